import { heading, pageBreak, paragraph } from "#documents/blocks.ts";
import { anchor, text } from "#documents/inlines.ts";
import type { Block, Inline } from "#documents/model.ts";
import { recordType } from "#catalogue/catalogue.ts";
import { dateInFigures } from "#language/dates.ts";
import type { VersionedRecord } from "#records/record.ts";
import { dayOf } from "#values/instant.ts";
import { evidenceAnchor } from "#reports/answer-blocks.ts";
import { evidenceEntry, type AnnexSetting } from "#reports/evidence-annex.ts";
import type { EvidenceList } from "#reports/evidence-list.ts";

/** So many entries make a paragraph that still breaks well over pages. */
const ENTRIES = 40;

type Cited = { readonly number: number; readonly record: VersionedRecord };

function entry({ number, record }: Cited, how: AnnexSetting): readonly Inline[] {
  const when = ` (Fassung ${record.version}, ${dateInFigures(dayOf(record.recordedAt))}). `;
  return [anchor(evidenceAnchor(number)), text(`${number} `), ...evidenceEntry(record, how), text(when)];
}

function paragraphsOf(cited: readonly Cited[], how: AnnexSetting): readonly Block[] {
  const count = Math.ceil(cited.length / ENTRIES);
  return Array.from({ length: count }, (_, at) =>
    paragraph(cited.slice(at * ENTRIES, (at + 1) * ENTRIES).flatMap((one) => entry(one, how))),
  );
}

/** The annex "Belege" of a report with very many of them: running text by type instead of a table, without sources. */
export function compactEvidence(list: EvidenceList, how: AnnexSetting): readonly Block[] {
  const cited = list.inOrder.flatMap((evidence): readonly Cited[] => {
    const record = how.find?.(evidence);
    return record ? [{ number: list.numberOf(evidence), record }] : [];
  });
  const words = how.words?.of ?? "dieser Antwort";
  return [
    pageBreak(),
    heading(1, how.words?.heading ?? "Belege", "belege"),
    paragraph(
      `Jede Aussage ${words} stützt sich auf die hier genannten Einträge des KI-Registers in der jeweils angegebenen Fassung.`,
    ),
    ...[...Map.groupBy(cited, ({ record }) => record.type)].flatMap(([type, some]) => [
      heading(2, recordType(type).label.many),
      ...paragraphsOf(some, how),
    ]),
  ];
}
