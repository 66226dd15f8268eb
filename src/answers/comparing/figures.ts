/** A number or date that differs; null where one side does not have it. */
export type FigureChange = { readonly before: string | null; readonly after: string | null };

const MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";
const NUMBER_WORDS = "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf";

/** Dates in words and figures, numbers with separators and unit, small numbers in words. */
const FIGURE = new RegExp(
  String.raw`\d{1,2}\. (?:${MONTHS}) \d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d+(?:[.,]\d+)*(?: (?:Euro|Prozent|%))?|\b(?:${NUMBER_WORDS})\b`,
  "giu",
);

/** The numbers and dates of a text in their order, as printed. */
export function figuresIn(text: string): readonly string[] {
  return text.match(FIGURE) ?? [];
}

/** The text with a mark for every number and date: the same for sentences that differ by these alone. */
export function withoutFigures(text: string): string {
  return text.replaceAll(FIGURE, "#");
}

/** Is this one number or date and nothing else? */
export function isFigure(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== "" && withoutFigures(trimmed) === "#";
}

/** Is this one date and nothing else? */
export function isDate(text: string): boolean {
  return isFigure(text) && /\d{4}$/u.test(text) && /[. ]/u.test(text);
}

/** What the first list has more often than the second. */
function surplus(of: readonly string[], over: readonly string[]): readonly string[] {
  const left = [...over];
  return of.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Which numbers and dates of two texts differ; those of sentences alike in all else stand side by side. */
export function changedFigures(before: string, after: string): readonly FigureChange[] {
  const [old, young] = [figuresIn(before), figuresIn(after)];
  if (withoutFigures(before) === withoutFigures(after)) {
    return old
      .map((figure, at) => ({ before: figure, after: young[at] ?? null }))
      .filter((pair) => pair.before !== pair.after);
  }
  const [gone, come] = [surplus(old, young), surplus(young, old)];
  if (gone.length === come.length)
    return gone.map((figure, at) => ({ before: figure, after: come[at] ?? null }));
  return [
    ...gone.map((figure) => ({ before: figure, after: null })),
    ...come.map((figure) => ({ before: null, after: figure })),
  ];
}
