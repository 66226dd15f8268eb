import type { OpenedBatch } from "#actions/table-import/read-import.ts";
import { recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { ListTable } from "#exchange/tables/finding/list-table.ts";
import { plural } from "./words.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { selectField } from "#web/parts/form-fields.ts";
import { deskForm, radioField, sendButton } from "./form-bits.ts";
import { batchTrail, faultSummary, importAddress, importPage, type PageFault } from "./import-frame.ts";

const MOST_NAMES = 6;

function tableLabel({ sheet, title, head, rows, columns }: ListTable): Html {
  const names = columns.slice(0, MOST_NAMES).join(", ");
  const more = columns.length > MOST_NAMES ? ` und ${columns.length - MOST_NAMES} weitere` : "";
  return html`<span><strong>${title || sheet}</strong>, Blatt „${sheet}“, Kopfzeile ${head.from}, ${plural(rows.length, "Zeile", "Zeilen")}<br /><span class="muted">Spalten: ${names}${more}</span></span>`;
}

function targets(): readonly { readonly value: string; readonly label: string }[] {
  const others = recordTypeIds().filter((type) => type !== "authority");
  return [
    { value: "use", label: "Eine KI-Anwendung und ihr Einsatz (üblich)" },
    ...others.map((value) => ({ value, label: recordType(value).label.one })),
  ];
}

/** Which list of the file is meant, and what its lines are. */
export async function tablePage(
  asked: Asked,
  opened: OpenedBatch,
  faults: readonly PageFault[] = [],
): Promise<DeskAnswer> {
  const { authority, token } = asked;
  const { batch, tables, table } = opened;
  const { id, setting } = batch;
  const chosen = table?.id ?? tables[0]?.id;
  const own = table && tables.every((one) => one.id !== table.id) ? [table] : [];
  const form = deskForm(
    { action: importAddress(authority, { id, step: "tabelle" }), token, style: "desk-form" },
    html`<fieldset class="kern-fieldset">
<legend class="kern-label">Welche Tabelle soll eingelesen werden?</legend>
<div class="kern-fieldset__body">
${[...tables, ...own].map((one) => radioField({ name: "tabelle", value: one.id, label: tableLabel(one), isChecked: one.id === chosen }))}</div>
</fieldset>
<details>
<summary class="kern-body">Die Kopfzeile steht woanders</summary>
<div class="kern-form-input">
<label class="kern-label" for="feld-kopfzeile">Nummer der Kopfzeile im gewählten Blatt</label>
<div class="kern-hint" id="feld-kopfzeile-hinweis">Wie am Rand der Tabelle gezählt; leer lassen, wenn die Angabe oben stimmt.</div>
<input class="kern-form-input__input" id="feld-kopfzeile" name="kopfzeile" inputmode="numeric" aria-describedby="feld-kopfzeile-hinweis" />
</div>
</details>
${selectField({ name: "art", label: "Was steht in einer Zeile?", value: setting.mapping?.target ?? "use", options: targets() })}<div class="desk-actions">
${sendButton("Weiter zu den Spalten")}</div>
`,
  );
  return importPage(asked, {
    title: "Tabelle wählen",
    trail: batchTrail(authority, opened, "Tabelle"),
    status: faults.length > 0 ? 422 : 200,
    body: html`${faultSummary(faults)}${form}`,
  });
}
