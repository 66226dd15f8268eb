import { html, type Html } from "#documents/html/html.ts";
import { unknownField } from "#actions/reporting/read-step.ts";
import { answerIn, answersIn, DONT_KNOW, type ReportAnswers } from "#actions/reporting/report-answers.ts";
import type { ReportField, ReportOption } from "#actions/reporting/report-step.ts";
import type { Problem } from "#values/problem.ts";

/** What a question is shown with. */
export type QuestionSetting = { readonly answers: ReportAnswers; readonly faults: readonly Problem[] };

type Shown = QuestionSetting & { readonly field: ReportField };

/** The id of a field on its page. */
export function fieldId(id: string): string {
  return `feld-${id.replaceAll(".", "-")}`;
}

const faultOf = ({ field, faults }: Shown): string | undefined =>
  faults.find(({ pointer }) => pointer === `/${field.id}`)?.message;

function describedBy(shown: Shown): Html | false {
  const { field } = shown;
  const ids = [
    field.help === undefined ? [] : `${fieldId(field.id)}-hilfe`,
    faultOf(shown) === undefined ? [] : `${fieldId(field.id)}-fehler`,
  ].flat();
  return ids.length > 0 && html` aria-describedby="${ids.join(" ")}"`;
}

function hint({ field }: Shown): Html | false {
  return (
    field.help !== undefined &&
    html`<p class="kern-hint" id="${fieldId(field.id)}-hilfe">${field.help}</p>
`
  );
}

function error(shown: Shown): Html | false {
  const fault = faultOf(shown);
  return (
    fault !== undefined &&
    html`<p class="kern-error" id="${fieldId(shown.field.id)}-fehler">${fault}</p>
`
  );
}

function examples({ examples: given }: ReportField): Html | false {
  return (
    given !== undefined &&
    html`<details class="question__examples">
<summary>Beispiele</summary>
<p class="kern-body kern-body--small"><strong>Ja:</strong> ${given.yes}</p>
<p class="kern-body kern-body--small"><strong>Nein:</strong> ${given.no}</p>
</details>
`
  );
}

function unknownBox({ field, answers }: Shown): Html | false {
  const id = `${fieldId(field.id)}-unbekannt`;
  const isUnknown = answerIn(answers, field.id) === DONT_KNOW;
  return (
    field.mayBeUnknown === true &&
    html`<div class="kern-form-check question__unknown">
<input class="kern-form-check__checkbox" id="${id}" name="${unknownField(field.id)}" type="checkbox" value="ja"${isUnknown && html` checked`} />
<label class="kern-label" for="${id}">Weiß ich nicht</label>
</div>
`
  );
}

function valueOf({ field, answers }: Shown): string {
  const value = answerIn(answers, field.id) ?? "";
  return value === DONT_KNOW ? "" : value;
}

function marks(shown: Shown): Html {
  const { isRequired, mayBeUnknown } = shown.field;
  const isNeeded = isRequired === true && mayBeUnknown !== true;
  return html`${describedBy(shown)}${faultOf(shown) !== undefined && html` aria-invalid="true"`}${isNeeded && html` aria-required="true"`}`;
}

const MOST_CHARACTERS = 2000;

function select(shown: Shown): Html {
  const { id, options = [] } = shown.field;
  const value = valueOf(shown);
  return html`<div class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id="${fieldId(id)}" name="${id}"${marks(shown)}>
<option value="">Bitte wählen</option>
${options.map((one) => html`<option value="${one.value}"${one.value === value && html` selected`}>${one.label}</option>`)}
</select></div>
`;
}

function control(shown: Shown): Html {
  const { id, kind, most = MOST_CHARACTERS } = shown.field;
  if (kind === "select") return select(shown);
  if (kind === "longText")
    return html`<textarea class="kern-form-input__input" id="${fieldId(id)}" name="${id}" rows="3" maxlength="${most}"${marks(shown)}>${valueOf(shown)}</textarea>
`;
  if (kind === "date")
    return html`<input class="kern-form-input__input kern-form-input__input--width-10" id="${fieldId(id)}" name="${id}" type="date" value="${valueOf(shown)}"${marks(shown)} />
`;
  return html`<input class="kern-form-input__input" id="${fieldId(id)}" name="${id}" type="text" value="${valueOf(shown)}" maxlength="${most}"${marks(shown)} />
`;
}

function line(shown: Shown): Html {
  const { id, label } = shown.field;
  const isWrong = faultOf(shown) !== undefined;
  return html`<div class="kern-form-input${isWrong && html` kern-form-input--error`}">
<label class="kern-label" for="${fieldId(id)}">${label}</label>
${hint(shown)}${error(shown)}${control(shown)}${unknownBox(shown)}</div>
`;
}

function option({ field, answers }: Shown, { value, label, help }: ReportOption, at: number): Html {
  const id = at === 0 ? fieldId(field.id) : `${fieldId(field.id)}-${at}`;
  const kind = field.kind === "choices" ? "checkbox" : "radio";
  const isChosen = answersIn(answers, field.id).includes(value);
  return html`<div class="question__option">
<div class="kern-form-check">
<input class="kern-form-check__${kind}" id="${id}" name="${field.id}" type="${kind}" value="${value}"${isChosen && html` checked`}${help !== undefined && html` aria-describedby="${id}-hilfe"`} />
<label class="kern-label" for="${id}">${label}</label>
</div>
${
  help !== undefined &&
  html`<p class="kern-hint question__option-help" id="${id}-hilfe">${help}</p>
`
}</div>
`;
}

function choice(shown: Shown): Html {
  const { label, options = [] } = shown.field;
  const isWrong = faultOf(shown) !== undefined;
  const isShort = options.every((one) => one.label.length < 16 && one.help === undefined);
  const body = isShort && options.length < 5 && html` kern-fieldset__body--horizontal`;
  return html`<fieldset class="kern-fieldset${isWrong && html` kern-fieldset--error`}"${describedBy(shown)}>
<legend class="kern-label">${label}</legend>
${hint(shown)}${examples(shown.field)}${error(shown)}<div class="kern-fieldset__body${body}">
${options.map((one, at) => option(shown, one, at))}</div>
</fieldset>
`;
}

/** A question of a report with its help, its fault and what was answered so far. */
export function questionPart(field: ReportField, setting: QuestionSetting): Html {
  const shown = { ...setting, field };
  return field.kind === "choice" || field.kind === "choices" ? choice(shown) : line(shown);
}
