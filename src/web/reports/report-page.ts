import type { PublicAuthority } from "#actions/list-public-authorities.ts";
import { html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { alert } from "#web/parts/alert.ts";
import type { Page } from "#web/parts/page.ts";
import type { AdoptedReport } from "#actions/reports/adopted-report.ts";
import { REPORT_FILES } from "./report-files.ts";
import { reportBody } from "./report-body.ts";
import { nameOf, reportAddress } from "./report-words.ts";
import type { ShownReport } from "./shown-report.ts";

/** Which report of whom. */
export type ReportPlace = {
  readonly authority: PublicAuthority;
  readonly wanted: Pick<AdoptedReport, "kind" | "year">;
};

/** Says since when the report stands as it is, or that it is only an example. */
function standing({ adopted }: ShownReport) {
  if (adopted === null) {
    const words = html`<p class="kern-body">Er ist aus einem Beispielregister erzeugt und von niemandem festgestellt. Er zeigt, wie ein solcher Bericht aussieht.</p>`;
    return alert("warning", "Dieser Bericht ist ein Beispiel", words);
  }
  const { adoptedOn, adoptedBy, publishedOn } = adopted;
  const words = `Festgestellt am ${dateInWords(adoptedOn)} (${adoptedBy})${publishedOn === null ? "" : `, veröffentlicht am ${dateInWords(publishedOn)}`}. Spätere Änderungen am Register ändern ihn nicht.`;
  return html`<p class="kern-body">${words}</p>`;
}

/** A report as a page, with its files. */
export function reportPage(shown: ShownReport, { authority, wanted }: ReportPlace): Page {
  const { key, name, marking } = authority;
  const title = nameOf(wanted);
  return {
    title: `${title}: ${name}`,
    trail: [
      { label: "Berichte", address: "/berichte" },
      { label: `${title}, ${name}`, address: null },
    ],
    authority: { key, name, marking, contact: null, accessibilityContact: null },
    isHidden: shown.adopted === null,
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
<p class="kern-subline">${name}</p>
${standing(shown)}
<nav aria-label="Dateien des Berichts">
<ul class="file-list">
${REPORT_FILES.map(
  ([
    ending,
    label,
  ]) => html`<li><a class="kern-link" href="${reportAddress(key, wanted, ending)}">${label}</a></li>
`,
)}</ul>
</nav>
${reportBody(shown.paper)}`,
  };
}
