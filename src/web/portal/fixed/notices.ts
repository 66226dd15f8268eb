/** Texts that the operator of an installation answers for, in Markdown; null where none is given. */
export type Notices = { readonly imprint: string | null; readonly privacy: string | null };

/** An installation whose operator has written none yet. */
export const NO_NOTICES: Notices = { imprint: null, privacy: null };
