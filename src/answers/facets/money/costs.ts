import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { sharedCosts, sharedCostsPart } from "#answers/facets/money/shared-costs.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { joinSaid, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { countOf } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import { fieldState } from "#records/field-state.ts";
import { yearOf } from "#values/local-date.ts";
import { byYear, costColumns, isCharged, isInYears, sumOf, type Cost } from "./cost-columns.ts";

type Nature = NonNullable<Cost["data"]["nature"]>;

const ITEM = { one: "Kostenposition", many: "Kostenpositionen", gender: "feminine" } as const;

const NATURES: Readonly<Record<Nature, { readonly title: string; readonly start: string }>> = {
  oneOff: { title: "Einmalaufwand", start: "an Einmalaufwand" },
  running: { title: "Laufende Kosten", start: "an laufenden Kosten" },
};

/** How much of the sum the authority's own budget bore, where others bore some of it. */
function ownShare(rows: readonly Cost[]): Said {
  const told = rows.filter((row) => shown(row, "actual") !== undefined);
  const own = told.filter(({ data }) => data.payer === "own");
  const sum = own.length === told.length ? null : sumOf(own, "actual");
  return sum === null
    ? plain("")
    : joinSaid([sum], ([text = ""]) => `, davon ${text} aus dem eigenen Haushalt`);
}

function leadOf(ask: Ask, nature: Nature, rows: readonly Cost[]): Spoken {
  const when = joinSaid([scopeOf(ask)], ([text = ""]) => (text === "" ? "" : ` ${text.trim()}`));
  const start = plain(NATURES[nature].start);
  const sum = sumOf(rows, "actual");
  const isYes = asksWhether(ask, ["kosten", "ausgaben", "mittel", "aufwand", "ausgegeben"]);
  if (sum === null) {
    const is = verb(rows.length, "ist", "sind");
    return opened(ask, sentence`${start} ${is}${when} ${countOf(rows, ITEM)} verzeichnet.`, isYes);
  }
  const isComplete = rows.every((row) => shown(row, "actual") !== undefined);
  const far = plain(isComplete ? "" : ", soweit beziffert,");
  const lead = sentence`${start} sind${when}${far} ${sum} angefallen${ownShare(rows)}.`;
  return opened(ask, lead, isYes && isCharged(rows, "actual"));
}

function natureOf(ask: Ask, nature: Nature, all: readonly Cost[]): readonly Spoken[] {
  const rows = all.filter(({ data }) => data.nature === nature).toSorted(byYear);
  if (rows.length === 0) return [];
  const columns = costColumns(ask, "actual");
  return [
    ...leadFor(ask, columns, leadOf(ask, nature, rows)),
    tableOf(ask, NATURES[nature].title, { columns, rows }),
  ];
}

/** Costs of a nature that is not told; they belong to neither table. */
function others(ask: Ask, all: readonly Cost[]): readonly Spoken[] {
  const rows = all.filter(({ data }) => data.nature === undefined).toSorted(byYear);
  if (rows.length === 0) return [];
  return [tableOf(ask, "Weitere Kosten", { columns: costColumns(ask, "actual"), rows })];
}

/** Has money been spent, or is it at least told why the amount is not known? What is only planned is no cost yet. */
function isSpent(ask: Ask, row: Cost): boolean {
  if ((row.data.year ?? 0) > yearOf(ask.on)) return false;
  const isOnlyPlanned = fieldState(row, "actual").state === "missing" && row.data.planned !== undefined;
  return !isOnlyPlanned && (!ask.window || isInYears(row, ask.window));
}

/** F27: what AI has cost so far, one-off and running costs apart, and from which budget it was paid. */
export const costs: FacetBuilder = (ask) => {
  const all = asked(ask, "cost").filter((row) => isSpent(ask, row));
  const shared = sharedCosts(ask, all);
  const rows = all.filter((row) => !shared.includes(row));
  const says = [...natureOf(ask, "oneOff", rows), ...natureOf(ask, "running", rows), ...others(ask, rows)];
  const aside = sharedCostsPart(ask, shared);
  if (says.length === 0) return aside.length === 0 ? SILENT : { says, aside };
  return { says, aside, ...(isCharged(rows, "actual") ? { verdict: "yes" as const } : {}) };
};
