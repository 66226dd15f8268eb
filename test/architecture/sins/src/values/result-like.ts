/** What the clean file imports. */
export type Result = { readonly ok: boolean };
