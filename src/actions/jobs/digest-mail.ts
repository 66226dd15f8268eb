import type { WorkItem } from "#actions/tasks/read-work-list.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { Mail } from "#outside/mail/mailer.ts";
import type { Key } from "#values/key.ts";
import { FREQUENCY_WORDS, type MailFrequency } from "./mail-wish.ts";

/** What is due in one authority. */
export type DigestPart = {
  readonly authority: Key;
  readonly name: string;
  readonly items: readonly WorkItem[];
};

/** What a mail on what is due is made of. */
export type Digest = {
  readonly to: string;
  readonly parts: readonly DigestPart[];
  readonly frequency: MailFrequency;
  readonly secret: string;
  readonly baseUrl: string;
  readonly id: string;
};

/** More than these a mail does not list. */
const MOST = 15;

const listAddress = (baseUrl: string, authority: Key): string =>
  `${baseUrl}/desk/${encodeURIComponent(authority)}/aufgaben`;

/** What is confidential stays at the desk: a mail names only the deed and its day. */
function itemWords({ title, dueOn, isOverdue, isUrgent }: WorkItem): string {
  const when = isOverdue ? `überfällig seit ${dateInFigures(dueOn)}` : `fällig am ${dateInFigures(dueOn)}`;
  return `${isUrgent ? "Dringend: " : ""}${title} (${when})`;
}

const restWords = (rest: number): string => `und ${rest} weitere in der Aufgabenliste`;

function textPart({ authority, name, items }: DigestPart, baseUrl: string): string {
  const rest = items.length - MOST;
  const lines = items.slice(0, MOST).map((item) => `- ${itemWords(item)}`);
  const more = rest > 0 ? [`- ${restWords(rest)}`] : [];
  return [name, ...lines, ...more, `Zur Aufgabenliste: ${listAddress(baseUrl, authority)}`].join("\n");
}

function htmlPart({ authority, name, items }: DigestPart, baseUrl: string): Html {
  const rest = items.length - MOST;
  return html`<h2>${name}</h2>
<ul>
${items.slice(0, MOST).map((item) => html`<li>${itemWords(item)}</li>`)}${rest > 0 && html`<li>${restWords(rest)}</li>`}</ul>
<p><a href="${listAddress(baseUrl, authority)}">Zur Aufgabenliste</a></p>`;
}

/** A mail that tells what is overdue and what is due soon, as text and as HTML; it ends without signing in. */
export function digestMail({ to, parts, frequency, secret, baseUrl, id }: Digest): Mail {
  const count = parts.reduce((sum, { items }) => sum + items.length, 0);
  const overdue = parts.flatMap(({ items }) => items).filter(({ isOverdue }) => isOverdue).length;
  const subject = `KI-Register: ${count} fällig${overdue > 0 ? `, davon ${overdue} überfällig` : ""}`;
  const endAddress = `${baseUrl}/desk/mitteilungen/${secret}`;
  const why = `Sie erhalten diese Nachricht ${FREQUENCY_WORDS[frequency]}, wenn für Sie etwas fällig ist.`;
  const lead = "Guten Tag, im KI-Register ist für Sie Folgendes fällig:";
  const text = [
    lead,
    ...parts.map((part) => textPart(part, baseUrl)),
    `${why}\nAbbestellen (ohne Anmeldung): ${endAddress}`,
  ].join("\n\n");
  const page = html`<!doctype html>
<html lang="de"><head><meta charset="utf-8" /><title>${subject}</title></head>
<body><p>${lead}</p>
${parts.map((part) => htmlPart(part, baseUrl))}
<p>${why} <a href="${endAddress}">Abbestellen (ohne Anmeldung)</a></p></body></html>`;
  return { to, subject, text, html: page.toString(), id, endAddress };
}
