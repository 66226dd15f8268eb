import type { AdoptedReport, FrozenReport } from "#actions/reports/adopted-report.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { dayOf } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { alert } from "#web/parts/alert.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { REPORT_FILES } from "#web/reports/report-files.ts";
import { reportBody } from "#web/reports/report-body.ts";
import { COPY_WORDS, reportAddress } from "#web/reports/report-words.ts";
import { adoptedAddress } from "./report-places.ts";

/** What the page of an adopted report shows. */
export type AdoptedView = {
  readonly authority: Key;
  readonly report: AdoptedReport & FrozenReport;
  readonly token: string;
  readonly mayPublish: boolean;
  readonly notice: string | undefined;
};

const NOTICES: Readonly<Record<string, string>> = {
  festgestellt: "Der Bericht ist festgestellt",
  veroeffentlicht: "Der Bericht ist veröffentlicht",
  zurueckgezogen: "Der Bericht steht nicht mehr auf der Website",
};

function noticePart(code: string | undefined): Html | false {
  const text = code !== undefined && Object.hasOwn(NOTICES, code) ? NOTICES[code] : undefined;
  return (
    text !== undefined &&
    html`<div role="status">${alert("info", text, html``)}</div>
`
  );
}

function publishForm({ authority, report, token }: AdoptedView): Html {
  const isPublic = report.publishedOn !== null;
  const label = isPublic ? "Von der Website nehmen" : "Veröffentlichen";
  const tone = isPublic ? "secondary" : "primary";
  return html`<form method="post" action="${adoptedAddress(authority, report.key)}/veroeffentlichung">
${tokenField(token)}<input type="hidden" name="oeffentlich" value="${isPublic ? "nein" : "ja"}" /><button class="kern-btn kern-btn--${tone}" type="submit"><span class="kern-label">${label}</span></button>
</form>
`;
}

function publicPart(view: AdoptedView): Html {
  const { authority, report, mayPublish } = view;
  if (report.copy !== "public") {
    return html`<p class="kern-body">Diese Ausfertigung ist für die politischen Gremien geschrieben und wird nicht veröffentlicht. Für die Website stellen Sie die öffentliche Ausfertigung fest.</p>
`;
  }
  const address = reportAddress(authority, report);
  return html`<p class="kern-body">${
    report.publishedOn === null
      ? "Der Bericht steht noch nicht auf der Website."
      : html`Öffentlich seit ${dateInWords(report.publishedOn)}: <a class="kern-link" href="${address}">Seite des Berichts</a>`
  }</p>
${mayPublish && publishForm(view)}`;
}

/** An adopted report to read, its files, its seal, and the switch that publishes it. */
export function adoptedBody(view: AdoptedView): Html {
  const { authority, report, notice } = view;
  const { adoptedOn, adoptedBy, asOf, chain, copy, content: _content, paper } = report;
  const seal = chain === null ? "" : ` Registerkette: Position ${chain.position}, Prüfsumme ${chain.hash}.`;
  const words = `Festgestellt am ${dateInWords(adoptedOn)} (${adoptedBy}), Ausfertigung: ${COPY_WORDS[copy]}. Stand des Registers vom ${dateInWords(dayOf(asOf))}.${seal}`;
  return html`${noticePart(notice)}<p class="kern-body">${words}</p>
<nav aria-label="Dateien des Berichts">
<ul class="file-list">
${REPORT_FILES.map(
  ([
    format,
    label,
  ]) => html`<li><a class="kern-link" href="${adoptedAddress(authority, report.key, format)}">${label}</a></li>
`,
)}</ul>
</nav>
<section class="chapter" aria-labelledby="oeffentlich">
<h2 class="kern-heading-medium" id="oeffentlich">Veröffentlichung</h2>
${publicPart(view)}</section>
${reportBody(paper)}`;
}
