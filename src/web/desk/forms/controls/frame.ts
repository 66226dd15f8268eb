import { html, type Html } from "#documents/html/html.ts";
import type { FormView } from "#web/desk/forms/form-view.ts";

/** What a field is called and what helps to fill it. */
export type Labelled = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly isRequired?: boolean;
};

/** The id of the element that belongs to a field; links of the error summary lead there. */
export function idOf(name: string): string {
  return `f-${name.replaceAll("~", "-text")}`;
}

const faultsOf = (view: FormView, name: string): readonly string[] => view.faults.get(name) ?? [];

/** The attributes that tie an input to its help and its faults. */
export function describing(view: FormView, { name, help }: Labelled): Html {
  const id = idOf(name);
  const isFaulty = faultsOf(view, name).length > 0;
  const by = [...(help ? [`${id}-hilfe`] : []), ...(isFaulty ? [`${id}-fehler`] : [])];
  return html`${by.length > 0 && html` aria-describedby="${by.join(" ")}"`}${isFaulty && html` aria-invalid="true"`}`;
}

function faultPart(view: FormView, name: string): Html | false {
  const faults = faultsOf(view, name);
  return (
    faults.length > 0 &&
    html`<p class="kern-error" id="${idOf(name)}-fehler"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body">${faults.join(" ")}</span></p>
`
  );
}

const optional = ({ isRequired }: Labelled): Html | false =>
  isRequired === false && html` <span class="kern-label__optional">– freiwillig</span>`;

const hint = ({ name, help }: Labelled): Html | "" | undefined =>
  help &&
  html`<div class="kern-hint" id="${idOf(name)}-hilfe">${help}</div>
`;

/** A field with one input, its label, help and faults. */
export function inputFrame(view: FormView, labelled: Labelled, control: Html): Html {
  const { name, label } = labelled;
  const isFaulty = faultsOf(view, name).length > 0;
  return html`<div class="kern-form-input${isFaulty && " kern-form-input--error"}">
<label class="kern-label" for="${idOf(name)}">${label}${optional(labelled)}</label>
${hint(labelled)}${faultPart(view, name)}${control}</div>
`;
}

/** Several inputs that belong together, under their common name; the heading can be reached by links. */
export function groupFrame(view: FormView, labelled: Labelled, body: Html): Html {
  const { name, label } = labelled;
  const isFaulty = faultsOf(view, name).length > 0;
  return html`<fieldset class="kern-fieldset${isFaulty && " kern-fieldset--error"}" id="${idOf(name)}" tabindex="-1"${describing(view, labelled)}>
<legend class="kern-label">${label}${optional(labelled)}</legend>
${hint(labelled)}${faultPart(view, name)}<div class="kern-fieldset__body">
${body}</div>
</fieldset>
`;
}

/** A submit button that acts on the form instead of saving it. */
export function stepButton(action: string, label: string, about: string): Html {
  return html`<button class="kern-btn kern-btn--tertiary" type="submit" name="aktion" value="${action}" formnovalidate><span class="kern-label">${label}<span class="kern-sr-only"> – ${about}</span></span></button>
`;
}

/** A choice among radios or boxes. */
export function choice(setting: {
  readonly kind: "radio" | "checkbox";
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}): Html {
  const { kind, name, value, label, isChosen } = setting;
  const id = `${idOf(name)}-${value.replaceAll(/[^\w-]/gu, "_") || "keine"}`;
  return html`<div class="kern-form-check">
<input class="kern-form-check__${kind}" id="${id}" type="${kind}" name="${name}" value="${value}"${isChosen && html` checked`} />
<label class="kern-label" for="${id}">${label}</label>
</div>
`;
}
