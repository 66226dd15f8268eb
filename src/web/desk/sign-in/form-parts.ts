import { html, type Html } from "#documents/html/html.ts";
import type { Problem } from "#values/problem.ts";

type Field = {
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "password" | "email";
  readonly value?: string;
  readonly hint?: string;
  readonly autocomplete?: string;
  readonly inputmode?: "numeric";
  readonly isOptional?: boolean;
  readonly problems: readonly Problem[];
};

const problemOf = (problems: readonly Problem[], name: string): Problem | undefined =>
  problems.find(({ pointer }) => pointer === `/${name}`);

/** What was wrong with a field, to stand below it; nothing if nothing was. */
function faultLine(name: string, problem: Problem | undefined): Html | false {
  if (problem === undefined) return false;
  return html`<p class="kern-error" id="fehler-${name}"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body">${problem.message}</span></p>
`;
}

function inputOf({ name, type = "text", value = "", autocomplete, inputmode }: Field, more: Html): Html {
  return html`<input id="feld-${name}" name="${name}" type="${type}" value="${value}"${autocomplete && html` autocomplete="${autocomplete}"`}${inputmode && html` inputmode="${inputmode}"`}${type === "password" && html` maxlength="1024"`}${more} />
`;
}

/** An input with its label, its hint and what was wrong with it. */
export function textField(field: Field): Html {
  const { name, label, hint, isOptional } = field;
  const problem = problemOf(field.problems, name);
  const described = [hint && `hinweis-${name}`, problem && `fehler-${name}`].filter(Boolean).join(" ");
  const more = html` class="kern-form-input__input${problem && " kern-form-input__input--error"}"${described !== "" && html` aria-describedby="${described}"`}${problem && html` aria-invalid="true"`}`;
  return html`<div class="kern-form-input${problem && " kern-form-input--error"}">
<label class="kern-label" for="feld-${name}">${label}${isOptional && html` <span class="kern-label__optional">- Optional</span>`}</label>
${
  hint &&
  html`<div class="kern-hint" id="hinweis-${name}">${hint}</div>
`
}${inputOf(field, more)}${faultLine(name, problem)}</div>
`;
}

/** What was wrong with a form, at its top, each line leading to its field; nothing if nothing was. */
export function faultSummary(problems: readonly Problem[]): Html | false {
  if (problems.length === 0) return false;
  return html`<div class="kern-alert kern-alert--danger" role="alert" tabindex="-1" id="fehler">
<div class="kern-alert__header">
<span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
<h2 class="kern-title">${problems.length === 1 ? "Das hat nicht geklappt" : "Bitte prüfen Sie Ihre Angaben"}</h2>
</div>
<div class="kern-alert__body">
<ul class="plain-list">
${problems.map(({ pointer, message }) =>
  pointer === ""
    ? html`<li class="kern-body">${message}</li>
`
    : html`<li><a class="kern-link" href="#feld-${pointer.slice(1)}">${message}</a></li>
`,
)}</ul>
</div>
</div>
`;
}

/** A button that sends its form. */
export function submitButton(label: string, tone: "primary" | "secondary" | "tertiary" = "primary"): Html {
  return html`<button class="kern-btn kern-btn--${tone}" type="submit"><span class="kern-label">${label}</span></button>
`;
}
