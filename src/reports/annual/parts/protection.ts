import { plain } from "#answers/facets/shared/wording.ts";
import { derivedFrom, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { inFigures, listOf } from "#answers/speech/speak.ts";
import { wholeGap } from "#answers/voices/open-points.ts";
import { numberInFigures } from "#language/numbers.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordOf, recordsOf } from "#records/snapshot.ts";
import { usesOn } from "#reports/annual/figures/uses.ts";
import type { ReportPart, ReportSection } from "#reports/annual/report.ts";
import { facetSection, ownSection } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";

type System = VersionedRecord<"system">;

/** More names than these are counted; the open points name each. */
const MOST_NAMES = 12;

const PRIVACY_KINDS: ReadonlySet<string> = new Set(["dpia", "dpiaThreshold"]);

/** Applications in use that process personal data. */
function withPersonalData({ ask, on, snapshot }: Setting): readonly System[] {
  const used = new Set(usesOn(ask, on).map(({ data }) => data.system));
  return recordsOf(snapshot, "system").filter((system) => {
    const personal = shown(system, "personalData");
    return used.has(referenceTo(system)) && personal !== undefined && personal !== "none";
  });
}

/** The application that an assessment is about, through its use if it is about one. */
function systemAssessed({ snapshot }: Setting, subject: string | undefined): string | undefined {
  return recordOf(snapshot, "deployment", subject)?.data.system ?? subject;
}

/** Of which applications with personal data the records of this copy hold no privacy assessment at all. */
function unassessed(setting: Setting): readonly System[] {
  const assessed = new Set(
    recordsOf(setting.snapshot, "assessment")
      .filter(({ data }) => PRIVACY_KINDS.has(data.kind ?? ""))
      .map(({ data }) => systemAssessed(setting, data.subject)),
  );
  return withPersonalData(setting).filter((system) => !assessed.has(referenceTo(system)));
}

/** Whatever another copy may hold, so that the want of an assessment here is no claim that there is none. */
function missingSaid(setting: Setting, systems: readonly System[], all: readonly System[]): Spoken {
  const of = derivedFrom(numberInFigures(all.length), all);
  const [some, others] = [systems.slice(0, MOST_NAMES), systems.slice(MOST_NAMES)];
  const more = others.length === 0 ? [] : [derivedFrom(`${numberInFigures(others.length)} weitere`, others)];
  const names = listOf([...some.map((system): Said => inFigures(setting.ask, system, "name")), ...more]);
  const count = derivedFrom(numberInFigures(systems.length), systems);
  const where = plain(
    setting.copy === "public" ? "die öffentlichen Einträge" : "die für diesen Bericht verwendbaren Einträge",
  );
  return sentence`Zu ${count} von ${of} eingesetzten Anwendungen mit personenbezogenen Daten enthalten ${where} weder eine Datenschutz-Folgenabschätzung noch eine Schwellwertanalyse: ${names}.`;
}

function missingSection(setting: Setting): readonly ReportSection[] {
  const [all, missing] = [withPersonalData(setting), unassessed(setting)];
  if (missing.length === 0) return [];
  const gaps = missing.map((system) => {
    const name = inFigures(setting.ask, system, "name").text;
    return wholeGap(
      setting.ask,
      "assessments",
      `Datenschutz-Folgenabschätzung oder Schwellwertanalyse zu „${name}“ fehlt`,
    );
  });
  return ownSection("Fehlende Prüfungen", [missingSaid(setting, missing, all)], gaps);
}

/** Which risks were found and how people are protected: class, checks, people who decide, notices, bias, incidents. */
export function protectionPart(setting: Setting): ReportPart {
  const window = { from: setting.first, to: setting.on };
  return {
    ...{ id: "schutz", title: "Risiken und Schutz" },
    sections: [
      facetSection(setting, {
        ...{ title: "Einstufung nach der KI-Verordnung", facet: "aiAct" },
        words: "Einstufung der eingesetzten Anwendungen",
      }),
      facetSection(setting, {
        ...{ title: "Prüfungen", facet: "assessments" },
        words: "Folgenabschätzungen und Risikoanalysen",
      }),
      ...missingSection(setting),
      facetSection(setting, {
        ...{ title: "Menschliche Letztentscheidung", facet: "oversight" },
        words: "Regelungen zur menschlichen Letztentscheidung",
      }),
      facetSection(setting, {
        ...{ title: "Transparenz", facet: "transparency" },
        words: "Hinweise auf den Einsatz von KI",
      }),
      facetSection(setting, {
        ...{ title: "Verzerrung und Benachteiligung", facet: "bias" },
        words: "Maßnahmen gegen Verzerrung und Benachteiligung",
      }),
      facetSection(setting, {
        ...{ title: `Vorfälle im Jahr ${setting.year}`, facet: "misuse", window },
        words: "Vorfälle mit Konsequenzen und Vorbeugung",
      }),
    ],
  };
}
