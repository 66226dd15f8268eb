import { cleanText } from "#documents/clean-text.ts";
import { captionOf, type Frame } from "#documents/frame.ts";
import type { Column, Inline, Table, TableRow } from "#documents/model.ts";
import { html, type Html } from "./html.ts";
import { htmlInlines, idAttribute } from "./html-inlines.ts";

function numeric({ align }: Column, part: "header" | "cell"): string {
  return align === "end" ? ` kern-table__${part}--numeric` : "";
}

function headCell(column: Column): Html {
  return html`<th scope="col" class="kern-table__header${numeric(column, "header")}">${cleanText(column.label)}</th>`;
}

function noteRow(columns: number, note: readonly Inline[], frame: Frame): Html {
  return html`<tr class="kern-table__row doc-row-note">
<td class="kern-table__cell" colspan="${columns}">${htmlInlines(note, frame)}</td>
</tr>
`;
}

function dataRow({ columns }: Table, { cells, note }: TableRow, frame: Frame): Html {
  const noted = note === undefined ? "" : " doc-row-noted";
  const data = columns.map(
    (column, index) =>
      html`<td class="kern-table__cell${numeric(column, "cell")}">${htmlInlines(cells[index] ?? [], frame)}</td>
`,
  );
  return html`<tr class="kern-table__row${noted}">
${data}</tr>
${note !== undefined && noteRow(columns.length, note, frame)}`;
}

/** A table that scrolls by itself where the screen is narrow; nothing without columns. */
export function htmlTable(table: Table, frame: Frame): Html {
  if (table.columns.length === 0) return html``;
  const caption = cleanText(captionOf(frame, table, table.caption));
  const title =
    caption !== "" &&
    html`<caption class="kern-title kern-title--small">${caption}</caption>
`;
  const region = html` aria-label="${caption || "Tabelle"}" tabindex="0"`;
  return html`<section class="kern-table-responsive doc-table"${region}${idAttribute(frame, table)}>
<table class="kern-table kern-table--small">
${title}<thead class="kern-table__head">
<tr class="kern-table__row">
${table.columns.map(headCell)}
</tr>
</thead>
<tbody class="kern-table__body">
${table.rows.map((row) => dataRow(table, row, frame))}</tbody>
</table>
</section>
`;
}
