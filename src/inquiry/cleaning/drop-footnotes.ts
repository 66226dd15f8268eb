const NOTE = /^\s*(?:\[(\d{1,3})\]|(\d{1,2}))\s+(?=\S)/u;
const MARK =
  /(?<=\p{Ll}{2}|[“”»«"').,;:!?])(?:\[(\d{1,3})\]|(\d{1,2}))(?![\p{L}\p{N}\-–.)]{0,30}[\p{L}\p{N}]|\))/gu;
const BRACKETED = /\[\d{1,3}\]/gu;

type Note = { readonly at: number; readonly no: number };

function noteOf(line: string, at: number): Note | null {
  const match = NOTE.exec(line.slice(0, 12));
  return match ? { at, no: Number(match[1] ?? match[2]) } : null;
}

/** Footnote lines: counted up one by one, each number printed somewhere above behind a word. */
function findNotes(lines: readonly string[], marked: ReadonlyMap<number, number>): readonly Note[] {
  const notes: Note[] = [];
  for (const [at, line] of lines.entries()) {
    const note = noteOf(line, at);
    if (!note || (marked.get(note.no) ?? at) >= at) continue;
    if (note.no === (notes.at(-1)?.no ?? 0) + 1 || line.trimStart().startsWith("[")) notes.push(note);
  }
  return notes;
}

function marksIn(lines: readonly string[]): ReadonlyMap<number, number> {
  const marked = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    for (const match of line.matchAll(MARK)) {
      const no = Number(match[1] ?? match[2]);
      if (!marked.has(no)) marked.set(no, at);
    }
  }
  return marked;
}

/** Takes out footnotes below the text and the numbers in the text that point to them. */
export function dropFootnotes(lines: readonly string[]): readonly string[] {
  const notes = findNotes(lines, marksIn(lines));
  const numbers = new Set(notes.map(({ no }) => no));
  const noteLines = new Set(notes.map(({ at }) => at));
  const kept = lines.filter((_, at) => !noteLines.has(at));
  return kept.map((line) => {
    const bare = line.replace(MARK, (mark, bracketed?: string, plain?: string) =>
      numbers.has(Number(bracketed ?? plain)) ? "" : mark,
    );
    return bare.includes("[") ? bare.replace(BRACKETED, "") : bare;
  });
}
