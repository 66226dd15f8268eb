/** The letters under which a spreadsheet shows a column, from 0: A, B, … Z, AA. */
export function columnLetters(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return (rest < 0 ? "" : columnLetters(rest)) + String.fromCodePoint(65 + (at % 26));
}

/** The place of a column from 0, of which a spreadsheet shows these letters. */
export function columnPlace(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;
}

/** Joins the lines of a head from above; what a merged cell says in several of them stands once. */
function joined(lines: readonly string[]): string {
  const texts = lines.map((line) => line.replaceAll(/\s+/gu, " ").trim()).filter((line) => line !== "");
  return texts.filter((text, at) => text !== texts[at - 1]).join(": ");
}

/** Gives equal names a number, so that no column takes the place of another. */
function numbered(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let count = 2; taken.has(own); count += 1) own = `${name} (${count})`;
    taken.add(own);
    return own;
  });
}

/** The names of a list's columns out of the lines of its head; a column without a name is called by its letters. */
export function columnNames(lines: readonly (readonly string[])[], width: number): readonly string[] {
  const names = Array.from({ length: width }, (_, at) => joined(lines.map((line) => line[at] ?? "")));
  return numbered(names.map((name, at) => name || `Spalte ${columnLetters(at)}`));
}
