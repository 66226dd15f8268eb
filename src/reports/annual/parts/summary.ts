import type { AnswerBlock } from "#answers/answer.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { plain, verb } from "#answers/facets/shared/wording.ts";
import { derivedFrom } from "#answers/speech/said.ts";
import { connective, sentence, type Spoken } from "#answers/speech/sentence.ts";
import type { FacetId } from "#catalogue/facets.ts";
import { dateInWords } from "#language/dates.ts";
import { listInWords, quoted } from "#language/lists.ts";
import { countInWords } from "#language/numbers.ts";
import { lastDayOf } from "#values/local-date.ts";
import { stagesInWords } from "#reports/annual/figures/stock.ts";
import { applicationsOf, usesOn } from "#reports/annual/figures/uses.ts";
import type { ReportPart } from "#reports/annual/report.ts";
import { ownSection } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";

const APPLICATION = { one: "KI-Anwendung", many: "KI-Anwendungen", gender: "feminine" } as const;
const IN_USES = { one: "Einsatz", many: "Einsätzen", gender: "masculine" } as const;

/** How much is in use on the day, and was at the end of the previous year. */
function stockSaid(setting: Setting): readonly Spoken[] {
  const { ask, on, year } = setting;
  const [uses, before] = [usesOn(ask, on), usesOn(ask, lastDayOf(year - 1))];
  if (uses.length === 0) return [];
  const applications = applicationsOf(uses);
  const count = derivedFrom(countInWords(applications, APPLICATION), uses);
  const places = derivedFrom(uses.length === 1 ? "einem Einsatz" : countInWords(uses.length, IN_USES), uses);
  const was = verb(applications, "war", "waren");
  const now = sentence`Am ${plain(dateInWords(on))} ${was} ${houseOf(ask).inside} ${count} in ${places} in Betrieb (${stagesInWords(setting)}).`;
  if (before.length === 0) return [now];
  const then = derivedFrom(
    before.length === 1 ? "einen Einsatz" : countInWords(before.length, { ...IN_USES, many: "Einsätze" }),
    before,
  );
  return [now, sentence`Am Ende des Vorjahres gab es ${then}.`];
}

/**
 * The first sentences of a section that lead to its tables, so that a summary says nothing that its chapter does
 * not; reasons for values that are not known stay there.
 */
function leadsOf(parts: readonly ReportPart[], facet: FacetId, most = 1): readonly AnswerBlock[] {
  const section = parts.flatMap(({ sections }) => sections).find((one) => one.facet === facet);
  if (!section || section.state === "gap" || section.state === "opinion") return [];
  const last = section.blocks.findLastIndex(({ kind }) => kind === "table");
  const leads = section.blocks.slice(0, Math.max(0, last)).filter((block) => block.kind === "paragraph");
  return leads.filter(({ markdown, connective: isEmpty }) => !markdown && !isEmpty).slice(0, most);
}

/** Chapters of which nothing is known, named as such. */
function silentSaid(parts: readonly ReportPart[]): readonly Spoken[] {
  const silent = parts.flatMap((part) =>
    part.sections.flatMap(({ state, title }) =>
      state === "gap" || state === "opinion" ? [quoted(title ?? part.title)] : [],
    ),
  );
  if (silent.length === 0) return [];
  return [connective(`Keine Angaben enthält das Register zu: ${listInWords([...new Set(silent)])}.`)];
}

/** The report in a few sentences, each taken from its chapter. */
export function summaryPart(setting: Setting, parts: readonly ReportPart[]): ReportPart {
  const leads = [
    ...leadsOf(parts, "systems"),
    ...leadsOf(parts, "projects"),
    ...leadsOf(parts, "outcomes"),
    ...leadsOf(parts, "aiAct"),
    ...leadsOf(parts, "assessments"),
    ...leadsOf(parts, "misuse"),
    ...leadsOf(parts, "trainingHeld", 2),
    ...leadsOf(parts, "staffing"),
    ...leadsOf(parts, "costs", 2),
  ];
  return {
    ...{ id: "zusammenfassung", title: "Zusammenfassung" },
    sections: ownSection(null, [...stockSaid(setting), ...leads, ...silentSaid(parts)]),
  };
}
