/** A setting that is wrong: what `kontor` shows before it ends. */
export type SettingFault = {
  readonly variable: string;
  /** Masked if it may hold a secret; "" if there is none. */
  readonly value: string;
  readonly wrong: string;
  readonly todo: string;
};

const HEAD = ["Einstellung", "Wert", "Fehler", "Abhilfe"];
const MOST = [26, 28, 34, 46];

/** Breaks a text at blanks, and a long word by force, so that no line is longer than `most`. */
function wrapped(text: string, most: number): readonly string[] {
  const words = text.split(" ").flatMap((word) => word.match(new RegExp(`.{1,${most}}`, "gu")) ?? [""]);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function rowLines(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const columns = cells.map((cell, at) => wrapped(cell, widths[at] ?? 1));
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, at) => (column[line] ?? "").padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** All faults of the settings as one table for a terminal. */
export function faultTable(faults: readonly SettingFault[]): string {
  const rows = faults.map(({ variable, value, wrong, todo }) => [variable, value || "–", wrong, todo]);
  const widths = HEAD.map((head, at) =>
    Math.min(MOST[at] ?? 1, Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0))),
  );
  const many = faults.length === 1 ? "1 Einstellung ist" : `${faults.length} Einstellungen sind`;
  return [
    `KI-Kontor kann nicht starten: ${many} falsch.`,
    "",
    ...rowLines(HEAD, widths),
    widths.map((width) => "─".repeat(width)).join("  "),
    ...rows.flatMap((row) => rowLines(row, widths)),
  ].join("\n");
}

/** How many letters must be put in, left out or changed to make one word of the other. */
function distance(one: string, other: string): number {
  const start = Array.from({ length: other.length + 1 }, (_, at) => at);
  const last = Array.from(one).reduce((above, letter, row) => {
    const next = [row + 1];
    for (let at = 1; at <= other.length; at++) {
      const changed = (above[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1);
      next.push(Math.min((above[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, changed));
    }
    return next;
  }, start);
  return last[other.length] ?? 0;
}

/** What to say of a variable that looks like a setting but is none. */
export function unknownVariable(variable: string, known: readonly string[]): string {
  const nearest = known
    .map((name) => ({ name, far: distance(variable, name) }))
    .toSorted((a, b) => a.far - b.far)[0];
  const hint =
    nearest && nearest.far <= Math.max(2, Math.floor(variable.length / 5))
      ? ` Gemeint ist wohl ${nearest.name}.`
      : " „kontor settings“ nennt alle.";
  return `Achtung: ${variable} ist keine Einstellung von KI-Kontor und bleibt ohne Wirkung.${hint}`;
}
