/** Lines under a heading, with an empty line before it; nothing at all where there are none. */
export function headedLines(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}
