/** Characters (code points) that a text may have. */
export const MAX_TEXT = 20_000;

/** Characters (code points) that a long text in Markdown may have. */
export const MAX_MARKDOWN = 200_000;

/** Characters that a web or mail address may have. */
export const MAX_ADDRESS = 2_000;

/** How many objects and lists may lie within each other in a record. */
export const MAX_DEPTH = 16;
