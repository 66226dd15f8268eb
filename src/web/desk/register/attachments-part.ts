import { html, type Html } from "#documents/html/html.ts";
import { attachmentOf } from "#records/attachment.ts";
import { referenceTo } from "#records/record.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { deskRecordAddress } from "./desk-addresses.ts";
import type { RecordPageView } from "./record-page.ts";

function removal({ asked, record, register }: RecordPageView, entry: string): Html {
  const address = deskRecordAddress(register.authority, referenceTo(record), { step: "anlagen/entfernen" });
  const name = attachmentOf(entry)?.name ?? entry;
  return html`<form method="post" action="${address}">${tokenField(asked.token)}<input type="hidden" name="anlage" value="${entry}" />
<button class="kern-btn kern-btn--tertiary" type="submit"><span class="kern-label">Entfernen<span class="kern-sr-only"> (${name})</span></span></button></form>`;
}

/** The files of a record, each with the way to take it away, and the form that adds one. */
export function attachmentsPart(view: RecordPageView): Html {
  const { asked, record, found, stand, isOld } = view;
  const action = deskRecordAddress(view.register.authority, referenceTo(record), { step: "anlagen" });
  const mayAttach = found.mayDo("file.attach") && !found.isEnded && stand === null && !isOld;
  const files = record.attachments.map((entry) => {
    const file = attachmentOf(entry);
    const name =
      file === null
        ? html`${entry}`
        : html`<a class="kern-link" href="${action}?datei=${file.hash}">${file.name}</a>`;
    return html`<li>${name}${mayAttach && removal(view, entry)}</li>
`;
  });
  return html`<section class="chapter" aria-labelledby="anlagen">
<h2 class="kern-heading-medium" id="anlagen">Anlagen</h2>
${
  files.length === 0
    ? html`<p class="kern-body">Zu diesem Eintrag gehört noch keine Datei.</p>
`
    : html`<ul class="kern-list kern-list--bullet">
${files}</ul>
`
}${
    mayAttach &&
    html`<form class="stand__form" method="post" action="${action}" enctype="multipart/form-data">
${tokenField(asked.token)}<div class="kern-form-input">
<label class="kern-label" for="datei">Datei anhängen</label>
<div class="kern-hint" id="datei-hilfe">PDF, Word, OpenDocument, Excel, Text, Bild oder E-Mail. Die Datei wird auf Schadsoftware geprüft und ist nur in Ihrer Behörde zu sehen.</div>
<input class="kern-form-input__input" id="datei" name="datei" type="file" aria-describedby="datei-hilfe" />
</div>
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">Anhängen</span></button>
</form>
`
  }</section>
`;
}
