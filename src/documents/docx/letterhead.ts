import defaults from "./letterhead.json" with { type: "json" };

/** A picture at the top of the first page. */
export type Logo = {
  /** Path of a PNG or JPEG file, relative to the letterhead's file. */
  readonly path: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly description: string;
};

/** How an office wants its Word documents to look; the form of `letterhead.json`. Colours are six hexadecimal digits. */
export type LetterheadSettings = Omit<typeof defaults, "headerLines" | "footerLines" | "logo"> & {
  readonly headerLines: readonly string[];
  readonly footerLines: readonly string[];
  readonly logo: Logo | null;
};

/** The settings with the logo's bytes, ready for making documents. */
export type Letterhead = LetterheadSettings & { readonly logoFile: Uint8Array | null };

/** The letterhead used where an office hands in none. */
export const DEFAULT_LETTERHEAD: Letterhead = { ...defaults, logo: null, logoFile: null };
