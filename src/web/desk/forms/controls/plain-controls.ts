import { FACETS } from "#catalogue/facets.ts";
import type { FieldOf } from "#catalogue/fields.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { FormView } from "#web/desk/forms/form-view.ts";
import { valueAt } from "#web/desk/forms/form-values.ts";
import { choice, describing, groupFrame, idOf, inputFrame, type Labelled } from "./frame.ts";

/** Fewer choices than this are shown all at once. */
const MOST_RADIOS = 5;

type Line = {
  readonly type?: "text" | "url" | "email";
  readonly mode?: "numeric" | "decimal";
  readonly size?: string;
};

/** An input for one line. */
export function lineControl(view: FormView, labelled: Labelled, line: Line = {}): Html {
  const { name } = labelled;
  const { type = "text", mode, size } = line;
  const value = valueAt(view.values, name);
  return inputFrame(
    view,
    labelled,
    html`<input class="kern-form-input__input${size && ` form-${size}`}" id="${idOf(name)}" name="${name}" type="${type}"${mode && html` inputmode="${mode}"`} value="${value}"${describing(view, labelled)} />
`,
  );
}

/** A field for text of several lines, which grows with it. */
function textControl(view: FormView, labelled: Labelled, rows: number): Html {
  const { name } = labelled;
  // a browser drops the first end of line after the tag
  return inputFrame(
    view,
    labelled,
    html`<textarea class="kern-form-input__input form-text" id="${idOf(name)}" name="${name}" rows="${rows}"${describing(view, labelled)}>
${valueAt(view.values, name)}</textarea>
`,
  );
}

const LONG = 3;
const VERY_LONG = 6;

/** A text: a line where it names something, else as many lines as it needs. */
export function wordsControl(view: FormView, labelled: Labelled, field: FieldOf<"text">): Html {
  if (field.format) return lineControl(view, labelled, { type: field.format });
  const isLine = !valueAt(view.values, labelled.name).includes("\n");
  if (isLine && field.max !== undefined && field.max <= 200) return lineControl(view, labelled);
  return textControl(view, labelled, 1);
}

/** A long text in Markdown. */
export function markdownControl(view: FormView, labelled: Labelled): Html {
  const help = `${labelled.help ?? ""} Absätze trennen Sie mit einer leeren Zeile, Aufzählungen beginnen mit „- “.`;
  return textControl(view, { ...labelled, help }, VERY_LONG);
}

/** A longer remark without a field of the catalogue. */
export function remarkControl(view: FormView, labelled: Labelled): Html {
  return textControl(view, labelled, LONG);
}

/** Yes, no, or nothing said. */
export function yesNoControl(view: FormView, labelled: Labelled): Html {
  const { name } = labelled;
  const now = valueAt(view.values, name);
  const options = [
    ["ja", "Ja"],
    ["nein", "Nein"],
    ["", "keine Angabe"],
  ] as const;
  const radios = options.map(([value, label]) =>
    choice({ kind: "radio", name, value, label, isChosen: value === now }),
  );
  return groupFrame(view, labelled, html`${radios}`);
}

/** One of a closed list: radios where they are few. */
export type Choices = readonly (readonly [value: string, label: string])[];

/** A selection of one; a value that is none of the choices stays one of them. */
export function selectControl(view: FormView, labelled: Labelled, choices: Choices): Html {
  const { name } = labelled;
  const now = valueAt(view.values, name);
  const stranger: Choices = now !== "" && choices.every(([value]) => value !== now) ? [[now, now]] : [];
  const options = [...stranger, ...choices].map(
    ([value, label]) => html`<option value="${value}"${value === now && html` selected`}>${label}</option>
`,
  );
  return inputFrame(
    view,
    labelled,
    html`<div class="kern-form-input__select-wrapper">
<select class="kern-form-input__select" id="${idOf(name)}" name="${name}"${describing(view, labelled)}>
<option value="">keine Angabe</option>
${options}</select>
</div>
`,
  );
}

/** One of a closed list. */
export function oneOfControl(view: FormView, labelled: Labelled, choices: Choices): Html {
  const { name } = labelled;
  const now = valueAt(view.values, name);
  const isKnown = now === "" || choices.some(([value]) => value === now);
  if (choices.length > MOST_RADIOS || !isKnown) return selectControl(view, labelled, choices);
  const all: Choices = [...choices, ["", "keine Angabe"]];
  return groupFrame(
    view,
    labelled,
    html`${all.map(([value, label]) =>
      choice({ kind: "radio", name, value, label, isChosen: value === now }),
    )}`,
  );
}

/** Any number of a closed list. */
export function someOfControl(view: FormView, labelled: Labelled, choices: Choices): Html {
  const { name } = labelled;
  const now = view.values.get(name) ?? [];
  const strangers: Choices = now
    .filter((one) => one !== "" && choices.every(([value]) => value !== one))
    .map((one) => [one, one]);
  const boxes = [...choices, ...strangers].map(([value, label]) =>
    choice({ kind: "checkbox", name, value, label, isChosen: now.includes(value) }),
  );
  return groupFrame(
    view,
    labelled,
    html`<div class="form-boxes">
${boxes}</div>
`,
  );
}

/** The choices of a closed list. */
export function choicesOf(list: FieldOf<"code">["list"]): Choices {
  return Object.entries(list).map(([code, [label]]) => [code, label]);
}

/** What questions can be about. */
export const FACET_CHOICES: Choices = Object.entries(FACETS).map(([id, { title }]) => [id, title]);
