import type { Field, FieldKind, FieldOf, Fields } from "#catalogue/fields.ts";
import { html, type Html } from "#documents/html/html.ts";
import { linesName, linesOf } from "#web/desk/forms/form-values.ts";
import type { FormView } from "#web/desk/forms/form-view.ts";
import { groupFrame, stepButton, type Labelled } from "./frame.ts";
import {
  choicesOf,
  FACET_CHOICES,
  lineControl,
  markdownControl,
  oneOfControl,
  selectControl,
  someOfControl,
  wordsControl,
  yesNoControl,
} from "./plain-controls.ts";
import { referenceControl } from "./reference-control.ts";

type Control<Kind extends FieldKind> = (view: FormView, labelled: Labelled, field: FieldOf<Kind>) => Html;

const ON = "Zum Beispiel 1.3.2026.";
const dateControl = (view: FormView, labelled: Labelled): Html =>
  lineControl(view, { ...labelled, help: [labelled.help, ON].filter(Boolean).join(" ") }, { size: "day" });

function periodControl(view: FormView, labelled: Labelled): Html {
  const ends = [
    { id: "from", label: "Von" },
    { id: "to", label: "Bis (leer, wenn es andauert)" },
  ].map(({ id, label }) => lineControl(view, { name: `${labelled.name}.${id}`, label }, { size: "day" }));
  const help = [labelled.help, ON].filter(Boolean).join(" ");
  return groupFrame(
    view,
    { ...labelled, help },
    html`<div class="form-row">
${ends}</div>
`,
  );
}

function moneyControl(view: FormView, labelled: Labelled): Html {
  const help = [labelled.help, "In Euro, zum Beispiel 1.234,56."].filter(Boolean).join(" ");
  return lineControl(view, { ...labelled, help }, { mode: "decimal", size: "number" });
}

const CONTROLS: { readonly [Kind in FieldKind]: Control<Kind> } = {
  text: wordsControl,
  markdown: markdownControl,
  yesNo: yesNoControl,
  integer: (view, labelled) => lineControl(view, labelled, { mode: "numeric", size: "number" }),
  decimal: (view, labelled) => lineControl(view, labelled, { mode: "decimal", size: "number" }),
  date: dateControl,
  period: periodControl,
  money: moneyControl,
  code: (view, labelled, { list }) => oneOfControl(view, labelled, choicesOf(list)),
  reference: referenceControl,
  law: (view, labelled) =>
    selectControl(
      view,
      labelled,
      view.laws.map(({ reference, cite }) => [reference, cite]),
    ),
  facet: (view, labelled) => selectControl(view, labelled, FACET_CHOICES),
  group: (view, labelled, { fields }) =>
    groupFrame(view, labelled, innerControls(view, labelled.name, fields)),
};

/** The fields of a group. */
function innerControls(view: FormView, prefix: string, fields: Fields): Html {
  return html`<div class="form-group">
${Object.entries(fields).map(([id, field]) => fieldControl(view, `${prefix}.${id}`, field))}</div>
`;
}

function oneControl(view: FormView, labelled: Labelled, field: Field): Html {
  // the table holds the function for exactly this kind; TypeScript cannot follow the pairing
  const control = CONTROLS[field.kind] as (view: FormView, labelled: Labelled, field: Field) => Html;
  return control(view, labelled, field);
}

function lineOf(
  view: FormView,
  { name, label }: Labelled,
  { field, line }: { field: Field; line: number },
): Html {
  const own = `${name}.${line}`;
  const title = `${label} ${line + 1}`;
  const control = oneControl(view, { name: own, label: title }, field);
  return html`<li class="form-line">
${control}${stepButton(`weniger:${own}`, "Entfernen", title)}</li>
`;
}

/** Values of which there may be any number: a line each, one more or less by a button that needs no script. */
function linesControl(view: FormView, labelled: Labelled, field: Field): Html {
  const { name } = labelled;
  const lines = linesOf(view.values, name);
  const shown = field.kind === "group" ? lines : Math.max(lines, 1);
  const items = Array.from({ length: shown }, (_, line) => lineOf(view, labelled, { field, line }));
  return groupFrame(
    view,
    labelled,
    html`<input type="hidden" name="${linesName(name)}" value="${lines}" />
${
  shown > 0 &&
  html`<ol class="form-lines">
${items}</ol>
`
}${stepButton(`mehr:${name}`, shown === 0 ? "Zeile hinzufügen" : "Weitere Zeile", labelled.label)}`,
  );
}

/** The control of a field: one, several to tick, or a line for each value. */
export function fieldControl(view: FormView, name: string, field: Field): Html {
  const { label, help, required = false } = field;
  const labelled = { name, label, help, isRequired: required };
  if (!field.many) return oneControl(view, labelled, field);
  if (field.kind === "code") return someOfControl(view, labelled, choicesOf(field.list));
  if (field.kind === "facet") return someOfControl(view, labelled, FACET_CHOICES);
  return linesControl(view, labelled, field);
}
