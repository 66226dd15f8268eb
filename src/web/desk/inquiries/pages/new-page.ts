import { html } from "#documents/html/html.ts";
import { tokenField } from "#web/parts/token-field.ts";
import type { Asked, DeskPage } from "#web/desk/asked.ts";
import { casesAddress } from "#web/desk/inquiries/addresses.ts";
import { faultAt, faultSummary, statusFor, type Faults } from "#web/desk/inquiries/faults.ts";
import { areaField, fileField, lineField, sendButton, tickField } from "#web/desk/inquiries/fields.ts";
import { textOf } from "#web/desk/inquiries/form-input.ts";
import { framedPage, type CaseFrame } from "#web/desk/inquiries/frame.ts";

const ACCEPTED = ".pdf,.docx,.doc,.odt,.html,.htm,.eml,.txt,.md";

/** The form by which an inquiry comes in; what was sent before is kept. */
export function newPage(frame: CaseFrame, { token, form }: Asked, faults: Faults = []): DeskPage {
  const title = "Neue Anfrage";
  return framedPage(frame, {
    title,
    status: faults.length === 0 ? 200 : statusFor(faults),
    trail: [{ label: title, address: null }],
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
${faultSummary(faults, ["datei", "text", "eingang"])}
<p class="kern-body kern-body--large">Laden Sie das Papier hoch oder fügen Sie seinen Text ein. Die Fragen werden gelesen und sofort aus dem Register beantwortet; das Papier selbst wird nicht aufbewahrt.</p>
<form class="desk-form" method="post" enctype="multipart/form-data" action="${casesAddress(frame.authority.key)}/neu">
${tokenField(token)}${fileField({
      name: "datei",
      label: "Datei der Anfrage",
      hint: "PDF mit Text, Word (.docx, .doc), OpenDocument, Webseite, E-Mail (.eml) oder Text",
      accept: ACCEPTED,
      fault: faultAt(faults, "datei"),
    })}${areaField({
      name: "text",
      label: "oder Text der Anfrage",
      hint: "Mit Kopf und Fragen, wie er auf dem Papier steht",
      rows: 10,
      value: textOf(form, "text"),
      fault: faultAt(faults, "text"),
    })}${lineField({
      name: "eingang",
      label: "Eingegangen am",
      hint: "Leer: heute",
      type: "date",
      value: textOf(form, "eingang"),
      fault: faultAt(faults, "eingang"),
    })}${tickField({
      name: "beantwortet",
      value: "ja",
      label: "Das Papier ist schon beantwortet: nur für spätere Vergleiche ablegen",
      isChecked: textOf(form, "beantwortet") === "ja",
    })}${sendButton({ label: "Lesen und beantworten", tone: "primary" })}</form>`,
  });
}
