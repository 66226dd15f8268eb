import type { BatchReport } from "#actions/table-import/batch.ts";
import type { OpenedBatch } from "#actions/table-import/read-import.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { plural } from "./words.ts";
import { buttonLink, deskForm, sendButton } from "./form-bits.ts";
import {
  batchTrail,
  faultSummary,
  importAddress,
  importPage,
  wholeFaults,
  type PageFault,
} from "./import-frame.ts";

const POLL_SECONDS = 2;

const entries = (count: number, word: string): string => `${plural(count, "Eintrag", "Einträge")} ${word}`;

function figures({ good, bad, added, changed, unchanged }: BatchReport): Html {
  const rest =
    bad === 0 ? "" : ` ${plural(bad, "Zeile wurde", "Zeilen wurden")} wegen Fehlern nicht übernommen.`;
  return html`<p class="kern-body">${plural(good, "Zeile", "Zeilen")} eingelesen: ${entries(added, "neu")}, ${entries(changed, "geändert")}, ${entries(unchanged, "unverändert")}.${rest}</p>`;
}

function leftPart({ authority }: Asked, { batch, table }: OpenedBatch, { bad }: BatchReport): Html {
  if (bad === 0 || table === null) return html``;
  const file = (als: string): string =>
    importAddress(authority, { id: batch.id, step: "fehler", parameters: { als } });
  return html`<p class="kern-body">Laden Sie die übrigen Zeilen herunter, berichtigen Sie sie und lesen Sie die Datei ein: Die Zuordnung ist gemerkt.</p>
<div class="desk-actions">
${buttonLink("Fehlerzeilen als XLSX", file("xlsx"))}${buttonLink("Fehlerzeilen als CSV", file("csv"))}</div>
`;
}

function furtherPart(asked: Asked, { batch, tables }: OpenedBatch): Html {
  if (tables.length < 2) return html``;
  const { authority, token } = asked;
  return deskForm(
    { action: importAddress(authority, { id: batch.id, step: "tabelle" }), token },
    html`<input type="hidden" name="weitere" value="ja" />
${sendButton("Weitere Tabelle dieser Datei einlesen", { tone: "secondary" })}`,
  );
}

function donePart(asked: Asked, opened: OpenedBatch, report: BatchReport): Html {
  const { authority, token } = asked;
  const undo = deskForm(
    { action: importAddress(authority, { id: opened.batch.id, step: "zuruecknehmen" }), token },
    html`<p class="kern-body desk-narrow">Neue Einträge werden beendet, geänderte erhalten ihren früheren Inhalt als neue Fassung. Was seither jemand anders geändert hat, bleibt stehen und wird Ihnen genannt.</p>
${sendButton("Ganze Liste zurücknehmen", { tone: "secondary" })}`,
  );
  return html`<div role="status">${alert("info", "Die Liste ist eingelesen", figures(report))}</div>
${leftPart(asked, opened, report)}<div class="desk-actions">
${buttonLink("Zum Register", `/desk/${encodeURIComponent(authority)}/register`)}${furtherPart(asked, opened)}</div>
<section class="desk-section" aria-labelledby="ruecknahme">
<h2 class="kern-heading-medium" id="ruecknahme">Doch nicht?</h2>
${undo}</section>
`;
}

function undonePart(report: BatchReport | null): Html {
  const kept = report?.problems ?? [];
  if (kept.length === 0)
    return alert(
      "info",
      "Die Liste ist zurückgenommen",
      html`<p class="kern-body">Das Register sagt wieder, was es vorher sagte.</p>`,
    );
  return alert(
    "warning",
    `Die Liste ist zurückgenommen, ${plural(kept.length, "Eintrag blieb", "Einträge blieben")} stehen`,
    html`<ul class="kern-list kern-list--bullet">
${kept.map(
  ({ message }) => html`<li>${message}</li>
`,
)}</ul>`,
  );
}

function failedPart(asked: Asked, { batch }: OpenedBatch): Html {
  const { authority } = asked;
  const problems = batch.report?.problems ?? [];
  const text =
    problems.length > 0
      ? problems.map(({ message }) => message).join(" ")
      : "Das Einlesen wurde unterbrochen.";
  return html`${alert("danger", "Die Liste wurde nicht eingelesen", html`<p class="kern-body">${text} Im Register hat sich nichts geändert.</p>`)}
<div class="desk-actions">
${buttonLink("Zur Vorschau", importAddress(authority, { id: batch.id, step: "vorschau" }))}</div>
`;
}

/** How reading a list in goes on or ended. */
export async function outcomePage(
  asked: Asked,
  opened: OpenedBatch,
  faults: readonly PageFault[] = [],
): Promise<DeskAnswer> {
  const { batch } = opened;
  const { state, report } = batch;
  const running = html`<div role="status">${alert("info", "Die Liste wird eingelesen", html`<p class="kern-body">Das dauert bei langen Listen einige Sekunden. Die Seite erneuert sich von selbst; Sie können sie auch verlassen und später wiederkommen.</p>`)}</div>
`;
  const parts = {
    draft: () => html``,
    running: () => running,
    done: () => (report ? donePart(asked, opened, report) : html``),
    failed: () => failedPart(asked, opened),
    undone: () => html`<div role="status">${undonePart(report)}</div>`,
  };
  return importPage(asked, {
    title: batch.fileName,
    trail: batchTrail(asked.authority, opened),
    status: faults.length > 0 ? 422 : 200,
    ...(state === "running" && { refreshSeconds: POLL_SECONDS }),
    body: html`${faultSummary(faults)}${parts[state]()}`,
  });
}

/** The outcome again, with why something did not work. */
export function outcomeAgain(
  asked: Asked,
  opened: OpenedBatch,
  problems: Parameters<typeof wholeFaults>[0],
): Promise<DeskAnswer> {
  return outcomePage(asked, opened, wholeFaults(problems));
}
