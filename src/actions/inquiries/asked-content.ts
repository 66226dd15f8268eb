import type { OwnWords } from "#answers/own-words.ts";
import { isFacetId } from "#catalogue/facets.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { Inquiry, Question } from "#inquiry/inquiry.ts";
import { readQuestions } from "#inquiry/read-questions.ts";

type Data = RecordDataMap["inquiry"];

/** A question as it is kept while it is worked on. */
export type AskedData = NonNullable<Data["asked"]>[number];

/** What is kept of a question that was read. */
export function askedContent({ no, text, items, facets, window, filters }: Question): AskedData {
  return {
    ...(no === null ? {} : { no }),
    text,
    items: items.map((item) => ({ text: item.text, ...(item.no === null ? {} : { no: item.no }) })),
    facets: facets.map(({ id }) => id),
    ...(window?.from && { windowFrom: window.from }),
    ...(window?.to && { windowTo: window.to }),
    filters,
  };
}

/** What people have settled goes before what the reader thinks today. */
function settled(read: Question, kept: AskedData): Question {
  const { windowFrom: from = null, windowTo: to = null, filters = [] } = kept;
  const facets = (kept.facets ?? []).filter(isFacetId);
  const scored = facets.map(
    (id) => read.facets.find((match) => match.id === id) ?? { id, score: 1, because: [] },
  );
  const sure = scored.map((match) => ({ ...match, score: 1 }));
  const others = [...read.facets, ...(read.alternatives ?? [])].filter(({ id }) => !facets.includes(id));
  return {
    ...read,
    facets: kept.isConfirmed ? sure : scored,
    alternatives: others,
    window: from === null && to === null ? null : { from, to },
    filters,
  };
}

/** The questions of a kept inquiry as answers take them. */
function questionsFrom({
  asked = [],
  title = "",
  filedOn = null,
}: Pick<Data, "asked" | "title"> & { readonly filedOn?: string | null | undefined }): readonly Question[] {
  const raw = asked.map(({ no = null, text = "", items = [] }) => ({
    ...{ no, text },
    items: items.map((item) => ({ no: item.no ?? null, text: item.text ?? "" })),
  }));
  const read = readQuestions(raw, { title, date: filedOn });
  return read.map((one, at) => settled(one, asked[at] ?? {}));
}

/** What people have added to the answer of a question; null: nothing. */
export function ownWordsOf({ statements = [], addition, additionBy, isSettled }: AskedData): OwnWords | null {
  if (statements.length === 0 && addition === undefined) return null;
  return {
    statements,
    addition: addition === undefined ? null : { text: addition, by: additionBy ?? "Behörde" },
    isSettled: isSettled === true,
  };
}

/** An inquiry that was read, from what is kept of it. */
export function inquiryFrom(data: Data): Inquiry {
  const { title = null, kind = null, number = null, filedOn: date = null, body = null } = data;
  const { addressee = null, leadIn = null, preamble = "", consultations = [] } = data;
  return {
    ...{ title, kind, number, date, body, addressee, leadIn, preamble },
    consultations: consultations.map((one) => ({
      ...{ date: one.date ?? null, body: one.body ?? null, item: one.item ?? null },
    })),
    questions: questionsFrom(data),
    warnings: [],
  };
}
