import {
  listPublicAuthorities,
  readPublicExtents,
  type PublicAuthority,
  type PublicExtent,
} from "#actions/list-public-authorities.ts";
import type { BarChart } from "#documents/charts/chart.ts";
import { html, type Html } from "#documents/html/html.ts";
import { inlineChart } from "#documents/html/inline-chart.ts";
import { dateInFigures } from "#language/dates.ts";
import { numberInFigures } from "#language/numbers.ts";
import { registerAddress } from "#web/addresses.ts";
import type { Page } from "#web/parts/page.ts";
import type { Site } from "#web/site.ts";

/** More bars than these are no picture; the table has all. */
const MOST_BARS = 20;

type Line = PublicAuthority & { readonly extent: PublicExtent };

function line({ key, name, extent }: Line): Html {
  return html`<tr>
<td><a class="kern-link" href="${registerAddress(key)}/zahlen">${name}</a></td>
<td class="number" data-label="KI-Anwendungen"><a class="kern-link" href="${registerAddress(key)}">${numberInFigures(extent.systems)}</a></td>
<td class="number" data-label="Öffentliche Einträge"><a class="kern-link" href="${registerAddress(key, { art: "alle" })}">${numberInFigures(extent.entries)}</a></td>
<td data-label="Letzte Änderung">${extent.lastChange === null ? "–" : dateInFigures(extent.lastChange)}</td>
</tr>
`;
}

function chartOf(id: string, title: string, lines: readonly Line[]): BarChart {
  const shown = lines.toSorted((a, b) => b.extent.systems - a.extent.systems).slice(0, MOST_BARS);
  const values = shown.map(({ extent: { systems } }) => ({ value: systems, text: numberInFigures(systems) }));
  return {
    ...{ kind: "bars", id: `bild-${id}`, title, categories: shown.map(({ name }) => name) },
    description: `Je Behörde ein Balken mit der Zahl ihrer öffentlich eingetragenen KI-Anwendungen. Die Zahlen stehen in der Tabelle.`,
    series: [{ label: "KI-Anwendungen", values }],
  };
}

function group(id: string, title: string, lines: readonly Line[]): Html | false {
  if (lines.length === 0) return false;
  const [systems, entries] = [
    lines.reduce((sum, { extent }) => sum + extent.systems, 0),
    lines.reduce((sum, { extent }) => sum + extent.entries, 0),
  ];
  const heads = ["Behörde", "KI-Anwendungen", "Öffentliche Einträge", "Letzte Änderung"];
  return html`<section class="chapter" aria-labelledby="${id}">
<h2 class="kern-heading-medium" id="${id}">${title}</h2>
<div class="chart" role="group" aria-label="Bild: ${title}" tabindex="0">${inlineChart(chartOf(id, title, lines))}</div>
<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">${title}</caption>
<thead>
<tr>
${heads.map(
  (head) => html`<th class="kern-table__header" scope="col">${head}</th>
`,
)}</tr>
</thead>
<tbody>
${lines.map(line)}<tr>
<td><strong>zusammen</strong></td>
<td class="number" data-label="KI-Anwendungen">${numberInFigures(systems)}</td>
<td class="number" data-label="Öffentliche Einträge">${numberInFigures(entries)}</td>
<td></td>
</tr>
</tbody>
</table>
</section>
`;
}

/** How much all authorities have in their public registers; demonstrations stand for themselves and count for nobody. */
export async function allDashboardsPage({ context }: Site): Promise<Page> {
  const authorities = await listPublicAuthorities(context);
  const extents = await readPublicExtents(
    context,
    authorities.map(({ key }) => key),
  );
  const lines = authorities.flatMap((authority): readonly Line[] => {
    const extent = extents.get(authority.key);
    return extent ? [{ ...authority, extent }] : [];
  });
  const [real, examples] = [true, false].map((isReal) =>
    lines.filter(({ marking }) => (marking === null) === isReal),
  );
  return {
    title: "Zahlen zum KI-Einsatz aller Behörden",
    trail: [
      { label: "Register", address: "/" },
      { label: "Zahlen", address: null },
    ],
    authority: null,
    isHidden: (real ?? []).length === 0,
    body: html`<h1 class="kern-heading-x-large">Zahlen zum KI-Einsatz</h1>
<p class="kern-body">Gezählt ist, was in den Registern öffentlich eingetragen ist. Der Name einer Behörde führt zu ihren Zahlen.</p>
${group("behoerden", "KI-Anwendungen in den Registern der Behörden", real ?? [])}${group("beispiele", "Beispielregister (keine echten Behördenangaben)", examples ?? [])}`,
  };
}
