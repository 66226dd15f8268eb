import { MESSAGE_KINDS, MESSAGE_LIMITS } from "#actions/messages/message.ts";
import { html, type Html } from "#documents/html/html.ts";
import { recordAt } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import type { Reference } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { recordAddress, registerAddress } from "#web/addresses.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import type { Page } from "#web/parts/page.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf, type Tongue } from "#web/tongue/tongue.ts";

/** What stands in the form: nothing yet, or what somebody sent and may mend. */
export type FeedbackInput = { readonly kind: string; readonly text: string; readonly contact: string };

/** What the page of the form shows. */
export type FeedbackView = {
  readonly register: ShownRegister;
  /** The record it is about; null: the register as a whole. */
  readonly about: Reference | null;
  readonly input: FeedbackInput;
  readonly problems: readonly Problem[];
  readonly stamp: string;
};

/** Names of the form's fields; the last is a trap that people do not see. */
export const FEEDBACK_FIELDS = {
  ...{ about: "zu", kind: "art", text: "text", contact: "kontakt", stamp: "stempel", trap: "webseite" },
} as const;

type FieldName = "kind" | "text" | "contact";
const FIELD_OF: Readonly<Record<string, FieldName>> = {
  "/kind": "kind",
  "/text": "text",
  "/contact": "contact",
};

/** The first choice stands for the group: its address is where the error summary leads. */
const ID_OF: Readonly<Record<FieldName, string>> = {
  kind: "feld-art-error",
  text: "feld-text",
  contact: "feld-kontakt",
};

const faultOf = ({ problems }: FeedbackView, field: FieldName): Problem | undefined =>
  problems.find(({ pointer }) => FIELD_OF[pointer] === field);

function errorSummary({ problems, register }: FeedbackView): Html {
  if (problems.length === 0) return html``;
  const { say, german } = tongueOf(register);
  const line = ({ pointer, message }: Problem): Html => {
    const field = FIELD_OF[pointer];
    return html`<li>${field === undefined ? german(message) : html`<a class="kern-link" href="#${ID_OF[field]}">${german(message)}</a>`}</li>
`;
  };
  return html`<div class="kern-alert kern-alert--danger" id="fehler" role="alert" tabindex="-1" autofocus>
<div class="kern-alert__header">
<span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
<h2 class="kern-title">${say("Ihre Rückmeldung ist noch nicht angekommen", "Your message has not been sent yet")}</h2>
</div>
<div class="kern-alert__body">
<ul class="kern-list kern-list--bullet">
${problems.map(line)}</ul>
</div>
</div>
`;
}

function faultLine(id: string, fault: Problem | undefined, { german }: Tongue): Html {
  if (fault === undefined) return html``;
  return html`<p class="field-fault" id="${id}">${german(fault.message)}</p>
`;
}

function kindField(view: FeedbackView, tongue: Tongue): Html {
  const fault = faultOf(view, "kind");
  const choices = Object.entries(MESSAGE_KINDS).map(
    ([code, words]) => html`<div class="choice">
<input class="choice__input" id="feld-art-${code}" name="${FEEDBACK_FIELDS.kind}" type="radio" value="${code}"${code === view.input.kind && html` checked`} required />
<label class="kern-label" for="feld-art-${code}">${tongue.say(...words)}</label>
</div>
`,
  );
  return html`<fieldset class="choices"${fault && html` aria-describedby="fehler-art"`}>
<legend class="kern-label">${tongue.say("Was möchten Sie?", "What would you like to do?")}</legend>
${faultLine("fehler-art", fault, tongue)}${choices}</fieldset>
`;
}

function textField(view: FeedbackView, tongue: Tongue): Html {
  const fault = faultOf(view, "text");
  const hint = tongue.say(
    `Höchstens ${MESSAGE_LIMITS.text} Zeichen. Schreiben Sie bitte keine Angaben hinein, die andere nicht erfahren sollen.`,
    `At most ${MESSAGE_LIMITS.text} characters. Please write nothing that others should not know.`,
  );
  return html`<div class="kern-form-input">
<label class="kern-label" for="feld-text">${tongue.say("Ihre Nachricht", "Your message")}</label>
<p class="muted" id="hinweis-text">${hint}</p>
${faultLine("fehler-text", fault, tongue)}<textarea class="kern-form-input__input message-text" id="feld-text" name="${FEEDBACK_FIELDS.text}" rows="8" maxlength="${MESSAGE_LIMITS.text * 2}" required aria-describedby="hinweis-text${fault ? " fehler-text" : ""}"${fault && html` aria-invalid="true"`}>
${view.input.text}</textarea>
</div>
`;
}

function contactField(view: FeedbackView, tongue: Tongue): Html {
  const fault = faultOf(view, "contact");
  const hint = tongue.say(
    "Freiwillig. Ohne Angabe lesen Sie die Antwort unter dem Link, den Sie gleich bekommen.",
    "Optional. Without it you read the reply under the link that you will get.",
  );
  return html`<div class="kern-form-input">
<label class="kern-label" for="feld-kontakt">${tongue.say("Wie können wir Sie erreichen?", "How can we reach you?")}</label>
<p class="muted" id="hinweis-kontakt">${hint}</p>
${faultLine("fehler-kontakt", fault, tongue)}<input class="kern-form-input__input" id="feld-kontakt" name="${FEEDBACK_FIELDS.contact}" type="text" maxlength="${MESSAGE_LIMITS.contact}" value="${view.input.contact}" aria-describedby="hinweis-kontakt${fault ? " fehler-kontakt" : ""}" />
</div>
`;
}

/** People who see the page do not see this, and those who hear it are told to leave it empty. */
function trap({ say }: Tongue): Html {
  return html`<div class="kern-sr-only" aria-hidden="true">
<label for="feld-webseite">${say("Bitte leer lassen", "Please leave empty")}</label>
<input id="feld-webseite" name="${FEEDBACK_FIELDS.trap}" type="text" tabindex="-1" autocomplete="off" />
</div>
`;
}

function aboutLine({ register, about }: FeedbackView): Html {
  const { say, german } = tongueOf(register);
  const record = about === null ? undefined : recordAt(register.snapshot, about);
  if (about === null || !record)
    return html`<p class="kern-body">${say("Ihre Rückmeldung betrifft das KI-Register:", "Your message is about the AI register:")} ${german(register.name)}.</p>`;
  return html`<p class="kern-body">${say("Ihre Rückmeldung betrifft", "Your message is about")} <a class="kern-link" href="${recordAddress(register.authority, about)}">${german(titleOf(register.snapshot, record))}</a>.</p>`;
}

/** The form for errors, questions and objections; it works without any script and without a cookie. */
export function feedbackPage(view: FeedbackView): Page {
  const { register, about, problems, stamp } = view;
  const tongue = tongueOf(register);
  const { say, language } = tongue;
  const home = registerAddress(register.authority);
  const title = say("Fehler melden, fragen, widersprechen", "Report an error, ask, object");
  return {
    ...(problems.length > 0 && { status: 422 }),
    title: problems.length > 0 ? `${say("Fehler", "Error")}: ${title}` : title,
    trail: [
      { label: say("Register", "Registers"), address: "/" },
      { label: register.name, address: home },
      { label: say("Rückmeldung", "Feedback"), address: null },
    ],
    authority: authorityOf(register),
    isHidden: true,
    language,
    body: html`${errorSummary(view)}<h1 class="kern-heading-x-large">${title}</h1>
${aboutLine(view)}
<p class="kern-body">${say("Sie brauchen sich nicht vorzustellen. Ihre Nachricht lesen die KI-Koordination und die Stelle für Datenschutz der Behörde.", "You need not say who you are. Your message is read by the authority's AI coordination and data protection office.")}</p>
<form class="feedback" method="post" action="${home}/rueckmeldung">
<input type="hidden" name="${FEEDBACK_FIELDS.about}" value="${about ?? ""}" />
<input type="hidden" name="${FEEDBACK_FIELDS.stamp}" value="${stamp}" />
${kindField(view, tongue)}${textField(view, tongue)}${contactField(view, tongue)}${trap(tongue)}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">${say("Absenden", "Send")}</span></button>
</form>
<p class="kern-body kern-body--small kern-body--muted">${say("Ihre Nachricht wird 12 Monate nach ihrem Abschluss gelöscht. Ihre Netzadresse wird nicht dazu gespeichert. Eine förmliche Beschwerde oder ein Widerspruch gegen einen Bescheid muss an die Stelle gehen, die im Bescheid genannt ist.", "Your message is erased 12 months after it was closed. Your network address is not stored with it. A formal appeal against a decision must go to the office named in that decision.")}</p>`,
  };
}
