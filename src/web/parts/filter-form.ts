import { codeLabels, recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import { CHAPTERS } from "#catalogue/record-type.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { html, type Html } from "#documents/html/html.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import { registerAddress } from "#web/addresses.ts";
import { registerParameters, scopeCode, type RegisterQuery } from "#web/input/read-register-query.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import {
  checkField,
  hiddenFields,
  inputField,
  selectField,
  type Option,
  type OptionGroup,
} from "./form-fields.ts";

const ANY: Option = { value: "", label: "alle" };

const codeOptions = (type: RecordTypeId, path: string): readonly Option[] => [
  ANY,
  ...codeLabels(type, path).map(({ code, label }) => ({ value: code, label })),
];

/** The types that the register holds, by chapter; a chapter itself is the first choice among its types. */
function scopeGroups(snapshot: Snapshot): readonly OptionGroup[] {
  const held = recordTypeIds().filter((type) => type === "system" || snapshot.byType.has(type));
  return Object.entries(CHAPTERS).flatMap(([chapter, label]) => {
    const types = held.filter((type) => recordType(type).chapter === chapter);
    const options = types.map((type) => ({ value: type, label: recordType(type).label.many }));
    const whole = { value: chapter, label: `Alles zu „${label}“` };
    return types.length === 0 ? [] : [{ label, options: [...options, whole] }];
  });
}

function unitOptions(snapshot: Snapshot): readonly Option[] {
  const units = [...recordsOf(snapshot, "unit"), ...recordsOf(snapshot, "authority")];
  const options = units.map((unit) => ({ value: unit.key, label: titleOf(snapshot, unit) }));
  return [ANY, ...options.toSorted((a, b) => a.label.localeCompare(b.label, "de-DE"))];
}

/** Is anything asked for that stands among the further filters? */
function hasFurther(query: RegisterQuery): boolean {
  const { status, kind, unit, field, personalData, forCitizens } = query;
  return forCitizens || [status, kind, unit, field, personalData].some((one) => one !== null);
}

function furtherFilters(query: RegisterQuery, snapshot: Snapshot): Html {
  const { status, kind, unit, field, personalData, forCitizens } = query;
  return html`<details class="filter__more"${hasFurther(query) && html` open`}>
<summary>Weitere Filter</summary>
<div class="filter__grid">
${selectField({ name: "status", label: "Status", value: status, options: codeOptions("deployment", "status") })}${selectField({ name: "ki", label: "Art der KI", value: kind, options: codeOptions("system", "kinds") })}${selectField({ name: "einheit", label: "Organisationseinheit", value: unit, options: unitOptions(snapshot) })}${selectField({ name: "feld", label: "Aufgabenfeld", value: field, options: codeOptions("deployment", "fields") })}${selectField({ name: "personenbezug", label: "Personenbezug", value: personalData, options: codeOptions("system", "personalData") })}${checkField({ name: "buerger", label: "Nur mit Wirkung für Bürgerinnen und Bürger", value: "ja", isChecked: forCitizens })}</div>
</details>
`;
}

/** Search and filters of the register's list; works without any script. */
export function filterForm(register: ShownRegister, query: RegisterQuery): Html {
  const { authority, snapshot } = register;
  const everything = { label: "Alles", options: [{ value: "alle", label: "Alle Einträge" }] };
  const kept = { stand: query.stand, sortierung: registerParameters(query)["sortierung"] };
  return html`<form class="filter" method="get" action="${registerAddress(authority)}" role="search" aria-label="Register durchsuchen">
<div class="filter__main">
${selectField({ name: "art", label: "Was suchen Sie?", value: scopeCode(query.scope), groups: [...scopeGroups(snapshot), everything] })}${inputField({ name: "suche", label: "Suchbegriff", value: query.text, type: "search" })}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Suchen</span></button>
</div>
${furtherFilters(query, snapshot)}${hiddenFields(kept)}</form>`;
}
