import { recordType } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import { html, type Html } from "#documents/html/html.ts";
import { linesName, linesOf, PREFIX, valueAt } from "#web/desk/forms/form-values.ts";
import type { FormView } from "#web/desk/forms/form-view.ts";
import { fieldControl } from "./field-control.ts";
import { groupFrame, stepButton } from "./frame.ts";
import { choicesOf, remarkControl, selectControl, wordsControl } from "./plain-controls.ts";

const named = (id: string): string => `${PREFIX.envelope}.${id}`;

/** A field that is held back: chosen by its name instead of its id. */
function withheldLine(view: FormView, line: number): Html {
  const { fields } = recordType(view.type);
  const own = `${named("withhold")}.${line}`;
  const choices = Object.entries(fields).map(([id, { label }]) => [id, label] as const);
  const parts = ENVELOPE.withhold.fields;
  return html`<li class="form-line">
<div class="form-group">
${selectControl(view, { name: `${own}.field`, label: "Angabe", help: "Die Angabe, die nicht erscheinen soll." }, choices)}${selectControl(view, { name: `${own}.ground`, label: parts.ground.label, help: parts.ground.help }, choicesOf(parts.ground.list))}${wordsControl(view, { name: `${own}.norm`, label: parts.norm.label, help: parts.norm.help }, parts.norm)}${remarkControl(view, { name: `${own}.reason`, label: parts.reason.label, help: parts.reason.help })}</div>
${stepButton(`weniger:${own}`, "Entfernen", `Zurückgehaltene Angabe ${line + 1}`)}</li>
`;
}

function withholding(view: FormView): Html {
  const name = named("withhold");
  const lines = linesOf(view.values, name);
  const { label, help } = ENVELOPE.withhold;
  return groupFrame(
    view,
    { name, label, help },
    html`<input type="hidden" name="${linesName(name)}" value="${lines}" />
<ol class="form-lines">
${Array.from({ length: lines }, (_, line) => withheldLine(view, line))}</ol>
${stepButton(`mehr:${name}`, "Angabe zurückhalten", label)}`,
  );
}

function disclosure(view: FormView): Html {
  if (!view.mayDisclose) {
    const code = valueAt(view.values, named("visibility")) || "internal";
    const [label] = ENVELOPE.visibility.list[code as "internal"] ?? [code];
    return html`<p class="kern-body">Sichtbarkeit: <strong>${label}</strong>. Ändern kann sie die KI-Koordination oder die Leitung.</p>
`;
  }
  const { visibility, confidentiality } = ENVELOPE;
  return html`${selectControl(view, { name: named("visibility"), label: visibility.label, help: visibility.help }, choicesOf(visibility.list))}<details class="form-more"${(valueAt(view.values, named("visibility")) === "confidential" || [...view.values.keys()].some((name) => name.startsWith(named("confidentiality")))) && html` open`}>
<summary>Vertraulichkeit begründen</summary>
${fieldControl(view, named("confidentiality"), confidentiality)}</details>
<details class="form-more"${linesOf(view.values, named("withhold")) > 0 && html` open`}>
<summary>Einzelne Angaben zurückhalten</summary>
${withholding(view)}</details>
`;
}

const section = (title: string, intro: string | null, body: Html): Html => html`<section class="form-section">
<h2 class="kern-heading-medium" id="teil-${title.toLowerCase().replaceAll(/[^a-z]+/gu, "-")}">${title}</h2>
${
  intro !== null &&
  html`<p class="kern-body">${intro}</p>
`
}${body}</section>
`;

/** Only who may see a record, and why. */
export function disclosurePart(view: FormView): Html {
  return section("Wer den Eintrag sieht", null, disclosure(view));
}

/** What every record says besides its data: who may see it, where it can be checked, when it is looked at again. */
export function envelopePart(view: FormView): Html {
  const { sources, reviewEveryMonths, internalNote } = ENVELOPE;
  return html`${section("Wer den Eintrag sieht", null, disclosure(view))}${section("Quellen", "Woran sich die Angaben nachprüfen lassen. Antworten auf Anfragen werden damit belegt.", fieldControl(view, named("sources"), sources))}${section(
    "Pflege",
    null,
    html`${fieldControl(view, named("reviewEveryMonths"), reviewEveryMonths)}${remarkControl(view, { name: named("internalNote"), label: internalNote.label, help: internalNote.help, isRequired: false })}`,
  )}`;
}
