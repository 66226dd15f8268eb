import type { Evidence } from "#answers/answer.ts";
import { recordType } from "#catalogue/catalogue.ts";
import { anchor, link, text } from "#documents/inlines.ts";
import type { Block, Inline } from "#documents/model.ts";
import { heading, pageBreak, paragraph, table } from "#documents/blocks.ts";
import { dateInFigures } from "#language/dates.ts";
import type { Source, VersionedRecord } from "#records/record.ts";
import { mayShow, type Copy } from "#records/visibility.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import { dayOf } from "#values/instant.ts";
import { evidenceAnchor } from "./answer-blocks.ts";
import type { EvidenceList } from "./evidence-list.ts";
import { titleOf } from "./record-title.ts";

function sourcesOf(sources: readonly Source[]): readonly Inline[] {
  return sources.flatMap(({ title, url, date, note }, at) => [
    ...(at > 0 ? [text("; ")] : []),
    url ? link(title, url) : text(title),
    text([date ? `, ${dateInFigures(date)}` : "", note ? ` (${note})` : ""].join("")),
  ]);
}

/** How a cited record is named: linked where its reader can open it, without name and key where not. */
export function evidenceEntry(record: VersionedRecord, how: AnnexSetting): readonly Inline[] {
  const kind = recordType(record.type)?.label.one ?? record.type;
  if (!mayShow(record.visibility, how.copy)) return [text(`${kind} (internes Dokument der Behörde)`)];
  const title = `${kind}: ${titleOf(how.snapshot, record)}`;
  const isPublic = record.visibility === "public" && how.baseUrl !== null;
  const named = isPublic
    ? link(
        title,
        `${how.baseUrl}/ki/${how.snapshot.authority}/${record.type}/${record.key}?fassung=${record.version}`,
      )
    : text(title);
  return how.copy === "internal" ? [named, text(` – ${record.type}/${record.key}`)] : [named];
}

/** What the annex needs besides the list: the register, who reads, and where public pages are (null: nowhere). */
export type AnnexSetting = {
  readonly snapshot: Snapshot;
  readonly copy: Copy;
  readonly baseUrl: string | null;
  /** Finds cited records outside the register's newest state, for papers that cite earlier versions. */
  readonly find?: (evidence: Evidence) => VersionedRecord | undefined;
  /** What the paper calls itself ("dieser Antwort"), and the heading of the annex. */
  readonly words?: { readonly of: string; readonly subject: string; readonly heading: string };
};

const ANSWER = { of: "dieser Antwort", subject: "die Antwort", heading: "Anlage 1: Belege" };

/**
 * The annex "Belege": every cited record with its version, the day it was recorded and its sources.
 * Records that the copy's reader could not open appear without name and key.
 */
export function evidenceAnnex(list: EvidenceList, how: AnnexSetting): readonly Block[] {
  if (list.inOrder.length === 0) return [];
  const words = how.words ?? ANSWER;
  const rows = list.inOrder.flatMap((evidence: Evidence) => {
    const record =
      how.find?.(evidence) ?? recordAt(how.snapshot, evidence.slice(0, evidence.lastIndexOf("@")));
    if (!record) return [];
    const number = list.numberOf(evidence);
    return [
      [
        [anchor(evidenceAnchor(number)), text(String(number))],
        evidenceEntry(record, how),
        [text(String(record.version))],
        [text(dateInFigures(dayOf(record.recordedAt)))],
        mayShow(record.visibility, how.copy) ? sourcesOf(record.sources) : [],
      ],
    ];
  });
  const hasSources = rows.some(([, , , , source = []]) => source.length > 0);
  return [
    pageBreak(),
    heading(1, words.heading, "belege"),
    paragraph(
      `Jede Aussage ${words.of} stützt sich auf die hier genannten Einträge des KI-Registers in der jeweils angegebenen Fassung.`,
    ),
    table({
      caption: `Einträge des Registers, auf die sich ${words.subject} stützt`,
      columns: [
        { label: "Nr.", align: "end" },
        "Eintrag",
        { label: "Fassung", align: "end" },
        "Erfasst am",
        ...(hasSources ? ["Quelle"] : []),
      ],
      rows: hasSources ? rows : rows.map((row) => row.slice(0, -1)),
    }),
  ];
}
