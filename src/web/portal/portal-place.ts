import type { Language } from "#web/tongue/tongue.ts";

/** Whose page is asked for, and in which language. */
export type PortalPlace = { readonly authority: string; readonly language: Language };
