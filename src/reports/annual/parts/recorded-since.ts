import type { TableBlock } from "#answers/answer.ts";
import { useOf } from "#answers/facets/shared/subject.ts";
import { plain } from "#answers/facets/shared/wording.ts";
import { firstDayOfUse } from "#answers/facets/use/uses-asked.ts";
import { derivedFrom, type Said } from "#answers/speech/said.ts";
import { connective, sentence, type Spoken } from "#answers/speech/sentence.ts";
import { listOf } from "#answers/speech/speak.ts";
import { recordType } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { dateInWords } from "#language/dates.ts";
import { numberInFigures } from "#language/numbers.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAt } from "#records/snapshot.ts";
import { dayOf } from "#values/instant.ts";
import { lastDayOf } from "#values/local-date.ts";
import { usesOn } from "#reports/annual/figures/uses.ts";
import type { ReportSection } from "#reports/annual/report.ts";
import { sinceReport } from "./since-report.ts";
import { ownSection, tableOfSaid } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";

const TITLE = "Was das Register seither erfuhr";
const SINCE_REPORT = "Seit dem letzten Bericht";

/** Types told by name; all others are counted together. */
const NAMED: readonly RecordTypeId[] = [
  ...(["system", "deployment", "project", "indicator", "evaluation", "assessment", "incident"] as const),
  ...(["intervention", "policy", "training", "cost", "participation"] as const),
];

type Groups = {
  readonly fresh: readonly VersionedRecord[];
  readonly changed: readonly VersionedRecord[];
  readonly ended: readonly VersionedRecord[];
};

/** What is new to the reader, and what has a newer version, compared with the register of the year's beginning. */
function groupsOf({ snapshot, previous, ended }: Setting): Groups {
  const before = (record: VersionedRecord) => previous && recordAt(previous, referenceTo(record));
  return {
    fresh: snapshot.records.filter((record) => !before(record)),
    changed: snapshot.records.filter((record) => {
      const old = before(record);
      return old !== undefined && old !== null && old.version < record.version;
    }),
    ended: ended.filter(before),
  };
}

const counted = (records: readonly VersionedRecord[]): Said =>
  records.length === 0 ? plain("–") : derivedFrom(numberInFigures(records.length), records);

function countsTable({ fresh, changed, ended }: Groups): TableBlock | null {
  const row = (label: string, isMeant: (type: RecordTypeId) => boolean): readonly (readonly Said[])[] => {
    const groups = [fresh, changed, ended].map((records) => records.filter(({ type }) => isMeant(type)));
    return groups.every((records) => records.length === 0) ? [] : [[plain(label), ...groups.map(counted)]];
  };
  const rows = [
    ...NAMED.flatMap((type) => row(recordType(type).label.many, (one) => one === type)),
    ...row("übrige Einträge", (one) => !NAMED.includes(one)),
  ];
  if (rows.length === 0) return null;
  return tableOfSaid(
    "Neue, geänderte und beendete Einträge des Registers",
    ["Art der Einträge", "Neu", "Geändert", "Beendet"],
    rows,
  );
}

/** Uses that began before the year but came into the register only since: the last report could not tell them. */
function lateUses({ ask, first, previous, snapshot }: Setting): readonly Spoken[] {
  if (previous === null) return [];
  const late = usesOn(ask, ask.on).filter((use) => {
    const day = firstDayOfUse(use);
    return (
      day !== null &&
      day < first &&
      !recordAt(previous, referenceTo(use)) &&
      recordAt(snapshot, referenceTo(use))
    );
  });
  if (late.length === 0) return [];
  return [
    sentence`Schon vor dem Jahr ${plain(first.slice(0, 4))} begonnen, aber erst seither erfasst: ${listOf(late.map((use) => useOf(ask, use)))}.`,
  ];
}

/** How many uses the register knew then of the last day of the previous year, where it knows another number now. */
function corrected(setting: Setting): readonly Spoken[] {
  const { ask, previous, year } = setting;
  if (previous === null) return [];
  const day = lastDayOf(year - 1);
  const then = usesOn({ ...ask, snapshot: previous, on: day }, day);
  const now = usesOn(ask, day);
  if (then.length === now.length || then.length === 0) return [];
  const [before, after] = [then, now].map((uses) => derivedFrom(numberInFigures(uses.length), uses));
  if (!before || !after) return [];
  return [
    sentence`Für den ${plain(dateInWords(day))} waren damals ${before} Einsätze in Betrieb verzeichnet; nach heutigem Stand waren es ${after}.`,
  ];
}

/** What the register learned since the end of the previous year, by recorded time. */
export function recordedSince(setting: Setting): readonly ReportSection[] {
  const { previous, year, snapshot, adopted } = setting;
  if (previous === null) {
    const text = `Mit dem Stand vom Ende des Jahres ${year - 1} lässt sich nicht vergleichen: Damals enthielt das Register noch keine Einträge, die hier mitgeteilt werden können.`;
    return ownSection(TITLE, [connective(text)]);
  }
  const table = countsTable(groupsOf(setting));
  const days = [previous.asOf, snapshot.asOf].map((at) => dateInWords(dayOf(at)));
  const lead = connective(`Verglichen wird der Stand des Registers vom ${days[0]} mit dem vom ${days[1]}.`);
  return ownSection(adopted === null ? TITLE : SINCE_REPORT, [
    ...sinceReport(setting),
    lead,
    ...(table === null ? [connective("Seither ist nichts neu erfasst oder geändert worden.")] : [table]),
    ...lateUses(setting),
    ...corrected(setting),
  ]);
}
