import type { PublicAuthority } from "#actions/list-public-authorities.ts";
import type { AdoptedReport } from "#actions/reports/adopted-report.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { alert } from "#web/parts/alert.ts";
import type { Page } from "#web/parts/page.ts";
import { nameOf, reportAddress } from "./report-words.ts";

/** What an authority shows: its published reports, or years of examples if it is a demonstration. */
export type ListedReports = {
  readonly authority: PublicAuthority;
  readonly reports: readonly (Pick<AdoptedReport, "kind" | "year"> & {
    readonly publishedOn: string | null;
  })[];
};

function item(authority: string, report: ListedReports["reports"][number]): Html {
  return html`<li><a class="kern-link" href="${reportAddress(authority, report)}">${nameOf(report)}</a>${
    report.publishedOn !== null &&
    html` <span class="muted">veröffentlicht am ${dateInWords(report.publishedOn)}</span>`
  }</li>
`;
}

function group({ authority: { key, name, marking }, reports }: ListedReports): Html {
  return html`<section class="chapter" aria-labelledby="${key}">
<h2 class="kern-heading-medium" id="${key}">${name}</h2>
${
  marking !== null &&
  html`<p class="register-card__marking">${marking}</p>
`
}<ul class="kern-list kern-list--bullet">
${reports.map((report) => item(key, report))}</ul>
</section>
`;
}

/** The published reports of all authorities. */
export function reportsPage(all: readonly ListedReports[]): Page {
  const nothing = alert(
    "info",
    "Noch ist kein Bericht veröffentlicht",
    html`<p class="kern-body">Berichte erscheinen hier, sobald eine Behörde sie festgestellt und veröffentlicht hat. Die Zahlen aus den Registern finden Sie jederzeit unter <a class="kern-link" href="/zahlen">Zahlen</a>.</p>`,
  );
  return {
    title: "Berichte über den Einsatz von Künstlicher Intelligenz",
    trail: [
      { label: "Register", address: "/" },
      { label: "Berichte", address: null },
    ],
    authority: null,
    isHidden: all.every(({ authority }) => authority.marking !== null),
    body: html`<h1 class="kern-heading-x-large">Berichte über den Einsatz von KI</h1>
<p class="kern-body">Festgestellte Berichte bleiben unter ihrer Adresse, wie sie sind, auch wenn sich das Register später ändert.</p>
${all.length === 0 ? nothing : all.map(group)}`,
  };
}
