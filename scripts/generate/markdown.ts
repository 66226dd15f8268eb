/** The first line of every generated page. */
export const GENERATED = "<!-- Written by `npm run generate`; do not edit. -->";

/** A text as it may stand in a cell of a Markdown table: on one line, without a bar, markup shown as it is. */
export function cell(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll(/[\\|<>*_`]/gu, String.raw`\$&`);
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A Markdown table; the cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
