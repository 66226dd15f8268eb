const ENDS_WITH_HYPHEN = /(?:^|[^\p{L}\p{N}])([\p{L}\p{N}]+)-$/u;
const LAST_WORD_CHARACTERS = 60;
/** After these a hyphen stands for a part of the word that is left out: "Personal- und Sachmittel". */
const ELLIPSIS = /^(?:und|oder|bzw|sowie|bis|als|wie|noch|beziehungsweise|u|o)(?![\p{L}])/u;
const CAPITALS = /^[\p{Lu}\p{N}]+$/u;

/** How a line that ends with a hyphen goes on in the next: joined without, joined with, or not at all. */
function joint(line: string, next: string): "word" | "hyphen" | "none" {
  const stump = ENDS_WITH_HYPHEN.exec(line.slice(-LAST_WORD_CHARACTERS))?.[1];
  if (!stump || ELLIPSIS.test(next)) return "none";
  if (/^[\p{Lu}\p{N}]/u.test(next)) return "hyphen";
  if (!/^\p{Ll}/u.test(next)) return "none";
  return CAPITALS.test(stump) ? "hyphen" : "word";
}

/** Lines whose last word was parted at the line's end get its other half back, and with it the rest of that line. */
export function joinHyphenated(lines: readonly string[]): readonly string[] {
  const done: string[] = [];
  let parts: string[] = [];
  for (const [at, raw] of lines.entries()) {
    const line = parts.length > 0 ? raw.trimStart() : raw;
    const kind = joint(line.trimEnd(), lines[at + 1]?.trimStart() ?? "");
    if (kind === "none") {
      done.push([...parts, line].join(""));
      parts = [];
    } else {
      const trimmed = line.trimEnd();
      parts.push(kind === "word" ? trimmed.slice(0, -1) : trimmed);
    }
  }
  return done;
}
