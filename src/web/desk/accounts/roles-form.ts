import { ROLES, type Grant } from "#actions/access/actor.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { Problem } from "#values/problem.ts";
import { textField } from "#web/desk/sign-in/form-parts.ts";

/** What a role allows, in one line. */
const MEANINGS: Readonly<Record<keyof typeof ROLES, string>> = {
  administrator: "verwaltet Konten, liest interne Einträge",
  coordination: "pflegt alles, beantwortet Anfragen, veröffentlicht",
  contributor: "pflegt die Einträge der eigenen Stelle",
  dataProtection: "pflegt Datenschutzprüfungen, liest alles",
  staffCouncil: "pflegt Beteiligung und Rückmeldungen",
  informationSecurity: "pflegt Sicherheitsprüfungen, liest alles",
  head: "gibt Antworten und Berichte frei, liest alles",
  assembly: "liest, was für Gremien bestimmt ist",
  reader: "liest interne Einträge",
};

/** An organisational unit to choose. */
export type UnitChoice = { readonly key: string; readonly name: string };

type RolesView = {
  readonly grants: readonly Grant[];
  readonly units: readonly UnitChoice[];
  readonly problems: readonly Problem[];
};

const ROLE_ENTRIES = Object.entries(ROLES) as readonly (readonly [keyof typeof ROLES, string])[];

function roleBoxes({ grants, problems }: RolesView): Html {
  const problem = problems.find(({ pointer }) => pointer === "/role");
  return html`<fieldset class="kern-fieldset${problem && " kern-fieldset--error"}" id="feld-role" tabindex="-1"${problem && html` aria-describedby="fehler-role"`}>
<legend class="kern-label kern-label--large">Rollen</legend>
<div class="kern-fieldset__body">
${ROLE_ENTRIES.map(
  ([role, label]) => html`<div class="kern-form-check">
<input class="kern-form-check__checkbox" id="rolle-${role}" name="role" type="checkbox" value="${role}"${grants.some((one) => one.role === role) && html` checked`} />
<label class="kern-label" for="rolle-${role}">${label}: ${MEANINGS[role]}</label>
</div>
`,
)}</div>
${
  problem &&
  html`<p class="kern-error" id="fehler-role"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body">${problem.message}</span></p>
`
}</fieldset>
`;
}

function unitField({ grants, units, problems }: RolesView): Html {
  const chosen = grants.find(({ unit }) => unit !== null)?.unit ?? "";
  const problem = problems.find(({ pointer }) => pointer === "/unit");
  return html`<div class="kern-form-input${problem && " kern-form-input--error"}">
<label class="kern-label" for="feld-unit">Stelle</label>
<div class="kern-hint" id="hinweis-unit">Für die Zulieferung nötig; bei anderen Rollen schränkt sie auf diese Stelle ein.</div>
<div class="kern-form-input__select-wrapper">
<select class="kern-form-input__select" id="feld-unit" name="unit" aria-describedby="hinweis-unit${problem && " fehler-unit"}">
<option value="">ganze Behörde</option>
${units.map(
  ({ key, name }) => html`<option value="${key}"${key === chosen && html` selected`}>${name}</option>
`,
)}</select>
</div>
${
  problem &&
  html`<p class="kern-error" id="fehler-unit"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body">${problem.message}</span></p>
`
}</div>
`;
}

/** Fields for roles, the unit they are limited to and the function that the history shows. */
export function rolesFields(view: RolesView): Html {
  const { grants, problems } = view;
  const names = new Set(grants.map((one) => one.function));
  const [only] = names;
  return html`${roleBoxes(view)}${unitField(view)}${textField({
    ...{ name: "function", label: "Funktion im Verlauf", isOptional: true, problems },
    hint: "Steht statt eines Namens an jeder Änderung, zum Beispiel „KI-Koordination“; sonst der Name der Rolle.",
    value: names.size === 1 ? (only ?? "") : "",
  })}`;
}
