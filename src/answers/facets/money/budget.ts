import { asked, asksFor, type Ask } from "#answers/ask.ts";
import { budgetCycle } from "#answers/budget-cycle.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { leadFor, noteOf, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { joinSaid, type Said } from "#answers/speech/said.ts";
import { connective, sentence, type Spoken } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { countOf, inWords } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import { codeLabels } from "#catalogue/catalogue.ts";
import { listInWords } from "#language/lists.ts";
import { fieldState } from "#records/field-state.ts";
import { recordOf } from "#records/snapshot.ts";
import { yearOf } from "#values/local-date.ts";
import type { Window } from "#values/period.ts";
import { byYear, costColumns, isCharged, isInYears, sumOf, type Cost } from "./cost-columns.ts";
import { sharedCosts, sharedCostsPart } from "./shared-costs.ts";

const ITEM = { one: "Position", many: "Positionen", gender: "feminine" } as const;

const CURRENT = ["aktuell", "laufend", "derzeit", "gegenwärtig", "geltend"];
const NEXT = ["nächst", "kommend", "künftig", "folgend", "zukünftig"];

/** A budget that the question asks about: its years and what it is called. */
type Budget = { readonly years: Window; readonly name: string };

/** The years of a span in figures: "2026", "2025/2026". */
function yearsOf({ from, to }: Window): string {
  const [first, last] = [from ? yearOf(from) : null, to ? yearOf(to) : null];
  if (first !== null && last !== null) return first === last ? String(first) : `${first}/${last}`;
  if (first !== null) return `ab ${first}`;
  return last === null ? "" : `bis ${last}`;
}

type Asked = { readonly budgets: readonly Budget[]; readonly isStated: boolean };

/** The years the question names, else the current and the next budget (or the one of them it asks for). */
function budgetsAsked(ask: Ask): Asked {
  if (ask.window) return { budgets: [{ years: ask.window, name: "Haushaltsmittel" }], isStated: true };
  const authority = recordOf(ask.snapshot, "authority", `authority/${ask.snapshot.authority}`);
  const { current, next, stated } = budgetCycle(authority, ask.on);
  const [wantsCurrent, wantsNext] = [asksFor(ask, CURRENT), asksFor(ask, NEXT)];
  const both = [
    ...(wantsCurrent || !wantsNext
      ? [{ years: current, name: stated ? "Aktueller Haushaltsplan" : "Laufendes Haushaltsjahr" }]
      : []),
    ...(wantsNext || !wantsCurrent
      ? [{ years: next, name: stated ? "Nächster Haushaltsplan" : "Nächstes Haushaltsjahr" }]
      : []),
  ];
  return { budgets: both, isStated: stated };
}

/** The sum by how far planning has come: what is only requested is never told as granted. */
function byStatus(rows: readonly Cost[]): Said {
  const known = codeLabels("cost", "planStatus").map(({ code, label }) => ({
    label,
    same: rows.filter((row) => shown(row, "planStatus") === code),
  }));
  const told = known.flatMap(({ same }) => same);
  const groups = [
    ...known,
    { label: "ohne Angabe zum Stand", same: rows.filter((row) => !told.includes(row)) },
  ];
  const parts = groups.flatMap(({ label, same }) => {
    const sum = sumOf(same, "planned");
    return sum === null ? [] : [joinSaid([sum], ([text = ""]) => `${text} ${label}`)];
  });
  return joinSaid(parts, (texts) => listInWords(texts));
}

/** The status that all these have in common, else the sum by status. */
function planning(ask: Ask, rows: readonly Cost[]): Said {
  const charged = rows.filter((row) => shown(row, "planned") !== undefined);
  const statuses = new Set(charged.map((row) => shown(row, "planStatus")));
  const [only] = charged;
  if (statuses.size > 1 || only === undefined)
    return joinSaid([byStatus(rows)], ([text = ""]) => `: ${text}`);
  const said = inWords(ask, only, "planStatus");
  return shown(only, "planStatus") === undefined
    ? noteOf(said)
    : joinSaid([said], ([text = ""]) => ` (${text})`);
}

function leadOf(ask: Ask, { years }: Budget, rows: readonly Cost[]): Spoken {
  const when = plain(yearsOf(years));
  const sum = sumOf(rows, "planned");
  const isYes = asksWhether(ask, [
    "mittel",
    "vorgesehen",
    "geplant",
    "eingeplant",
    "haushalt",
    "veranschlagt",
  ]);
  if (sum === null) {
    return sentence`Für ${when} ${verb(rows.length, "ist", "sind")} ${countOf(rows, ITEM)} ohne bezifferten Ansatz verzeichnet.`;
  }
  const isComplete = rows.every((row) => shown(row, "planned") !== undefined);
  const far = plain(isComplete ? "" : ", soweit beziffert,");
  const start = plain(years.from === null ? "" : "für ");
  const lead = sentence`${start}${when} sind${far} ${sum} geplant${planning(ask, rows)}.`;
  return opened(ask, lead, isYes && isCharged(rows, "planned"));
}

function budgetPart(ask: Ask, planned: readonly Cost[], one: Budget): readonly Spoken[] {
  const rows = planned.filter((row) => isInYears(row, one.years)).toSorted(byYear);
  if (rows.length === 0) return [];
  const columns = costColumns(ask, "planned");
  const title = `${one.name} ${yearsOf(one.years)}`.trim();
  return [...leadFor(ask, columns, leadOf(ask, one, rows)), tableOf(ask, title, { columns, rows })];
}

/** Which calendar years stand for budgets whose length the authority does not tell. */
function yearsTold(budgets: readonly Budget[]): Spoken {
  const years = listInWords(budgets.map(({ years: span }) => yearsOf(span)));
  const covered = budgets.length === 1 ? `das Kalenderjahr ${years}` : `die Kalenderjahre ${years}`;
  return connective(`Die folgenden Angaben betreffen ${covered}.`);
}

/** F28: what money is planned for AI in the current and the next budget, and how far the planning has come. */
export const budget: FacetBuilder = (ask) => {
  const { budgets, isStated } = budgetsAsked(ask);
  const all = asked(ask, "cost").filter((row) => fieldState(row, "planned").state !== "missing");
  const shared = sharedCosts(ask, all);
  const planned = all.filter((row) => !shared.includes(row));
  const meant = shared.filter((row) => budgets.some(({ years }) => isInYears(row, years)));
  const aside = sharedCostsPart(ask, meant);
  const parts = budgets.map((one) => ({ one, says: budgetPart(ask, planned, one) }));
  const says = parts.flatMap((part) => part.says);
  if (says.length === 0) return aside.length === 0 ? SILENT : { says, aside };
  const empty = parts.filter((part) => part.says.length === 0).map(({ one }) => one);
  return {
    aside,
    says: isStated ? says : [yearsTold(budgets), ...says],
    ...(isCharged(planned, "planned") ? { verdict: "yes" as const } : {}),
    ...(asksFor(ask, NEXT)
      ? { lacks: empty.map(({ name, years }) => `${name} ${yearsOf(years)}: Angaben fehlen`) }
      : {}),
  };
};
