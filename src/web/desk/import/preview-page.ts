import type { OpenedBatch } from "#actions/table-import/read-import.ts";
import { planList, type ListPlan } from "#actions/table-import/plan-list.ts";
import { recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { RowFault } from "#exchange/tables/build-records.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import type { TableMapping } from "#exchange/tables/mapping/table-mapping.ts";
import { referenceTo, type RecordContent } from "#records/record.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { badge, type BadgeTone } from "#web/parts/badge.ts";
import { plural } from "./words.ts";
import { buttonLink, deskForm, sendButton } from "./form-bits.ts";
import { batchTrail, faultSummary, importAddress, importPage, type PageFault } from "./import-frame.ts";
import { saidLines, nameOf } from "./said-lines.ts";

const MOST_FAULTS = 100;
const MOST_ROWS = 10;

function counts({ plan, goodRows }: ListPlan, rows: number): Html {
  const figures: readonly (readonly [string, number])[] = [
    ["Zeilen der Liste", rows],
    ["davon ohne Fehler", goodRows],
    ["neue Einträge", plan.added.length],
    ["geänderte Einträge", plan.changed.length],
    ["unveränderte Einträge", plan.unchanged.length],
  ];
  return html`<dl class="import-counts">
${figures.map(
  ([label, count]) => html`<div><dt>${label}</dt><dd>${numberInFigures(count)}</dd></div>
`,
)}</dl>
`;
}

function faultTable(faults: readonly RowFault[]): Html {
  const rest = faults.length - MOST_FAULTS;
  return html`<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">Fehler, Zeile für Zeile</caption>
<thead>
<tr>
${["Zeile", "Spalte", "Inhalt", "Was zu tun ist"].map(
  (head) => html`<th class="kern-table__header" scope="col">${head}</th>
`,
)}</tr>
</thead>
<tbody>
${faults.slice(0, MOST_FAULTS).map(
  ({ row, column, value, problem }) => html`<tr>
<td data-label="Zeile">${row}</td>
<td data-label="Spalte">${column ?? "ganze Zeile"}</td>
<td data-label="Inhalt">${value.length > 80 ? `${value.slice(0, 80)}…` : value || "leer"}</td>
<td data-label="Was zu tun ist">${problem.message}</td>
</tr>
`,
)}</tbody>
</table>
${
  rest > 0 &&
  html`<p class="kern-body">Und ${plural(rest, "weiterer Fehler", "weitere Fehler")}; alle stehen in der Datei.</p>
`
}`;
}

function faultPart({ authority }: Asked, { batch }: OpenedBatch, faults: readonly RowFault[]): Html {
  if (faults.length === 0) return html``;
  const rows = new Set(faults.map(({ row }) => row)).size;
  const file = (als: string): string =>
    importAddress(authority, { id: batch.id, step: "fehler", parameters: { als } });
  return html`<section class="desk-section" aria-labelledby="zu-berichtigen">
<h2 class="kern-heading-medium" id="zu-berichtigen">${plural(rows, "Zeile ist", "Zeilen sind")} zu berichtigen</h2>
<p class="kern-body">Sie können die Zeilen als Datei herunterladen, darin berichtigen und nur diese Datei noch einmal einlesen.</p>
<div class="desk-actions">
${buttonLink("Fehlerzeilen als XLSX", file("xlsx"))}${buttonLink("Fehlerzeilen als CSV", file("csv"))}</div>
${faultTable(faults)}</section>
`;
}

type Fate = readonly [word: string, tone: BadgeTone];

function fates({ plan }: ListPlan): ReadonlyMap<string, Fate> {
  return new Map<string, Fate>([
    ...plan.added.map((one) => [referenceTo(one), ["neu", "success"]] as const),
    ...plan.changed.map(({ after }) => [referenceTo(after), ["geändert", "info"]] as const),
    ...plan.unchanged.map((one) => [referenceTo(one), ["unverändert", "info"]] as const),
  ]);
}

function recordPart(record: RecordContent, fate: Fate | undefined, named: ReadonlyMap<string, string>): Html {
  return html`<details class="import-record">
<summary class="kern-body">${recordType(record.type).label.one}: ${nameOf(record, named)} ${fate && badge(fate[0], fate[1])}</summary>
<dl class="import-said">
${saidLines(record, named).map(
  ({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>
`,
)}</dl>
</details>
`;
}

function rowsPart(read: ListPlan, table: ListTable, units: ReadonlyMap<string, string>): Html {
  const known = fates(read);
  const named = new Map([
    ...units,
    ...read.records.map((one) => [referenceTo(one), nameOf(one, units)] as const),
  ]);
  const first = table.rows
    .map(({ number }) => ({
      number,
      records: read.records.filter((_, at) => read.rowsOf[at]?.includes(number)),
    }))
    .filter(({ records }) => records.length > 0);
  return html`<section class="desk-section" aria-labelledby="erste">
<h2 class="kern-heading-medium" id="erste">Die ersten Zeilen, wie sie im Register stehen werden</h2>
<ol class="plain-list import-rows">
${first.slice(0, MOST_ROWS).map(
  ({ number, records }) => html`<li><p class="kern-label">Zeile ${number}</p>
${records.map((one) => recordPart(one, known.get(referenceTo(one)), named))}</li>
`,
)}</ol>
</section>
`;
}

function decide(asked: Asked, { batch }: OpenedBatch, { goodRows, faults }: ListPlan): Html {
  const { authority, token } = asked;
  const label =
    faults.length === 0
      ? "Alle Zeilen einlesen"
      : `Nur die ${plural(goodRows, "fehlerfreie Zeile", "fehlerfreien Zeilen")} einlesen`;
  const start = deskForm(
    { action: importAddress(authority, { id: batch.id, step: "start" }), token },
    goodRows === 0
      ? html``
      : sendButton(label, { name: "umfang", value: faults.length === 0 ? "alle" : "gute" }),
  );
  const drop = deskForm(
    { action: importAddress(authority, { id: batch.id, step: "verwerfen" }), token },
    sendButton("Verwerfen", { tone: "tertiary" }),
  );
  return html`<div class="desk-actions">
${start}${buttonLink("Zuordnung ändern", importAddress(authority, { id: batch.id, step: "zuordnung" }))}${drop}</div>
`;
}

/** What reading the list in would do; nothing has been written yet. */
export async function previewPage(
  asked: Asked,
  opened: OpenedBatch,
  shown: {
    readonly table: ListTable;
    readonly mapping: TableMapping;
    readonly faults?: readonly PageFault[];
  },
): Promise<DeskAnswer> {
  const { authority, context } = asked;
  const { table, faults = [] } = shown;
  const read = await planList(context, authority, shown);
  const { records } = await context.store.snapshot(authority);
  const units = new Map(records.map((one) => [referenceTo(one), nameOf(one, new Map())] as const));
  return importPage(asked, {
    title: "Vorschau",
    trail: batchTrail(authority, opened, "Vorschau"),
    status: faults.length > 0 ? 422 : 200,
    body: html`${faultSummary(faults)}<p class="kern-body">Das ist ein Probelauf: Im Register steht noch nichts davon.</p>
${counts(read, table.rows.length)}${decide(asked, opened, read)}${faultPart(asked, opened, read.faults)}${rowsPart(read, table, units)}`,
  });
}
