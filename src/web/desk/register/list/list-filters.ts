import { codeLabels, fieldOf, recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import { CHAPTERS } from "#catalogue/record-type.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { candidatesOf } from "#actions/editing/find-candidates.ts";
import { html, type Html } from "#documents/html/html.ts";
import { splitReference } from "#values/key.ts";
import {
  hiddenFields,
  inputField,
  selectField,
  type Option,
  type OptionGroup,
} from "#web/parts/form-fields.ts";
import { choice } from "#web/desk/forms/controls/frame.ts";
import { deskRegisterAddress } from "#web/desk/register/desk-addresses.ts";
import type { DeskView } from "#web/desk/register/desk-view.ts";
import { COLUMN_IDS, COLUMNS } from "./list-columns.ts";
import { CARE, type ListQuery } from "./list-query.ts";

const ANY: Option = { value: "", label: "alle" };

const typeGroups: readonly OptionGroup[] = Object.entries(CHAPTERS).map(([chapter, label]) => ({
  label,
  options: recordTypeIds()
    .filter((type) => recordType(type).chapter === chapter)
    .map((type) => ({ value: type, label: recordType(type).label.many })),
}));

function statusOptions(type: RecordTypeId): readonly Option[] {
  const isCode = fieldOf(type, "status")?.kind === "code";
  const labels = isCode ? codeLabels(type, "status") : [];
  return [ANY, ...labels.map(({ code, label }) => ({ value: code, label }))];
}

function unitOptions({ register }: DeskView): readonly Option[] {
  const units = candidatesOf(register.snapshot, ["unit"]);
  return [
    ANY,
    ...units.map(({ reference, title }) => ({ value: splitReference(reference)?.key ?? "", label: title })),
  ];
}

const listOptions = (
  list: Readonly<Record<string, string | readonly [string, string]>>,
): readonly Option[] => [
  ANY,
  ...Object.entries(list).map(([value, label]) => ({
    value,
    label: typeof label === "string" ? label : label[0],
  })),
];

function columnBoxes({ columns }: ListQuery): Html {
  const boxes = COLUMN_IDS.map((id) =>
    choice({
      kind: "checkbox",
      name: "spalten",
      value: id,
      label: COLUMNS[id].label,
      isChosen: columns.includes(id),
    }),
  );
  return html`<fieldset class="kern-fieldset">
<legend class="kern-label">Spalten</legend>
<div class="form-boxes">
${boxes}</div>
</fieldset>
`;
}

function isFurther({ unit, status, visibility, care }: ListQuery): boolean {
  return [unit, status, visibility, care].some((one) => one !== null);
}

/** Search, filters and choice of columns; works without any script. */
export function listFilters(view: DeskView, query: ListQuery): Html {
  const { type, words, unit, status, visibility, care, stand } = query;
  const everything = { value: "", label: "Alle Einträge" };
  const statusField =
    type !== null &&
    selectField({ name: "status", label: "Status", value: status, options: statusOptions(type) });
  return html`<form class="filter" method="get" action="${deskRegisterAddress(view.register.authority)}" role="search" aria-label="Einträge filtern">
<div class="filter__main">
${selectField({ name: "art", label: "Art des Eintrags", value: type, options: [everything], groups: typeGroups })}${inputField({ name: "suche", label: "Suchbegriff", value: words, type: "search" })}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Anzeigen</span></button>
</div>
<details class="filter__more"${isFurther(query) && html` open`}>
<summary>Weitere Filter und Spalten</summary>
<div class="filter__grid">
${selectField({ name: "einheit", label: "Organisationseinheit", value: unit, options: unitOptions(view) })}${statusField}${selectField({ name: "sicht", label: "Sichtbarkeit", value: visibility, options: listOptions(ENVELOPE.visibility.list) })}${selectField({ name: "pflege", label: "Pflege", value: care, options: listOptions(CARE) })}</div>
${columnBoxes(query)}</details>
${hiddenFields({ stand })}</form>
`;
}
