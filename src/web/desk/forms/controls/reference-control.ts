import { candidatesOf, findCandidates, type Candidate } from "#actions/editing/find-candidates.ts";
import { recordType, isRecordTypeId } from "#catalogue/catalogue.ts";
import type { FieldOf } from "#catalogue/fields.ts";
import { html, type Html } from "#documents/html/html.ts";
import { recordAt } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import { textName, valueAt, wordsName } from "#web/desk/forms/form-values.ts";
import type { FormView } from "#web/desk/forms/form-view.ts";
import { namesHidden } from "#web/desk/forms/hidden-references.ts";
import { choice, describing, groupFrame, idOf, inputFrame, stepButton, type Labelled } from "./frame.ts";

/** So many records fit into a selection; more are looked for. */
const MOST_OPTIONS = 30;
const MOST_FOUND = 20;

type Setting = { readonly labelled: Labelled; readonly field: FieldOf<"reference"> };

/** What the record that a form names is called. */
function titleNamed({ register }: FormView, named: string): string {
  if (namesHidden(named)) return "Eintrag, den Sie nicht einsehen dürfen (bleibt unverändert)";
  const record = recordAt(register.snapshot, named) ?? register.snapshot.ended.get(named);
  return record ? titleOf(register.snapshot, record) : named;
}

function optionsOf(view: FormView, field: FieldOf<"reference">, now: string): Html {
  const groups = field.to.filter(isRecordTypeId).map((type) => {
    const options = candidatesOf(view.register.snapshot, [type]).map(
      ({ reference, title }) =>
        html`<option value="${reference}"${reference === now && html` selected`}>${title}</option>
`,
    );
    if (options.length === 0) return html``;
    return field.to.length === 1
      ? html`${options}`
      : html`<optgroup label="${recordType(type).label.many}">
${options}</optgroup>
`;
  });
  return html`${groups}`;
}

function selection(view: FormView, { labelled, field }: Setting): Html {
  const { name } = labelled;
  const now = valueAt(view.values, name);
  const isOffered = candidatesOf(view.register.snapshot, field.to).some(({ reference }) => reference === now);
  const present =
    now !== "" &&
    !isOffered &&
    html`<option value="${now}" selected>${titleNamed(view, now)}</option>
`;
  return html`<div class="kern-form-input__select-wrapper">
<select class="kern-form-input__select" id="${idOf(name)}" name="${name}"${describing(view, labelled)}>
<option value="">– bitte wählen –</option>
${present}${optionsOf(view, field, now)}</select>
</div>
`;
}

/** A record's title with its kind, where records of several kinds may be chosen. */
function labelOf({ type, title }: Candidate, field: FieldOf<"reference">): string {
  return field.to.length === 1 ? title : `${title} (${recordType(type).label.one})`;
}

function foundPart(view: FormView, { labelled, field }: Setting): Html {
  const { name } = labelled;
  const now = valueAt(view.values, name);
  const words = valueAt(view.values, wordsName(name)).trim();
  const found =
    words === "" ? [] : findCandidates(view.register.snapshot, field.to, { words, most: MOST_FOUND });
  const others = found.filter(({ reference }) => reference !== now);
  const radio = (value: string, label: string): Html =>
    choice({ kind: "radio", name, value, label, isChosen: value === now });
  const nothing =
    words !== "" &&
    found.length === 0 &&
    html`<p class="kern-body kern-body--small">Kein Eintrag enthält „${words}“. Versuchen Sie es mit einem Teil des Namens.</p>
`;
  return html`<div class="form-found" data-gefunden>
${now !== "" && radio(now, titleNamed(view, now))}${others.map((one) => radio(one.reference, labelOf(one, field)))}${radio("", "kein Eintrag")}</div>
${nothing}`;
}

function searched(view: FormView, setting: Setting): Html {
  const { labelled, field } = setting;
  const words = wordsName(labelled.name);
  return html`<div class="form-lookup" data-verweis="${labelled.name}" data-arten="${field.to.join(",")}" data-adresse="/desk/${view.authority}/verweise">
${foundPart(view, setting)}<div class="form-lookup__search">
<label class="kern-label" for="${idOf(words)}">Im Register suchen</label>
<input class="kern-form-input__input" id="${idOf(words)}" name="${words}" value="${valueAt(view.values, words)}" autocomplete="off" />
${stepButton(`suche:${labelled.name}`, "Suchen", labelled.label)}</div>
</div>
`;
}

function textPart(view: FormView, { labelled }: Setting): Html {
  const name = textName(labelled.name);
  return html`<div class="form-or">
<label class="kern-label" for="${idOf(name)}">oder als freier Text</label>
<input class="kern-form-input__input" id="${idOf(name)}" name="${name}" value="${valueAt(view.values, name)}" />
</div>
`;
}

/** A record that is referred to: chosen from a list where there are few, else looked for; with a free text where that is allowed. */
export function referenceControl(view: FormView, labelled: Labelled, field: FieldOf<"reference">): Html {
  const setting = { labelled, field };
  const isShort = candidatesOf(view.register.snapshot, field.to).length <= MOST_OPTIONS;
  if (isShort) {
    const text = field.orText && textPart(view, setting);
    return html`${inputFrame(view, labelled, selection(view, setting))}${text}`;
  }
  return groupFrame(
    view,
    labelled,
    html`${searched(view, setting)}${field.orText && textPart(view, setting)}`,
  );
}
