const SOFT_HYPHEN = "\u00ad";

/**
 * Makes pdf.js keep hyphens whose glyph is mapped to the soft hyphen, as typesetters do that use one glyph for both: it takes
 * them for invisible and drops them, so that "KI-Systeme" becomes "KISysteme" and a list loses its dashes. pdf.js offers no
 * switch; it asks each character for its category by `match`, and here that one answer is changed, in a thread that reads
 * this one file and ends.
 */
export function keepSoftHyphens(): void {
  const match = Reflect.get(String.prototype, "match") as (this: string, pattern: RegExp) => unknown;
  Reflect.set(String.prototype, "match", function matchKeeping(this: string, pattern: RegExp) {
    const isCategory = this.valueOf() === SOFT_HYPHEN && String(pattern).includes(String.raw`\p{Cf}`);
    return isCategory ? null : match.call(this, pattern);
  });
}

/** A printed hyphen is a hyphen, whatever the file calls it. */
export function withHyphens(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, "-");
}
