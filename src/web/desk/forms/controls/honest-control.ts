import { html, type Html } from "#documents/html/html.ts";
import { PREFIX, valueAt } from "#web/desk/forms/form-values.ts";
import type { FormView } from "#web/desk/forms/form-view.ts";
import { choice } from "./frame.ts";
import { remarkControl } from "./plain-controls.ts";

const CHOICES = [
  ["", "Die Angabe steht im Feld oder folgt später"],
  ["unknown", "nicht bekannt"],
  ["notCollected", "wird nicht erhoben"],
  ["notApplicable", "trifft hier nicht zu"],
] as const;

/** Lets somebody say honestly that there is no value, and why. Closed until it is used. */
export function honestControl(view: FormView, id: string, label: string): Html {
  const [name, reason] = [`${PREFIX.honest}.${id}`, `${PREFIX.reason}.${id}`];
  const now = valueAt(view.values, name);
  const isOpen = now !== "" || view.faults.has(reason);
  const radios = CHOICES.map(([value, word]) =>
    choice({ kind: "radio", name, value, label: word, isChosen: value === now }),
  );
  return html`<details class="form-honest"${isOpen && html` open`}>
<summary>Keine Angabe möglich?<span class="kern-sr-only"> – ${label}</span></summary>
<fieldset class="kern-fieldset">
<legend class="kern-label">Warum fehlt „${label}“?</legend>
<div class="kern-fieldset__body">
${radios}</div>
</fieldset>
${remarkControl(view, { name: reason, label: "Begründung", help: "Ein Satz; er steht an der Stelle der Angabe." })}</details>
`;
}
