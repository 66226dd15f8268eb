/** A paper of so few lines came without its line ends. */
const MOST_LINES = 2;
const LEAST_CHARACTERS = 300;
const FIRST_QUESTION = /(?<=\s)(?:Frage\s*1|1)\s?[:.)]+\s/u;
/** What stands between the parts of a head that was pulled into one line. */
const BETWEEN = /\s+(?:[-–|·]|\/\/)\s+/gu;

/** The head of a paper that lost its line ends, part by part; any other paper stays as it is. */
export function unfoldLine(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== "");
  const [first = ""] = filled;
  if (filled.length > MOST_LINES || first.length < LEAST_CHARACTERS) return lines;
  const end = FIRST_QUESTION.exec(first)?.index ?? 0;
  const head = first.slice(0, end).replaceAll(BETWEEN, "\n").trim();
  return [...head.split("\n"), first.slice(end), ...filled.slice(1)].filter((line) => line !== "");
}
