import type { Ask } from "#answers/ask.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { derivedFrom, saidBy, type Said } from "#answers/speech/said.ts";
import { shown } from "#answers/speech/shown.ts";
import { inFigures } from "#answers/speech/speak.ts";
import type { Column } from "#answers/speech/table.ts";
import { fieldOf } from "#catalogue/catalogue.ts";
import { moneyInFigures } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf } from "#records/snapshot.ts";
import { firstDayOf, lastDayOf } from "#values/local-date.ts";
import { addMoney } from "#values/money.ts";
import { overlap, type Window } from "#values/period.ts";

export type Cost = VersionedRecord<"cost">;
type Amount = "actual" | "planned";

/** From the whole budget down to the group of accounts, in Hamburg's words. */
const PLACES = ["section", "taskArea", "productGroup", "accountArea"] as const;

const BUDGET_WORDS = [
  ...["haushaltsstelle", "haushaltstitel", "einzelplan", "produktgruppe", "kontenbereich", "aufgabenbereich"],
  ...["finanziert", "welchen mitteln", "welchem titel", "wie werden", "haushaltszuordnung"],
];

function placeInBudget(row: Cost): string | undefined {
  const place = shown(row, "budgetRef");
  if (place === undefined) return undefined;
  const steps = PLACES.flatMap((id) => {
    const [label, text] = [fieldOf("cost", `budgetRef.${id}`)?.label ?? "", place[id]];
    if (text === undefined) return [];
    return [text.startsWith(label) ? text : `${label} ${text}`];
  });
  return steps.join(" › ");
}

/** Where money stands in the budget: by product, else by the title of a budget that is kept so. */
function budgetPlace(ask: Ask, row: Cost): Said {
  const place = placeInBudget(row);
  if (place !== undefined) return saidBy(place, row);
  if (shown(row, "budgetText") !== undefined) return inFigures(ask, row, "budgetText");
  if (row.data.payer !== undefined && row.data.payer !== "own")
    return saidBy("nicht aus dem eigenen Haushalt", row);
  const authority = recordOf(ask.snapshot, "authority", `authority/${ask.snapshot.authority}`);
  return inFigures(ask, row, authority?.data.state === "DE-HH" ? "budgetRef" : "budgetText");
}

/** A year without the dot that figures have. */
function yearCell(ask: Ask, row: Cost): Said {
  const year = shown(row, "year");
  return year === undefined ? inFigures(ask, row, "year") : saidBy(String(year), row);
}

/** The columns of a table of costs; `amount` says which of the two amounts it tells. */
export function costColumns(ask: Ask, amount: Amount): readonly Column<Cost>[] {
  const column = columnsOf<"cost">(ask);
  return [
    column("subject", "Verwendung", { asks: ["wofür", "projekt", "anwendung", "vorhaben"], names: true }),
    {
      label: "Jahr",
      asks: ["jahr", "wann"],
      names: true,
      cell: (row) => yearCell(ask, row),
    },
    column("category", "Kostenart", {
      asks: ["kostenart", "lizenz", "betrieb", "wartung", "art der"],
      always: true,
    }),
    column(amount, amount === "planned" ? "Ansatz" : "Ausgaben", {
      asks: ["wie hoch", "höhe", "betrag", "summe", "kosten", "mittel", "ausgaben", "wie viel"],
      names: true,
    }),
    ...(amount === "planned"
      ? [
          column("nature", "Aufwandsart", {
            asks: ["einmalig", "einmalaufwand", "laufend", "aufwandsart"],
            always: true,
          }),

          column("planStatus", "Stand der Planung", {
            asks: ["stand der", "beschlossen", "angemeldet"],
            always: true,
          }),
        ]
      : []),
    column("payer", "Kostenträger", {
      asks: ["wer trägt", "kostenträger", "trägt", "übernimmt"],
      always: true,
    }),
    {
      label: "Haushaltszuordnung",
      asks: BUDGET_WORDS,
      always: true,
      cell: (row) => budgetPlace(ask, row),
    },
  ];
}

/** The sum of the amounts that are told, citing the records that tell one; null if none does. */
export function sumOf(rows: readonly Cost[], amount: Amount): Said | null {
  const telling = rows.flatMap((row) => {
    const money = shown(row, amount);
    return money === undefined ? [] : [{ row, money }];
  });
  if (telling.length === 0) return null;
  const records = telling.map(({ row }) => row);
  return derivedFrom(moneyInFigures(addMoney(telling.map(({ money }) => money))), records);
}

/** Is any amount told that is more than nothing? */
export function isCharged(rows: readonly Cost[], amount: Amount): boolean {
  return rows.some((row) => (shown(row, amount)?.cents ?? 0) > 0);
}

/** Does the year of a cost lie, at least in part, in a span of days? */
export function isInYears({ data: { year } }: Cost, span: Window): boolean {
  return year !== undefined && overlap({ from: firstDayOf(year), to: lastDayOf(year) }, span);
}

/** By year, then by what it was for. */
export function byYear(a: Cost, b: Cost): number {
  return (a.data.year ?? 0) - (b.data.year ?? 0) || (a.key < b.key ? -1 : 1);
}
