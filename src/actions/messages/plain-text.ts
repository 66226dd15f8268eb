/**
 * A text as it is kept: lines end alike, no blanks around it, and none of the control characters that no keyboard
 * writes (a database may refuse them).
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/(?![\n\t])\p{Cc}/gu, "")
    .trim();
}
