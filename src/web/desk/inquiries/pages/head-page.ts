import type { DueDate } from "#actions/inquiries/deadline.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import type { DeskPage, Form } from "#web/desk/asked.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { caseAddress } from "#web/desk/inquiries/addresses.ts";
import { faultAt, faultSummary, meanwhilePart, statusFor, type Faults } from "#web/desk/inquiries/faults.ts";
import { areaField, lineField, sendButton } from "#web/desk/inquiries/fields.ts";
import { framedPage, type ShownCase } from "#web/desk/inquiries/frame.ts";

/** The fields of the head: name in the form, label, what it holds. */
export const HEAD_FIELDS = [
  ["title", "Titel", "text"],
  ["kind", "Art der Anfrage", "text"],
  ["number", "Drucksache", "text"],
  ["body", "Gremium", "text"],
  ["addressee", "Gerichtet an", "text"],
  ["fileNumber", "Aktenzeichen", "text"],
  ["filedOn", "Gestellt am", "date"],
  ["receivedOn", "Eingegangen am", "date"],
  ["dueOn", "Zu beantworten bis", "date"],
  ["on", "Sachstand", "date"],
  ["preamble", "Sachverhalt", "long"],
] as const;

type Name = (typeof HEAD_FIELDS)[number][0];

const HINTS: Partial<Readonly<Record<Name, string>>> = {
  filedOn: "Davon hängen Zeiträume wie „in den letzten drei Jahren“ ab.",
  on: "Der Tag, von dem die Antwort spricht. Leer: der Tag der Prüfung.",
  preamble:
    "Steht in allen Dateien und nach der Veröffentlichung auf der Website. Streichen Sie Namen, Anschriften und Telefonnummern von Privatpersonen.",
};

/** What stands in the form when it is opened. */
export function headForm({ known: { data } }: ShownCase): Form {
  const fields = HEAD_FIELDS.map(([name]): [string, string] => [name, data[name] ?? ""]);
  return { ...Object.fromEntries(fields), ...(data.isOnFixed !== true && { on: "" }) };
}

type Setting = {
  readonly form: Form;
  readonly token: string;
  readonly faults: Faults;
  readonly due: DueDate | null;
};

function dueHint(due: DueDate | null): string {
  if (due === null)
    return "Die Regeln dieses Gremiums nennen keine geprüfte Frist; tragen Sie den Tag selbst ein.";
  return `Leer: nach der Regel ${dateInWords(due.on)}. ${due.rule}. ${due.note ?? ""}`.trim();
}

function fieldsOf({ form, faults, due }: Setting): readonly Html[] {
  return HEAD_FIELDS.map(([name, label, type]) => {
    const hint = name === "dueOn" ? dueHint(due) : HINTS[name];
    const field = { name, label, hint, value: String(form[name] ?? ""), fault: faultAt(faults, name) };
    return type === "long" ? areaField({ ...field, rows: 8 }) : lineField({ ...field, type });
  });
}

/** The form for what was read from the head of a paper. */
export function headPage(shown: ShownCase, setting: Setting): DeskPage {
  const { frame, known } = shown;
  const { faults, token } = setting;
  const title = "Kopfdaten der Anfrage";
  return framedPage(frame, {
    title,
    status: faults.length === 0 ? 200 : statusFor(faults),
    trail: [
      { label: known.data.title ?? "Anfrage", address: caseAddress(known) },
      { label: "Kopfdaten", address: null },
    ],
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
${faultSummary(
  faults,
  HEAD_FIELDS.map(([name]) => name),
)}
${meanwhilePart(faults, { kept: headForm(shown), sent: setting.form, names: HEAD_FIELDS })}
<form class="desk-form" method="post" action="${caseAddress(known, "/kopf")}">
${tokenField(token)}<input type="hidden" name="version" value="${known.version}" />
${fieldsOf(setting)}${sendButton({ label: "Speichern", tone: "primary" })}</form>`,
  });
}
