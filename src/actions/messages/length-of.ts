/** How many characters does a text have? One beyond the basic plane, such as an emoji, counts as one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
