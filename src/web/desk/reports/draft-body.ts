import type { Report } from "#reports/annual/report.ts";
import type { Document } from "#documents/model.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { dayOf } from "#values/instant.ts";
import { alert } from "#web/parts/alert.ts";
import { hiddenFields } from "#web/parts/form-fields.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { REPORT_FILES } from "#web/reports/report-files.ts";
import { reportBody } from "#web/reports/report-body.ts";
import { COPY_WORDS } from "#web/reports/report-words.ts";
import { draftAddress, reportsPath, type Draft } from "./report-places.ts";

/** What the page of a draft shows. */
export type DraftView = {
  readonly report: Report;
  readonly paper: Document;
  readonly draft: Draft;
  readonly token: string;
  /** May the person adopt reports here? */
  readonly mayAdopt: boolean;
  /** Is one of the same year, kind and copy adopted already? */
  readonly isAdopted: boolean;
  /** What was typed as the reason of a new edition. */
  readonly reason: string;
};

/** Why this draft cannot be adopted here and now; null if it can. */
function hindrance({ report, draft, mayAdopt }: DraftView): string | null {
  if (report.marking !== null) return "Aus einem Beispielregister kann kein Bericht festgestellt werden.";
  if (draft.copy === "internal") return "Die interne Ausfertigung bleibt ein Arbeitspapier.";
  if (report.isInterim) return `Das Jahr ${draft.year} ist noch nicht zu Ende; dies ist ein Zwischenstand.`;
  return mayAdopt ? null : "Festgestellt wird der Bericht von der Leitung.";
}

function reasonField(reason: string): Html {
  return html`<div class="kern-form-input">
<label class="kern-label" for="feld-grund">Warum ist eine Neufassung nötig?</label>
<input class="kern-form-input__input" id="feld-grund" name="grund" type="text" value="${reason}" maxlength="500" aria-describedby="feld-grund-hinweis" />
<div class="kern-hint" id="feld-grund-hinweis">Die Neufassung tritt an die Stelle des bisherigen Berichts; der bisherige bleibt in der Geschichte. Auf der Website steht der Bericht erst wieder, wenn Sie die Neufassung veröffentlichen.</div>
</div>
`;
}

function adoptPart(view: DraftView): Html {
  const { report, draft, token, isAdopted, reason } = view;
  const why = hindrance(view);
  if (why !== null)
    return html`<p class="kern-body">${why}</p>
`;
  const { kind, year, copy } = draft;
  const fields = { art: kind, jahr: year, fassung: copy, zeitpunkt: report.asOf };
  return html`<p class="kern-body">Mit der Feststellung werden Inhalt, Belege und der Stand der Registerkette eingefroren. Spätere Änderungen am Register ändern diesen Bericht nicht mehr; der nächste Bericht nennt den Unterschied.</p>
<form method="post" action="${reportsPath(report.authority)}/feststellen">
${tokenField(token)}${hiddenFields(fields)}${isAdopted && reasonField(reason)}<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">${isAdopted ? "Neufassung feststellen" : "Bericht feststellen"}</span></button>
</form>
`;
}

/** A draft to read, its files, and the way to adopt it. */
export function draftBody(view: DraftView): Html {
  const { report, paper, draft } = view;
  const at = { ...draft, asOf: report.asOf };
  const words = `Stand des Registers vom ${dateInWords(dayOf(report.asOf))}, Ausfertigung: ${COPY_WORDS[draft.copy]}. Der Entwurf ist nirgends abgelegt.`;
  return html`${alert("info", "Dies ist ein Entwurf", html`<p class="kern-body">${words}</p>`)}
<nav aria-label="Dateien des Entwurfs">
<ul class="file-list">
${REPORT_FILES.map(
  ([
    format,
    label,
  ]) => html`<li><a class="kern-link" href="${draftAddress(report.authority, at, format)}">${label}</a></li>
`,
)}</ul>
</nav>
<section class="chapter" aria-labelledby="feststellen">
<h2 class="kern-heading-medium" id="feststellen">Feststellen</h2>
${adoptPart(view)}</section>
${reportBody(paper)}`;
}
