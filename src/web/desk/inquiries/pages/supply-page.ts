import type { Contribution } from "#actions/inquiries/contributions.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { caseAddress } from "#web/desk/inquiries/addresses.ts";
import { areaField, sendButton } from "#web/desk/inquiries/fields.ts";
import { framedPage, type ShownCase } from "#web/desk/inquiries/frame.ts";

function part({ name, points, message }: Contribution, at: number): Html {
  const title = name ?? "Zuständigkeit noch zu bestimmen";
  return html`<section class="chapter" aria-labelledby="stelle-${at + 1}">
<h2 class="kern-heading-medium" id="stelle-${at + 1}">${title}</h2>
<ul class="kern-list kern-list--bullet">
${points.map(
  ({ place, what, theme }) => html`<li>Frage ${place}: ${what} <span class="muted">(${theme})</span></li>
`,
)}</ul>
${areaField({
  name: `text-${at + 1}`,
  label: `Text zum Versenden: ${title}`,
  value: message,
  rows: Math.min(18, message.split("\n").length + 1),
  isFixed: true,
})}</section>
`;
}

type Setting = {
  /** Null: the person may hand out no tasks. */
  readonly token: string | null;
  /** What was just done. */
  readonly notice: Html | false;
};

function handOutPart({ known }: ShownCase, all: readonly Contribution[], { token }: Setting): Html | false {
  if (token === null || all.every(({ unit }) => unit === null)) return false;
  return html`<form class="desk-choice" method="post" action="${caseAddress(known, "/zulieferung")}">
${tokenField(token)}<p class="kern-body">Jede Stelle bekommt eine Aufgabe mit ihren Fragen auf die Arbeitsliste; was dort schon offen ist, bleibt stehen.</p>
${sendButton({ label: "Als Aufgaben verteilen", tone: "primary" })}</form>
`;
}

/** Who has to supply what, with a text for each. */
export function supplyPage(shown: ShownCase, all: readonly Contribution[], setting: Setting): DeskPage {
  const { frame, known } = shown;
  const title = "Wer muss was liefern";
  const none = alert(
    "info",
    "Es fehlt nichts",
    html`<p class="kern-body">Zu jeder Frage liegen Angaben vor. Prüfen Sie den Entwurf und schließen Sie die Prüfung ab.</p>`,
  );
  return framedPage(frame, {
    title,
    trail: [
      { label: known.data.title ?? "Anfrage", address: caseAddress(known) },
      { label: title, address: null },
    ],
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
<p class="kern-body kern-body--large">Was im Register fehlt, nach den Stellen, die es wissen. Sobald eine Angabe eingetragen ist, ergänzt sich der Entwurf von selbst.</p>
${setting.notice}
${handOutPart(shown, all, setting)}
${all.length === 0 ? none : all.map(part)}`,
  });
}
