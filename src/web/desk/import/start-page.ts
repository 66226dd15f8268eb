import type { Batch, BatchState } from "#actions/table-import/batch.ts";
import { listImports } from "#actions/table-import/read-import.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import { dayOf } from "#values/instant.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { refusedPage } from "#web/desk/refusals.ts";
import { alert } from "#web/parts/alert.ts";
import { badge, type BadgeTone } from "#web/parts/badge.ts";
import { deskForm, sendButton } from "./form-bits.ts";
import { faultSummary, importAddress, importPage, type PageFault } from "./import-frame.ts";

const STATES: Readonly<Record<BatchState, readonly [string, BadgeTone]>> = {
  draft: ["noch nicht eingelesen", "info"],
  running: ["wird eingelesen", "info"],
  done: ["eingelesen", "success"],
  failed: ["nicht eingelesen", "danger"],
  undone: ["zurückgenommen", "warning"],
};

/** How far a list is, as a badge. */
function stateBadge({ state }: Pick<Batch, "state">): Html {
  const [word, tone] = STATES[state];
  return badge(word, tone);
}

function batchRow({ authority }: Asked, batch: Batch): Html {
  const { id, fileName, author, createdAt, report } = batch;
  return html`<tr>
<td data-label="Liste"><a class="kern-link" href="${importAddress(authority, { id })}">${fileName}</a></td>
<td data-label="Hochgeladen">${dateInFigures(dayOf(createdAt))}, ${author}</td>
<td data-label="Zeilen">${report ? report.good : "–"}</td>
<td data-label="Stand">${stateBadge(batch)}</td>
</tr>
`;
}

function batchTable(asked: Asked, batches: readonly Batch[]): Html {
  if (batches.length === 0) return html``;
  return html`<section class="desk-section" aria-labelledby="bisher">
<h2 class="kern-heading-medium" id="bisher">Bisherige Listen</h2>
<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">Bisherige Listen, die neueste zuerst</caption>
<thead>
<tr>
${["Liste", "Hochgeladen", "Zeilen", "Stand"].map(
  (head) => html`<th class="kern-table__header" scope="col">${head}</th>
`,
)}</tr>
</thead>
<tbody>
${batches.map((batch) => batchRow(asked, batch))}</tbody>
</table>
</section>
`;
}

function uploadForm({ authority, token }: Asked, fault: string | undefined): Html {
  return deskForm(
    { action: importAddress(authority), token, hasFiles: true, style: "desk-form" },
    html`<div class="kern-form-input${fault !== undefined && " kern-form-input--error"}">
<label class="kern-label" for="feld-datei">Liste (XLSX oder CSV)</label>
<div class="kern-hint" id="feld-datei-hinweis">Bis 30 MB. Die Liste darf bleiben, wie sie ist: mit Titelzeile, verbundenen Zellen, mehreren Blättern.</div>
<input class="kern-form-input__input" id="feld-datei" name="datei" type="file" accept=".xlsx,.csv,.txt,.tsv" aria-describedby="feld-datei-hinweis" />
</div>
<div class="desk-actions">
${sendButton("Liste hochladen")}</div>
`,
  );
}

const NOTICES: Readonly<Record<string, string>> = {
  verworfen: "Die Liste ist verworfen, im Register hat sich nichts geändert",
};

/** The lists of an authority, with a form for a new one. */
export async function startPage(asked: Asked, faults: readonly PageFault[] = []): Promise<DeskAnswer> {
  const batches = await listImports(asked.context, asked.authority);
  if (!batches.ok) return { page: refusedPage() };
  const code = asked.query["meldung"];
  const notice = typeof code === "string" ? NOTICES[code] : undefined;
  return importPage(asked, {
    title: "Liste einlesen",
    status: faults.length > 0 ? 422 : 200,
    body: html`${faultSummary(faults)}${
      notice !== undefined &&
      html`<div role="status">${alert("info", notice, html``)}</div>
`
    }<p class="kern-body desk-narrow">Bringen Sie Ihre vorhandene Liste mit. Sie ordnen die Spalten zu, sehen vorab, was daraus wird, und entscheiden dann. Ins Register kommt erst etwas, wenn Sie es bestätigen, und Sie können alles in einem Schritt zurücknehmen.</p>
${uploadForm(asked, faults[0]?.words)}${batchTable(asked, batches.value)}`,
  });
}
