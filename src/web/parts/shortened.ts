/** A text's beginning up to a word's end, in at most so many characters; a short text as it is. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest - 2).toWellFormed();
  return `${start.slice(0, Math.max(start.lastIndexOf(" "), Math.floor(longest / 2))).trimEnd()} …`;
}
