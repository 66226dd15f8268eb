/** A text with every run of blanks as one blank and none at its ends. */
export function collapseBlanks(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
