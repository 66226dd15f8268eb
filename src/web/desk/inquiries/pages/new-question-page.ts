import { html } from "#documents/html/html.ts";
import type { Asked, DeskPage } from "#web/desk/asked.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { caseAddress } from "#web/desk/inquiries/addresses.ts";
import { faultAt, faultSummary, statusFor, type Faults } from "#web/desk/inquiries/faults.ts";
import { areaField, lineField, sendButton } from "#web/desk/inquiries/fields.ts";
import { textOf } from "#web/desk/inquiries/form-input.ts";
import { framedPage, type ShownCase } from "#web/desk/inquiries/frame.ts";

/** The form for a question that the reader has not found. */
export function newQuestionPage({ frame, known }: ShownCase, asked: Asked, faults: Faults = []): DeskPage {
  const title = "Frage ergänzen";
  return framedPage(frame, {
    title,
    status: faults.length === 0 ? 200 : statusFor(faults),
    trail: [
      { label: known.data.title ?? "Anfrage", address: caseAddress(known) },
      { label: title, address: null },
    ],
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
${faultSummary(faults, ["text"])}
<form class="desk-form" method="post" action="${caseAddress(known, "/fragen/neu")}">
${tokenField(asked.token)}<input type="hidden" name="version" value="${known.version}" />
${lineField({ name: "no", label: "Nummer", value: textOf(asked.form, "no") })}${areaField({
      name: "text",
      label: "Wortlaut",
      rows: 5,
      value: textOf(asked.form, "text"),
      fault: faultAt(faults, "text"),
    })}${sendButton({ label: "Ergänzen", tone: "primary" })}</form>`,
  });
}
