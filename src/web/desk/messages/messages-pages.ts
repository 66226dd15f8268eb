import { MESSAGE_KINDS, MESSAGE_LIMITS, MESSAGE_STATES, type Message } from "#actions/messages/message.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { dayOf } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { recordAddress } from "#web/addresses.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { badge, type BadgeTone } from "#web/parts/badge.ts";
import { shortened } from "#web/parts/shortened.ts";
import { tokenField } from "#web/parts/token-field.ts";

const PLACE = "Rückmeldungen";
const TONES: Readonly<Record<Message["state"], BadgeTone>> = {
  ...{ open: "warning", assigned: "info", answered: "success", closed: "info" },
};
const LONGEST_BEGINNING = 140;

/** The address of the list, or of one message. */
export function messagesAddress(authority: Key, number?: string): string {
  const list = `/desk/${encodeURIComponent(authority)}/rueckmeldungen`;
  return number === undefined ? list : `${list}/${encodeURIComponent(number)}`;
}

/** What has just been done, as the next page says it. */
const NOTICES: Readonly<Record<string, string>> = {
  zugewiesen: "Die Zuständigkeit ist eingetragen.",
  beantwortet:
    "Die Antwort ist gespeichert. Sie steht jetzt unter dem geheimen Link der schreibenden Person.",
  vermerkt: "Der Hinweis ist gespeichert, dazu steht eine Aufgabe im Arbeitsvorrat.",
  abgeschlossen: "Die Rückmeldung ist abgeschlossen. Sie wird in 12 Monaten gelöscht.",
  geoeffnet: "Die Rückmeldung ist wieder offen.",
};

function notice(code: string | undefined): Html {
  const words = code === undefined ? undefined : NOTICES[code];
  return words === undefined ? html`` : alert("info", words, html``);
}

const stateBadge = ({ state }: Message): Html => badge(MESSAGE_STATES[state][0], TONES[state]);

function row(message: Message): Html {
  const { authority, number, kind, text, receivedAt, assignedTo } = message;
  return html`<tr>
<td data-label="Nummer"><a class="kern-link" href="${messagesAddress(authority, number)}">${number}</a></td>
<td data-label="Anliegen">${MESSAGE_KINDS[kind][0]}: ${shortened(text, LONGEST_BEGINNING)}</td>
<td data-label="Stand">${stateBadge(message)}</td>
<td data-label="Zuständig">${assignedTo ?? html`<span class="muted">noch niemand</span>`}</td>
<td data-label="Eingegangen">${dateInWords(dayOf(receivedAt))}</td>
</tr>
`;
}

/** What people wrote, open ones first. */
export function messagesPage(messages: readonly Message[]): DeskPage {
  const ordered = [
    ...messages.filter(({ closedAt }) => closedAt === null),
    ...messages.filter(({ closedAt }) => closedAt !== null),
  ];
  const heads = ["Nummer", "Anliegen", "Stand", "Zuständig", "Eingegangen"];
  const table = html`<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">Rückmeldungen</caption>
<thead>
<tr>
${heads.map(
  (head) => html`<th class="kern-table__header" scope="col">${head}</th>
`,
)}</tr>
</thead>
<tbody>
${ordered.map(row)}</tbody>
</table>`;
  return {
    title: PLACE,
    trail: [],
    authority: null,
    place: PLACE,
    body: html`<h1 class="kern-heading-x-large">${PLACE}</h1>
<p class="kern-body">Fehlermeldungen, Fragen und Bedenken zum öffentlichen Register. Antworten erscheinen unter dem geheimen Link, den die schreibende Person bekommen hat.</p>
${messages.length === 0 ? html`<p class="kern-body">Es ist noch keine Rückmeldung eingegangen.</p>` : table}`,
  };
}

/** A message with its forms. */
export type MessageView = {
  readonly message: Message;
  readonly token: string;
  readonly notice?: string | undefined;
  readonly problems?: readonly Problem[];
  /** What was sent and refused, by field. */
  readonly kept?: Readonly<Record<string, string>>;
};

type FormField = {
  readonly name: "assignedTo" | "reply" | "note";
  readonly deed: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly max: number;
  readonly value: string;
};

function control({ name, max, value }: FormField, isFaulty: boolean): Html {
  const marks = html`id="feld-${name}" name="${name}" maxlength="${max}" required aria-describedby="hinweis-${name}"${isFaulty && html` aria-invalid="true"`}`;
  if (name === "assignedTo")
    return html`<input class="kern-form-input__input" type="text" value="${value}" ${marks} />`;
  return html`<textarea class="kern-form-input__input message-text" rows="6" ${marks}>
${value}</textarea>`;
}

function formPart({ message, token, problems = [], kept = {} }: MessageView, field: FormField): Html {
  const fault = problems.find(({ pointer }) => pointer === `/${field.name}`);
  const address = `${messagesAddress(message.authority, message.number)}/${field.deed}`;
  const shown = { ...field, value: kept[field.name] ?? field.value };
  return html`<form class="feedback" method="post" action="${address}">
${tokenField(token)}<div class="kern-form-input">
<label class="kern-label" for="feld-${field.name}">${field.label}</label>
<p class="muted" id="hinweis-${field.name}">${field.hint}</p>
${fault && html`<p class="field-fault">${fault.message}</p>`}${control(shown, fault !== undefined)}
</div>
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">${field.button}</span></button>
</form>
`;
}

function deedForm({ message, token }: MessageView, deed: string, button: string): Html {
  return html`<form class="feedback" method="post" action="${messagesAddress(message.authority, message.number)}/${deed}">
${tokenField(token)}<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">${button}</span></button>
</form>`;
}

const line = ({
  pointer,
  message,
}: Problem): Html => html`<li>${pointer === "" ? html`${message}` : html`<a class="kern-link" href="#feld-${pointer.slice(1)}">${message}</a>`}</li>
`;

function errorSummary({ problems = [] }: MessageView): Html {
  if (problems.length === 0) return html``;
  return html`<div class="kern-alert kern-alert--danger" id="fehler" role="alert" tabindex="-1" autofocus>
<div class="kern-alert__header"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><h2 class="kern-title">Das wurde nicht gespeichert</h2></div>
<div class="kern-alert__body">
<ul class="kern-list kern-list--bullet">
${problems.map(line)}</ul>
</div>
</div>`;
}

const item = (
  label: string,
  value: Html | string,
): Html => html`<div class="facts__item"><dt>${label}</dt><dd>${value}</dd></div>
`;

function facts({ message }: MessageView): Html {
  const { about, contact, receivedAt, repliedAt, closedAt, authority } = message;
  return html`<dl class="facts">
${item("Stand", stateBadge(message))}${item("Eingegangen", dateInWords(dayOf(receivedAt)))}${item("Betrifft", about === null ? "das ganze Register" : html`<a class="kern-link" href="${recordAddress(authority, about)}">${about}</a>`)}${item("Erreichbar", contact ?? "keine Angabe; Antwort nur über den geheimen Link")}${repliedAt !== null && item("Beantwortet", dateInWords(dayOf(repliedAt)))}${closedAt !== null && item("Abgeschlossen", dateInWords(dayOf(closedAt)))}</dl>`;
}

function forms(view: MessageView): Html {
  const { assignedTo, reply, note, closedAt } = view.message;
  if (closedAt !== null) return deedForm(view, "oeffnen", "Wieder öffnen");
  const { function: most } = MESSAGE_LIMITS;
  return html`${formPart(view, {
    ...{
      name: "assignedTo",
      deed: "zuweisen",
      label: "Zuständige Funktion",
      max: most,
      value: assignedTo ?? "",
    },
    ...{ hint: "Eine Funktion oder Stelle, kein Name einer Person.", button: "Zuständigkeit eintragen" },
  })}${formPart(view, {
    ...{ name: "note", deed: "vermerken", label: "Sachhinweis für das Register", max: MESSAGE_LIMITS.note },
    ...{
      hint: "Was zu prüfen oder im Register zu ändern ist. Nur Ihre Behörde sieht es; es wird eine Aufgabe daraus.",
      button: "Hinweis speichern",
    },
    value: note ?? "",
  })}${formPart(view, {
    ...{ name: "reply", deed: "antworten", label: "Antwort", max: MESSAGE_LIMITS.reply, value: reply ?? "" },
    ...{
      hint: "Steht danach unter dem geheimen Link; eine neue Fassung ersetzt die alte.",
      button: "Antwort speichern",
    },
  })}${deedForm(view, "abschliessen", "Abschließen")}`;
}

/** One message: what was written, who looks after it, the reply. */
export function messagePage(view: MessageView): DeskPage {
  const { message, problems = [] } = view;
  return {
    ...(problems.length > 0 && { status: 422 }),
    title: `Rückmeldung ${message.number}`,
    trail: [],
    authority: null,
    place: PLACE,
    body: html`${errorSummary(view)}<p class="kern-preline">${MESSAGE_KINDS[message.kind][0]}</p>
<h1 class="kern-heading-x-large">Rückmeldung ${message.number}</h1>
${notice(view.notice)}
<blockquote class="plain-words as-written">${message.text}</blockquote>
${facts(view)}
${forms(view)}
<p class="kern-body"><a class="kern-link" href="${messagesAddress(message.authority)}">Alle Rückmeldungen</a></p>`,
  };
}
