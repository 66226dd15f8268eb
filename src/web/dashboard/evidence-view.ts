import { recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import { numberInFigures } from "#language/numbers.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import type { Dashboard, DashboardFigure } from "#reports/dashboard/dashboard.ts";
import { figureView } from "./figure-view.ts";
import { tableIn } from "./figure-table.ts";
import { KEY_FIGURES, type DashboardPlaces } from "./places.ts";

/** A number with what it was computed from. */
type Behind = { readonly title: string; readonly words: string; readonly evidence: readonly string[] };

/** The figure of this id; undefined if this dashboard has none. */
export function figureIn({ chapters }: Dashboard, id: string): DashboardFigure | undefined {
  return chapters.flatMap(({ figures }) => figures).find((one) => one.id === id);
}

function behind(dashboard: Dashboard, id: string, row: number): Behind | null {
  if (id === KEY_FIGURES) {
    const found = dashboard.keyFigures[row - 1];
    return found ? { title: found.label, words: found.text, evidence: found.evidence } : null;
  }
  const figure = figureIn(dashboard, id);
  const line = figure && tableIn(figure).rows[row - 1];
  if (!figure || !line) return null;
  return { title: figure.title, words: line.cells.join(" · "), evidence: line.evidence };
}

function recordItem(places: DashboardPlaces, snapshot: Snapshot, evidence: string): Html {
  const record = recordAt(snapshot, evidence.slice(0, evidence.lastIndexOf("@")));
  if (!record) return html``;
  return html`<li><a class="kern-link" href="${places.recordAddress(evidence)}">${titleOf(snapshot, record)}</a> <span class="muted">${recordType(record.type).label.one}, Fassung ${record.version}</span></li>
`;
}

type Wanted = { readonly figure: string; readonly row: number | null };

/** What stands on the page of a figure, or of one of its numbers; null if there is none. */
export function evidenceView(
  places: DashboardPlaces,
  { dashboard, snapshot }: { readonly dashboard: Dashboard; readonly snapshot: Snapshot },
  { figure: id, row }: Wanted,
): { readonly title: string; readonly body: Html } | null {
  const figure = figureIn(dashboard, id);
  if (row === null) return figure ? { title: figure.title, body: html`${figureView(places, figure)}` } : null;
  const found = behind(dashboard, id, row);
  if (found === null) return null;
  const evidence = [...new Set(found.evidence)];
  const count = `${numberInFigures(evidence.length)} ${evidence.length === 1 ? "Eintrag" : "Einträge"}`;
  return {
    title: `Belege: ${found.title}`,
    body: html`<p class="kern-body"><strong>${found.words}</strong></p>
<h2 class="kern-heading-medium" id="eintraege">Errechnet aus: ${count}</h2>
<ul class="kern-list kern-list--bullet">
${evidence.map((one) => recordItem(places, snapshot, one))}</ul>
`,
  };
}
