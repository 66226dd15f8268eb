import { recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import { envelopePart } from "./controls/envelope-part.ts";
import { fieldControl } from "./controls/field-control.ts";
import { honestControl } from "./controls/honest-control.ts";
import { formLayout, type FormGroup } from "./form-layouts.ts";
import { PREFIX } from "./form-values.ts";
import type { FormView } from "./form-view.ts";

function fieldPart(view: FormView, id: string): Html {
  const field = recordType(view.type).fields[id];
  if (field === undefined) return html``;
  return html`<div class="form-field">
${fieldControl(view, `${PREFIX.data}.${id}`, field)}${honestControl(view, id, field.label)}</div>
`;
}

function groupPart(view: FormView, { title, intro, fields }: FormGroup): Html {
  return html`<section class="form-section">
<h2 class="kern-heading-medium" id="${sectionId(title)}">${title}</h2>
${
  intro !== undefined &&
  html`<p class="kern-body">${intro}</p>
`
}${fields.map((id) => fieldPart(view, id))}</section>
`;
}

/** The id of a section's heading, for links to it. */
export function sectionId(title: string): string {
  return `teil-${title.toLowerCase().replaceAll(/[^a-z]+/gu, "-")}`;
}

/** All fields of a record's form, in the order in which people think of them. */
export function recordFields(view: FormView): Html {
  return html`${formLayout(view.type).map((group) => groupPart(view, group))}${envelopePart(view)}`;
}
