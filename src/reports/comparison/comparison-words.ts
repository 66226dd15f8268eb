import type { ComparedPair, Comparison, NamedQuestion } from "#answers/comparing/compare-answers.ts";
import { REMARK, type ComparedHead } from "#answers/comparing/compared-answer.ts";
import { dateInFigures } from "#language/dates.ts";
import { quoted } from "#language/lists.ts";
import { dayOf } from "#values/instant.ts";

/** Which answer it is: title, number and the days it speaks of. */
export function headInWords({ title, number, date, on, asOf, authority }: ComparedHead): string {
  const parts = [
    title === null ? null : quoted(title),
    number === null ? null : `Drucksache ${number}`,
    date === null ? null : `Anfrage vom ${dateInFigures(date)}`,
    on === null ? null : `Sachstand ${dateInFigures(on)}`,
    asOf === null ? null : `Stand des Registers ${dateInFigures(dayOf(asOf))}`,
    authority === null ? null : `Behörde ${authority}`,
  ];
  return parts.filter((part) => part !== null).join(", ") || "ohne Angaben zur Herkunft";
}

const questions = (count: number): string => (count === 1 ? "eine Frage" : `${count} Fragen`);

/** The outcome in one or a few sentences. */
export function outcomeInWords({ summary }: Comparison): readonly string[] {
  const { compared, changed, unchanged, onlyBefore, onlyAfter } = summary;
  if (compared === 0) return ["Keine Frage der einen Anfrage entspricht einer Frage der anderen."];
  const same = changed === 0 && onlyBefore === 0 && onlyAfter === 0;
  if (same) return [`Die Antworten stimmen überein; verglichen: ${questions(compared)}.`];
  return [
    `Verglichen: ${questions(compared)}; anders beantwortet: ${changed}; gleich beantwortet: ${unchanged}.`,
    ...(onlyBefore > 0 ? [`Nur in der ersten Antwort: ${questions(onlyBefore)}.`] : []),
    ...(onlyAfter > 0 ? [`Nur in der zweiten Antwort: ${questions(onlyAfter)}.`] : []),
  ];
}

/** "Frage 5", "Frage 18 a"; a question without a mark is called by its words alone. */
export function questionName({ no, text }: Pick<NamedQuestion, "no" | "text">): string {
  if (no === null && text === REMARK) return REMARK;
  return no === null ? "Frage ohne Nummer" : `Frage ${no}`;
}

/** Which questions were compared, and why, if they are not worded alike. */
export function pairInWords({ before, after, likeness }: ComparedPair): string {
  const name = questionName(after);
  if (likeness.score === 1) return before.no === after.no ? name : `${name} (bisher ${questionName(before)})`;
  return `${name} (bisher ${questionName(before)}: ${quoted(before.text)}; ${likeness.because.join("; ")})`;
}
