import type { CaseLists, ListedCase } from "#actions/inquiries/list-cases.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { badge } from "#web/parts/badge.ts";
import { caseAddress, casesAddress } from "#web/desk/inquiries/addresses.ts";
import { framedPage, type CaseFrame } from "#web/desk/inquiries/frame.ts";
import { STEP_BADGES } from "./step-badges.ts";

function dueCell({ data: { dueOn }, step }: ListedCase, today: LocalDate): Html | string {
  if (dueOn === undefined) return "–";
  const isLate = dueOn < today && (step === "draft" || step === "checked");
  return html`${dateInFigures(dueOn)}${isLate && html` ${badge("überfällig", "danger")}`}`;
}

function row(listed: ListedCase, { authority }: CaseFrame, today: LocalDate): Html {
  const { data, key, step, questions } = listed;
  const { word, tone } = STEP_BADGES[step];
  const name = [data.kind ?? "Anfrage", data.number].filter((one) => one !== undefined).join(" ");
  return html`<tr>
<td><a class="kern-link" href="${caseAddress({ authority: authority.key, key })}">${data.title ?? name}</a><br /><span class="muted">${name}</span></td>
<td data-label="Eingegangen">${data.receivedOn === undefined ? "–" : dateInFigures(data.receivedOn)}</td>
<td data-label="Fällig">${dueCell(listed, today)}</td>
<td data-label="Fragen">${questions}</td>
<td data-label="Stand">${badge(word, tone)}</td>
</tr>
`;
}

const HEADS = ["Anfrage", "Eingegangen", "Fällig", "Fragen", "Stand"];

function tableOf(caption: string, rows: readonly Html[]): Html {
  return html`<table class="kern-table stacked">
<caption class="kern-title">${caption}</caption>
<thead>
<tr>
${HEADS.map(
  (head) => html`<th class="kern-table__header" scope="col">${head}</th>
`,
)}</tr>
</thead>
<tbody>
${rows}</tbody>
</table>
`;
}

/** What was only filed, to be compared with. */
function filedPart(filed: readonly ListedCase[]): Html {
  return html`<details class="contents">
<summary>Zum Vergleich abgelegt: ${filed.length}</summary>
<ul class="kern-list kern-list--bullet">
${filed.map(
  ({
    data,
  }) => html`<li>${data.title ?? "Anfrage"}${data.number !== undefined && ` (${data.number})`}, Sachstand ${dateInFigures(data.on ?? "")}</li>
`,
)}</ul>
</details>`;
}

/** Today, and what was just done. */
type ListSetting = { readonly today: LocalDate; readonly notice: Html | false };

/** The inquiries of an authority: what is open, what is done. */
export function listPage(frame: CaseFrame, { open, done, filed }: CaseLists, setting: ListSetting): DeskPage {
  const rows = (cases: readonly ListedCase[]) => cases.map((one) => row(one, frame, setting.today));
  const none = alert(
    "info",
    "Es liegt keine Anfrage vor",
    html`<p class="kern-body">Laden Sie das Papier hoch, wie es gekommen ist: als PDF, Word-Datei oder E-Mail. In wenigen Sekunden sehen Sie jede Frage mit dem Entwurf ihrer Antwort.</p>`,
  );
  return framedPage(frame, {
    title: "Anfragen",
    body: html`<h1 class="kern-heading-x-large">Anfragen</h1>
${setting.notice}
<p class="kern-body kern-body--large">Was die politischen Gremien gefragt haben, mit Frist und Stand der Antwort.</p>
<p><a class="kern-btn kern-btn--primary" href="${casesAddress(frame.authority.key)}/neu"><span class="kern-label">Neue Anfrage</span></a></p>
${open.length + done.length + filed.length === 0 && none}
${open.length > 0 && tableOf("In Bearbeitung", rows(open))}
${done.length > 0 && tableOf("Abgeschlossen", rows(done))}
${filed.length > 0 && filedPart(filed)}`,
  });
}
