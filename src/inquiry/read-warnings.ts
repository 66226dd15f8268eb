import { FACETS } from "#catalogue/facets.ts";
import type { Inquiry, Question, ReadingWarning } from "./inquiry.ts";
import { inquiryWarning } from "./problems.ts";

type Warn = typeof inquiryWarning;

const warning = (...[code, pointer, facts]: Parameters<Warn>): ReadingWarning => {
  const { message } = inquiryWarning(code, pointer, facts);
  return { code, message };
};

function aboutNumbers(questions: readonly Question[]): readonly ReadingWarning[] {
  const numbers = questions.flatMap(({ no }) => (no !== null && /^\d+$/u.test(no) ? [no] : []));
  return numbers.flatMap((no, at) => {
    const before = numbers[at - 1];
    if (before === undefined) return [];
    if (numbers.indexOf(no) < at) return [warning("inquiry.numbers.doubled", "", { no })];
    return Number(no) > Number(before) + 1
      ? [warning("inquiry.numbers.lost", "", { after: before, before: no })]
      : [];
  });
}

/** A first facet below this score may well be another one. */
const SURE = 0.6;

function aboutFacets({ no, facets, alternatives = [] }: Question, at: number): readonly ReadingWarning[] {
  const [first] = facets;
  const name = no ?? at + 1;
  if (!first) return [warning("inquiry.facets.none", "", { no: name })];
  if (first.score >= SURE || alternatives.length === 0) return [];
  const others = alternatives.map(({ id }) => FACETS[id].title).join("; ");
  return [warning("inquiry.facets.unsure", "", { no: name, facet: FACETS[first.id].title, others })];
}

/** What a person should look at, because the reader could not be sure: numbers, date, lead-in, questions whose facet is missing or unsure. */
export function readWarnings(inquiry: Omit<Inquiry, "warnings">): readonly ReadingWarning[] {
  const { questions, date, leadIn } = inquiry;
  return [
    ...(date === null ? [warning("inquiry.date.missing", "")] : []),
    ...(leadIn === null ? [warning("inquiry.lead-in.missing", "")] : []),
    ...aboutNumbers(questions),
    ...questions.flatMap(aboutFacets),
  ];
}
