/** For tests only: a small answered inquiry and its register. */
import type { AnsweredInquiry, AnsweredQuestion } from "#answers/answer.ts";
import { record } from "#answers/facets/testing.ts";
import { plainText } from "#documents/walk.ts";
import type { Block, Inline } from "#documents/model.ts";
import type { VersionedRecord } from "#records/record.ts";
import { makeSnapshot, type Snapshot } from "#records/snapshot.ts";

const AUTHORITY = record("authority", "musterstadt", {
  name: "Bezirksamt Musterstadt",
  inquiryProfile: "hamburg-bezirk",
  demonstration: "invented",
});

/** The register of an invented district office with these records. */
export function registerOf(...records: readonly VersionedRecord[]): Snapshot {
  return makeSnapshot("musterstadt", "2026-02-18T10:00:00.000Z", [AUTHORITY, ...records]);
}

/** A question with nothing said yet. */
export function questionOf(no: string, more: Partial<AnsweredQuestion> = {}): AnsweredQuestion {
  return {
    ...{ no, text: `Frage ${no}?`, items: [], facets: [], window: null },
    ...{ breakdowns: [], filters: [], conditions: [] },
    ...{ state: "answered" as const, answer: [], gaps: [] },
    ...more,
  };
}

/** A Große Anfrage with these questions, answered for the council unless said otherwise. */
export function inquiryOf(
  questions: readonly AnsweredQuestion[],
  more: Partial<AnsweredInquiry> = {},
): AnsweredInquiry {
  return {
    ...{ title: "KI im Bezirksamt", kind: "Große Anfrage", number: null, date: "2026-01-30" },
    ...{ body: "Bezirksversammlung Musterstadt", addressee: "Verwaltung", consultations: [] },
    ...{ preamble: "Erster Absatz.\n\nZweiter Absatz.", leadIn: "Wir fragen die Verwaltung:", warnings: [] },
    ...{ authority: "musterstadt", copy: "council" as const, asOf: "2026-02-18T10:00:00.000Z" },
    ...{ on: "2026-02-18", recordsRead: 1, preliminaryRemark: [] },
    summary: { answered: 1, nil: 0, notCompetent: 0, gap: 0, opinion: 0, withheld: 0, partly: 0 },
    questions,
    ...more,
  };
}

/** The inlines of a paragraph or question; none of any other block. */
export function inlinesIn(block: Block | undefined): readonly Inline[] {
  return block?.kind === "paragraph" || block?.kind === "question" ? block.inlines : [];
}

/** The cells of all tables as plain text, row by row. */
export function cellsIn(blocks: readonly Block[]): readonly (readonly string[])[] {
  return blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map(({ cells }) => cells.map((cell) => plainText(cell))) : [],
  );
}
