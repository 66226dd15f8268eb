import type { AnsweredInquiry } from "#answers/answer.ts";
import type { EarlierAnswer } from "#answers/earlier/earlier-answer.ts";
import { changeInWords, contradictionNote, earlierSaid } from "#answers/earlier/earlier-note.ts";
import { heading, list, note, pageBreak, paragraph } from "#documents/blocks.ts";
import type { Block } from "#documents/model.ts";

function changesBlocks({ asOf, changes }: EarlierAnswer): readonly Block[] {
  if (asOf === null) return [];
  if (changes.length === 0) return [paragraph("Seitdem ist nichts geändert.")];
  return [paragraph("Seitdem geändert:"), list(changes.map(changeInWords))];
}

function earlierBlocks(no: string | null, earlier: readonly EarlierAnswer[]): readonly Block[] {
  if (earlier.length === 0) return [];
  const contradictions = earlier.flatMap((one) =>
    one.contradictions.map((two) => paragraph(contradictionNote(no, one, two))),
  );
  return [
    heading(2, no === null ? "Frage ohne Nummer" : `Frage ${no}`),
    ...earlier.flatMap((one) => [
      paragraph(`${earlierSaid(one)} Ähnlichkeit der Fragen: ${one.because.join("; ")}.`),
      ...changesBlocks(one),
    ]),
    ...(contradictions.length > 0 ? [note("warning", contradictions, "Widerspruch")] : []),
  ];
}

/** What was answered before and what has changed since: an annex of the internal copy, and of no other. */
export function earlierAnnex({ copy, questions }: AnsweredInquiry): readonly Block[] {
  if (copy !== "internal") return [];
  const blocks = questions.flatMap(({ no, earlier = [], items }) => [
    ...earlierBlocks(no, earlier),
    ...items.flatMap((item) =>
      "earlier" in item ? earlierBlocks([no, item.no].filter(Boolean).join(" "), item.earlier ?? []) : [],
    ),
  ]);
  if (blocks.length === 0) return [];
  return [pageBreak(), heading(1, "Anlage 3: Frühere Antworten", "fruehere-antworten"), ...blocks];
}
