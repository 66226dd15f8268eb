/** For tests only: answers to compare, from short literals and at random. */
import fc from "fast-check";
import type { AnswerBlock } from "#answers/answer.ts";
import type { ComparedAnswer, ComparedQuestion } from "./compared-answer.ts";

/** A question about systems in use, answered with these blocks. */
export function questionOf(
  no: string | null,
  text: string,
  more: Partial<ComparedQuestion> = {},
): ComparedQuestion {
  return {
    ...{ no, text, under: null, facets: ["systems"], window: null, filters: [] },
    ...{ state: "answered", blocks: [], gaps: [] },
    ...more,
  };
}

/** An answer of Musterstadt with these questions. */
export function answerOf(...questions: readonly ComparedQuestion[]): ComparedAnswer {
  const head = { title: "KI", number: null, date: null, asOf: null, on: null };
  return { authority: "musterstadt", ...head, questions };
}

/** A paragraph that cites these versions. */
export function said(text: string, ...evidence: readonly string[]): AnswerBlock {
  return { kind: "paragraph", text, evidence };
}

/** A table with the columns "Name" and "Stand"; each row cites `system/<name>@version`. */
export function systems(
  ...rows: readonly (readonly [name: string, status: string, version: number])[]
): AnswerBlock {
  return {
    ...{ kind: "table", title: "Anwendungen", columns: ["Name", "Stand"] },
    rows: rows.map(([name, status, version]) => ({
      cells: [name, status],
      evidence: [`system/${name.toLowerCase()}@${version}`],
    })),
  };
}

const word = fc.constantFrom(
  "Muma",
  "Textlotse",
  "Amt",
  "Pilot",
  "drei",
  "7",
  "nutzt",
  "seit 2024",
  "Ja, es gilt",
);
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(" ")}.`);
const evidence = fc.array(
  fc.tuple(fc.constantFrom("system/a", "system/b", "unit/c"), fc.integer({ min: 1, max: 3 })),
  { maxLength: 3 },
);
const cited = evidence.map((some) => some.map(([record, version]) => `${record}@${version}`));

const block: fc.Arbitrary<AnswerBlock> = fc.oneof(
  fc
    .tuple(fc.array(sentence, { maxLength: 3 }), cited)
    .map(([texts, some]) => said(texts.join(" "), ...some)),
  fc.array(fc.tuple(word, word, cited), { maxLength: 4 }).map((rows): AnswerBlock => ({
    ...{ kind: "table", title: "Anwendungen", columns: ["Name", "Stand"] },
    rows: rows.map(([name, status, some]) => ({ cells: [name, status], evidence: some })),
  })),
  fc.constantFrom("1", "2").map((to): AnswerBlock => ({ kind: "reference", text: "Siehe dort.", to })),
);

const gap = fc
  .constantFrom("Start fehlt", "Kosten fehlen")
  .map((what) => ({ facet: "systems" as const, unit: null, what }));

const question: fc.Arbitrary<ComparedQuestion> = fc
  .record({
    no: fc.constantFrom("1", "2", "3", "3 a", null),
    text: sentence,
    under: fc.option(sentence),
    facets: fc.uniqueArray(fc.constantFrom("systems", "costs", "projects"), { maxLength: 2 }),
    window: fc.constantFrom(null, { from: "2024-01-01", to: null }),
    filters: fc.uniqueArray(word, { maxLength: 1 }),
    state: fc.constantFrom("answered", "partly", "gap", null),
    blocks: fc.array(block, { maxLength: 4 }),
    gaps: fc.uniqueArray(gap, { maxLength: 2, selector: ({ what }) => what }),
  })
  .map((made) => made);

/** Any answer. */
export const anyAnswer: fc.Arbitrary<ComparedAnswer> = fc
  .array(question, { maxLength: 6 })
  .map((questions) => answerOf(...questions));
