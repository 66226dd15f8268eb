import type { OpenedBatch } from "#actions/table-import/read-import.ts";
import { html, type Html } from "#documents/html/html.ts";
import { destinationsOf, type Destination } from "#exchange/tables/mapping/destinations.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import { foldedValue, meaningsOf } from "#exchange/tables/mapping/meanings.ts";
import { MOST_VALUES, suggestValues, type ColumnValues } from "#exchange/tables/mapping/suggest-values.ts";
import type { TableMapping } from "#exchange/tables/mapping/table-mapping.ts";
import type { Asked, DeskAnswer, Form } from "#web/desk/asked.ts";
import { selectField } from "#web/parts/form-fields.ts";
import { plural } from "./words.ts";
import { deskForm, sendButton } from "./form-bits.ts";
import { batchTrail, importAddress, importPage } from "./import-frame.ts";
import { textIn } from "./read-columns.ts";

const EMPTY = "leer";

const nameOf = (column: number, value: number): string => `w-${column}-${value}`;

function columnPart({ column, values }: ColumnValues, destination: Destination, at: number): Html {
  const options = [
    { value: "", label: "– bitte wählen –" },
    { value: EMPTY, label: "keiner davon (Feld leer, Wert in den Vermerk)" },
    ...meaningsOf(destination.field).map(({ code, label }) => ({ value: code, label })),
  ];
  const rest = values.length - MOST_VALUES;
  return html`<section class="desk-section" aria-labelledby="spalte-${at}">
<h2 class="kern-heading-medium" id="spalte-${at}">${column} → ${destination.label}</h2>
<div class="import-columns">
${values.slice(0, MOST_VALUES).map(({ value, count, code }, index) => {
  const label = `„${value}“ (${plural(count, "Zeile", "Zeilen")})`;
  return selectField({ name: nameOf(at, index), label, value: code === "" ? EMPTY : code, options });
})}</div>
${
  rest > 0 &&
  html`<p class="kern-body">${plural(rest, "weiterer Wert kommt", "weitere Werte kommen")} selten vor; ihre Zeilen erscheinen in der Vorschau als Fehler, wenn sie niemand deuten kann.</p>
`
}</section>
`;
}

/** Are there values whose meaning somebody should look at? */
export function hasValues(table: ListTable, mapping: TableMapping): boolean {
  return suggestValues(table, mapping).some(({ values }) => values.length > 0);
}

/** What the values of columns with fixed choices mean. */
export async function valuesPage(
  asked: Asked,
  opened: OpenedBatch,
  { table, mapping }: { readonly table: ListTable; readonly mapping: TableMapping },
): Promise<DeskAnswer> {
  const { authority, token } = asked;
  const { id } = opened.batch;
  const destinations = new Map(destinationsOf(mapping.target).map((one) => [one.path, one]));
  const parts = suggestValues(table, mapping).map((column, at) => {
    const destination = destinations.get(column.path);
    return destination && column.values.length > 0 ? columnPart(column, destination, at) : html``;
  });
  const form = deskForm(
    { action: importAddress(authority, { id, step: "werte" }), token, style: "import-form" },
    html`${parts}<div class="desk-actions">
${sendButton("Weiter zur Vorschau")}<a class="kern-link" href="${importAddress(authority, { id, step: "zuordnung" })}">Zurück zu den Spalten</a>
</div>
`,
  );
  return importPage(asked, {
    title: "Werte zuordnen",
    trail: batchTrail(authority, opened, "Werte"),
    body: html`<p class="kern-body desk-narrow">Für diese Felder gibt es im Register feste Auswahlen. Prüfen Sie, was die Werte Ihrer Liste bedeuten; was offen bleibt, erscheint in der Vorschau als Fehler.</p>
${form}`,
  });
}

/** The mapping with what the form of the values says; empty choices are left open. */
export function readValues(form: Form, table: ListTable, mapping: TableMapping): TableMapping {
  const values = suggestValues(table, mapping).map(({ column, values: found }, at) => {
    const chosen = found.flatMap(({ value }, index): [string, string][] => {
      const code = textIn(form, nameOf(at, index));
      return code === "" ? [] : [[foldedValue(value), code === EMPTY ? "" : code]];
    });
    return [column, Object.fromEntries(chosen)] as const;
  });
  return { ...mapping, values: Object.fromEntries(values) };
}
