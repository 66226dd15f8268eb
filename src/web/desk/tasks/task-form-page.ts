import { codeLabels } from "#catalogue/catalogue.ts";
import type { DeskRegister } from "#actions/editing/read-desk-register.ts";
import type { TaskWish } from "#actions/tasks/assign-task.ts";
import { html, type Html } from "#documents/html/html.ts";
import { recordAt, recordsOf } from "#records/snapshot.ts";
import { referenceTo } from "#records/record.ts";
import { titleOf } from "#reports/record-title.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { faultSummary } from "#web/desk/sign-in/form-parts.ts";
import { tokenField } from "#web/parts/token-field.ts";
import type { Problem } from "#values/problem.ts";
import { tasksAddress } from "./addresses.ts";

/** What the form of a task is made of. */
export type TaskFormView = {
  readonly register: DeskRegister;
  readonly wish: TaskWish;
  /** Where the form goes. */
  readonly address: string;
  /** The version that the person sees; null for a new task. */
  readonly version: number | null;
  readonly problems: readonly Problem[];
  readonly token: string;
};

type Line = { readonly name: string; readonly label: string; readonly help?: string };

function field(
  { name, label, help }: Line,
  problems: readonly Problem[],
  control: (more: Html) => Html,
): Html {
  const fault = problems.find(({ pointer }) => pointer === `/${name}`);
  const ids = [help && `hinweis-${name}`, fault && `fehler-${name}`].filter(Boolean).join(" ");
  const more = html` id="feld-${name}" name="${name}"${ids !== "" && html` aria-describedby="${ids}"`}${fault && html` aria-invalid="true"`}`;
  return html`<div class="kern-form-input${fault && html` kern-form-input--error`}">
<label class="kern-label" for="feld-${name}">${label}</label>
${help && html`<p class="kern-hint" id="hinweis-${name}">${help}</p>`}
${fault && html`<p class="kern-error" id="fehler-${name}">${fault.message}</p>`}
${control(more)}</div>
`;
}

type Option = { readonly value: string; readonly label: string };

const select =
  (options: readonly Option[], chosen: string) =>
  (more: Html): Html =>
    html`<div class="kern-form-input__select-wrapper"><select class="kern-form-input__select"${more}>
${options.map(({ value, label }) => html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`)}
</select></div>`;

const byLabel = (one: Option, other: Option): number => one.label.localeCompare(other.label, "de-DE");

function unitsIn({ snapshot }: DeskRegister): readonly Option[] {
  const units = recordsOf(snapshot, "unit").map((unit) => ({
    value: referenceTo(unit),
    label: titleOf(snapshot, unit),
  }));
  return [{ value: "", label: "Ganzes Haus" }, ...units.toSorted(byLabel)];
}

/** Applications, and whatever else the task is about already. */
function subjectsIn({ snapshot }: DeskRegister, chosen: string): readonly Option[] {
  const systems = recordsOf(snapshot, "system");
  const other = chosen.startsWith("system/") ? undefined : recordAt(snapshot, chosen);
  const found = [...systems, ...(other ? [other] : [])].map((one) => ({
    value: referenceTo(one),
    label: titleOf(snapshot, one),
  }));
  return [{ value: "", label: "Keine bestimmte" }, ...found.toSorted(byLabel)];
}

function fields({ register, wish, problems }: TaskFormView): readonly Html[] {
  const roles = codeLabels("task", "role").map(({ code, label }) => ({ value: code, label }));
  const title = {
    name: "titel",
    label: "Was ist zu tun?",
    help: "Als Aufforderung, zum Beispiel „Vertrag mit dem Anbieter nachreichen“.",
  };
  const because = {
    name: "warum",
    label: "Warum? (freiwillig)",
    help: "Woran man merkt, dass es erledigt ist.",
  };
  const role = {
    name: "funktion",
    label: "Wer soll es tun?",
    help: "In der Liste dieser Funktion steht die Aufgabe.",
  };
  const unit = { name: "einheit", label: "In welcher Stelle?" };
  const subject = { name: "eintrag", label: "Zu welcher Anwendung? (freiwillig)" };
  const day = { name: "tag", label: "Bis wann?" };
  return [
    field(
      title,
      problems,
      (more) =>
        html`<input class="kern-form-input__input" type="text" maxlength="200" value="${wish.title}"${more} />`,
    ),
    field(
      because,
      problems,
      (more) =>
        html`<textarea class="kern-form-input__input" rows="3" maxlength="1000"${more}>${wish.because}</textarea>`,
    ),
    field(role, problems, select([{ value: "", label: "Bitte wählen" }, ...roles], wish.role)),
    field(unit, problems, select(unitsIn(register), wish.unit)),
    field(subject, problems, select(subjectsIn(register, wish.subject), wish.subject)),
    field(
      day,
      problems,
      (more) =>
        html`<input class="kern-form-input__input kern-form-input__input--width-10" type="date" value="${wish.dueOn}"${more} />`,
    ),
  ];
}

/** The form of a task that is given by hand, new or changed. */
export function taskFormPage(view: TaskFormView): DeskPage {
  const { register, address, version, problems, token } = view;
  const title = version === null ? "Neue Aufgabe" : "Aufgabe ändern oder jemand anderem geben";
  return {
    status: problems.length > 0 ? 422 : 200,
    title: `${problems.length > 0 ? "Fehler: " : ""}${title}`,
    place: "Aufgaben",
    trail: [],
    authority: null,
    body: html`${faultSummary(problems)}<h1 class="kern-heading-large">${title}</h1>
<form class="desk-form" method="post" action="${address}" novalidate>
${tokenField(token)}${version !== null && html`<input type="hidden" name="fassung" value="${version}" />`}
${fields(view)}<div class="desk-actions">
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Speichern</span></button>
<a class="kern-btn kern-btn--tertiary" href="${tasksAddress(register.authority)}?bereich=alle"><span class="kern-label">Abbrechen</span></a>
</div>
</form>`,
  };
}
