/** Collects a text line by line; blanks are collapsed, and empty lines stand between blocks, one at a time. */
export type LineWriter = {
  /** Adds to the line at hand. */
  readonly add: (text: string) => void;
  /** Ends the line at hand, if it holds anything. */
  readonly endLine: () => void;
  /** Ends the line at hand and leaves an empty one. */
  readonly endBlock: () => void;
  /** Puts a finished line, blanks and all. */
  readonly put: (line: string) => void;
  readonly lines: () => readonly string[];
};

/** A writer that has no line yet. */
export function lineWriter(): LineWriter {
  const lines: string[] = [];
  let parts: string[] = [];
  const put = (line: string): void => {
    if (line !== "" || (lines.length > 0 && lines.at(-1) !== "")) lines.push(line);
  };
  const endLine = (): void => {
    const line = parts
      .join("")
      .replaceAll(/[ \t\n\r\f\u00a0]+/gu, " ")
      .trim();
    parts = [];
    if (line !== "") put(line);
  };
  return {
    add: (text) => void parts.push(text),
    endLine,
    endBlock: () => {
      endLine();
      put("");
    },
    put,
    lines: () => {
      endLine();
      return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
    },
  };
}
