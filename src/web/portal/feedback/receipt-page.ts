import { MESSAGE_KINDS, MESSAGE_STATES, type Receipt } from "#actions/messages/message.ts";
import { html, type Html } from "#documents/html/html.ts";
import { recordAt } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import { dayOf } from "#values/instant.ts";
import { recordAddress, registerAddress } from "#web/addresses.ts";
import { alert } from "#web/parts/alert.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import type { Page } from "#web/parts/page.ts";
import { chapter } from "#web/portal/chapter.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf } from "#web/tongue/tongue.ts";

/** What the receipt shows; new: somebody has just sent the message. */
export type ReceiptView = {
  readonly register: ShownRegister;
  readonly receipt: Receipt;
  readonly isNew: boolean;
  /** Address of this page, for keeping. */
  readonly address: string;
};

function thanks({ register, receipt, isNew, address }: ReceiptView): Html {
  const { say } = tongueOf(register);
  if (!isNew) return html``;
  return alert(
    "info",
    say("Ihre Nachricht ist angekommen", "Your message has arrived"),
    html`<p class="kern-body">${say("Ihre Nummer", "Your number")}: <strong>${receipt.number}</strong></p>
<p class="kern-body">${say("Unter dieser Adresse sehen Sie, wie weit die Bearbeitung ist, und lesen die Antwort. Heben Sie sie auf: Sie lässt sich nicht wiederherstellen, und wer sie kennt, kann die Nachricht lesen.", "Under this address you see how far your message has got and read the reply. Keep it: it cannot be restored, and whoever knows it can read the message.")}</p>
<p class="command"><code><a class="kern-link" href="${address}">${address}</a></code></p>`,
  );
}

function replyPart({ register, receipt }: ReceiptView): Html {
  const { say, day, german } = tongueOf(register);
  const title = say("Antwort der Behörde", "Reply of the authority");
  if (receipt.reply === null)
    return chapter(
      "antwort",
      title,
      html`<p class="kern-body">${say("Noch keine Antwort.", "No reply yet.")}</p>`,
    );
  const on = receipt.repliedAt === null ? "" : day(dayOf(receipt.repliedAt));
  return chapter(
    "antwort",
    title,
    html`<p class="kern-body as-written">${german(receipt.reply)}</p>
<p class="muted">${on}</p>`,
  );
}

const item = (
  label: string,
  value: Html | string,
): Html => html`<div class="facts__item"><dt>${label}</dt><dd>${value}</dd></div>
`;

function facts({ register, receipt }: ReceiptView): Html {
  const { say, day, german } = tongueOf(register);
  const about = receipt.about === null ? undefined : recordAt(register.snapshot, receipt.about);
  return html`<dl class="facts">
${item(say("Nummer", "Number"), receipt.number)}${item(say("Stand", "State"), say(...MESSAGE_STATES[receipt.state]))}${item(say("Eingegangen", "Received"), day(dayOf(receipt.receivedAt)))}${item(say("Anliegen", "Concern"), say(...MESSAGE_KINDS[receipt.kind]))}${
    receipt.about !== null &&
    about &&
    item(
      say("Betrifft", "About"),
      html`<a class="kern-link" href="${recordAddress(register.authority, receipt.about)}">${german(titleOf(register.snapshot, about))}</a>`,
    )
  }</dl>`;
}

/** What became of a message, for whoever has its secret address. */
export function receiptPage(view: ReceiptView): Page {
  const { register, receipt } = view;
  const { say, language } = tongueOf(register);
  const title = `${say("Ihre Rückmeldung", "Your message")} ${receipt.number}`;
  return {
    title,
    trail: [
      { label: say("Register", "Registers"), address: "/" },
      { label: register.name, address: registerAddress(register.authority) },
      { label: receipt.number, address: null },
    ],
    authority: authorityOf(register),
    isHidden: true,
    language,
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
${thanks(view)}
${facts(view)}
${replyPart(view)}${chapter(
      "nachricht",
      say("Ihre Nachricht", "Your message"),
      html`<p class="kern-body as-written">${receipt.text}</p>
${receipt.hasContact && html`<p class="muted">${say("Wie Sie erreichbar sind, haben Sie angegeben; hier wird es nicht gezeigt.", "You told how to reach you; it is not shown here.")}</p>`}`,
    )}`,
  };
}
