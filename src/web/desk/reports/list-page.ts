import type { AdoptedReport } from "#actions/reports/adopted-report.ts";
import type { PlannedReport } from "#actions/reports/reporting-plan.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { yearOf } from "#values/local-date.ts";
import { badge, type BadgeTone } from "#web/parts/badge.ts";
import { selectField, type Option } from "#web/parts/form-fields.ts";
import { COPY_WORDS, KIND_WORDS, nameOf } from "#web/reports/report-words.ts";
import { adoptedAddress, reportsPath } from "./report-places.ts";

/** What the list of reports shows. */
export type ReportsView = {
  readonly authority: Key;
  readonly plan: readonly PlannedReport[];
  readonly adopted: readonly AdoptedReport[];
  readonly today: LocalDate;
};

const DUE: Readonly<Record<PlannedReport["due"], readonly [string, BadgeTone]>> = {
  overdue: ["überfällig", "danger"],
  soon: ["steht an", "warning"],
  later: ["geplant", "info"],
  open: ["ohne Termin", "info"],
};

const day = (one: LocalDate | null): string => (one === null ? "–" : dateInFigures(one));

type Head = readonly string[];

function table(caption: string, heads: Head, rows: readonly Html[]): Html {
  return html`<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">${caption}</caption>
<thead>
<tr>
${heads.map(
  (head) => html`<th class="kern-table__header" scope="col">${head}</th>
`,
)}</tr>
</thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function planPart({ authority, plan }: ReportsView): Html {
  if (plan.length === 0) {
    return html`<p class="kern-body">Noch ist nicht verzeichnet, wer wann einen Bericht bekommt. Legen Sie dazu im <a class="kern-link" href="/desk/${encodeURIComponent(authority)}/register">Register</a> Einträge der Art „Berichterstattung“ an; ihre Termine erscheinen dann hier und in der Arbeitsliste.</p>
`;
  }
  const rows = plan.map((one) => {
    const [word, tone] = DUE[one.due];
    return html`<tr>
<td>${one.recipient}</td>
<td data-label="Form">${one.format} (${one.status})</td>
<td data-label="Zuletzt">${day(one.lastOn)}</td>
<td data-label="Nächster Termin">${day(one.nextOn)} ${badge(word, tone)}</td>
</tr>
`;
  });
  return table("Berichtsplan", ["Empfänger", "Form", "Zuletzt", "Nächster Termin"], rows);
}

function adoptedPart({ authority, adopted }: ReportsView): Html {
  if (adopted.length === 0) {
    return html`<p class="kern-body">Noch ist kein Bericht festgestellt. Öffnen Sie einen Entwurf; die Leitung kann ihn dort feststellen.</p>
`;
  }
  const rows = adopted.map(
    (one) => html`<tr>
<td><a class="kern-link" href="${adoptedAddress(authority, one.key)}">${nameOf(one)}</a></td>
<td data-label="Ausfertigung">${COPY_WORDS[one.copy]}</td>
<td data-label="Festgestellt">${dateInFigures(one.adoptedOn)} (${one.adoptedBy})</td>
<td data-label="Öffentlich">${one.publishedOn === null ? "nein" : html`seit ${dateInFigures(one.publishedOn)}`}</td>
</tr>
`,
  );
  return table("Festgestellte Berichte", ["Bericht", "Ausfertigung", "Festgestellt", "Öffentlich"], rows);
}

const MOST_YEARS = 6;

const options = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

function draftForm({ authority, today }: ReportsView): Html {
  const years = Array.from({ length: MOST_YEARS }, (_, at) => String(yearOf(today) - at));
  return html`<form class="day-form" method="get" action="${reportsPath(authority)}/entwurf">
${selectField({ name: "art", label: "Art", value: "annual", options: options(KIND_WORDS) })}${selectField({ name: "jahr", label: "Berichtsjahr", value: years[1] ?? "", options: years.map((year) => ({ value: year, label: year })) })}${selectField({ name: "fassung", label: "Ausfertigung", value: "council", options: options(COPY_WORDS) })}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Entwurf öffnen</span></button>
</form>
`;
}

/** Everything about reports at the desk: drafts, what is adopted, and who is to be told when. */
export function listBody(view: ReportsView): Html {
  return html`<section aria-labelledby="entwurf">
<h2 class="kern-heading-medium" id="entwurf">Entwurf erstellen</h2>
<p class="kern-body">Ein Entwurf entsteht in Sekunden aus dem Register und wird nirgends abgelegt. Erst wenn die Leitung ihn feststellt, bleibt er, wie er ist.</p>
${draftForm(view)}</section>
<section class="chapter" aria-labelledby="festgestellt">
<h2 class="kern-heading-medium" id="festgestellt">Festgestellte Berichte</h2>
${adoptedPart(view)}</section>
<section class="chapter" aria-labelledby="plan">
<h2 class="kern-heading-medium" id="plan">Berichtsplan</h2>
${planPart(view)}</section>
`;
}
