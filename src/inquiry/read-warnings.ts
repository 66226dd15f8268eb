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

/** What a person should look at, because the reader could not be sure: numbers, date, lead-in, questions without facet. */
export function readWarnings(inquiry: Omit<Inquiry, "warnings">): readonly ReadingWarning[] {
  const { questions, date, leadIn } = inquiry;
  const unrouted = questions.flatMap(({ no, facets }, at) =>
    facets.length === 0 ? [warning("inquiry.facets.none", "", { no: no ?? at + 1 })] : [],
  );
  return [
    ...(date === null ? [warning("inquiry.date.missing", "")] : []),
    ...(leadIn === null ? [warning("inquiry.lead-in.missing", "")] : []),
    ...aboutNumbers(questions),
    ...unrouted,
  ];
}
