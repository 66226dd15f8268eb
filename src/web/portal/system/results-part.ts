import { html, type Html } from "#documents/html/html.ts";
import { periodInFigures } from "#language/dates.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAddress } from "#web/addresses.ts";
import type { Tongue } from "#web/tongue/tongue.ts";
import { relatedPart } from "./related-part.ts";
import { relatedOf, type SystemView } from "./system-view.ts";

type Indicator = VersionedRecord<"indicator">;

type Measured = {
  readonly value?: number;
  readonly period?: { readonly from: string; readonly to?: string | null };
};

function measured({ value, period }: Measured, unit: string, tongue: Tongue): Html {
  if (value === undefined)
    return html`<span class="muted">${tongue.say("noch keine Angabe", "nothing entered yet")}</span>`;
  const when = period !== undefined && html` (${tongue.german(periodInFigures(period))})`;
  return html`${tongue.number(value)} ${tongue.german(unit)}<span class="muted">${when}</span>`;
}

/** The day that a measurement reaches to; those without one come first. */
const lastDay = ({ period }: Measured): string => period?.to ?? period?.from ?? "";

const cell = (label: string, value: Html): Html => html`<td data-label="${label}">${value}</td>
`;

function row({ register, tongue }: SystemView, indicator: Indicator): Html {
  const { name = "", unitOfMeasure = "", better, baseline = {}, measurements = [], target } = indicator.data;
  const latest = measurements.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).at(-1) ?? {};
  const { say } = tongue;
  const address = recordAddress(register.authority, referenceTo(indicator), { stand: register.stand });
  const direction = better === undefined ? "" : tongue.code("indicator", "better", better);
  const goal = measured(target === undefined ? {} : { value: target }, unitOfMeasure, tongue);
  return html`<tr>
${cell(say("Kennzahl", "Indicator"), html`<a class="kern-link" href="${address}">${tongue.german(name)}</a> <span class="muted">${direction}</span>`)}${cell(say("vorher", "before"), measured(baseline, unitOfMeasure, tongue))}${cell(say("zuletzt", "latest"), measured(latest, unitOfMeasure, tongue))}${cell(say("Ziel", "target"), goal)}</tr>
`;
}

/** Indicators against what was measured before; nothing if there are none. */
function indicatorTable(view: SystemView): Html {
  const found = relatedOf(view, "indicator");
  const { say } = view.tongue;
  if (found.length === 0) return html``;
  const heads = [
    say("Kennzahl", "Indicator"),
    say("vorher", "before"),
    say("zuletzt", "latest"),
    say("Ziel", "target"),
  ];
  return html`<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">${say("Kennzahlen im Vergleich zum Ausgangswert", "Indicators against their baseline")}</caption>
<thead>
<tr>
${heads.map(
  (head) => html`<th class="kern-table__header" scope="col">${head}</th>
`,
)}</tr>
</thead>
<tbody>
${found.map((one) => row(view, one))}</tbody>
</table>
`;
}

/** What an application has brought: figures, evaluations, what staff say. */
export function resultsPart(view: SystemView): Html {
  const { say } = view.tongue;
  return relatedPart(view, {
    id: "ergebnisse",
    title: say("Was hat es gebracht?", "What has it brought?"),
    types: { evaluation: ["result"], feedback: ["statement"] },
    before: indicatorTable(view),
    none: say(
      "Im öffentlichen Register sind dazu keine Evaluationen und keine Rückmeldungen der Beschäftigten eingetragen.",
      "The public register holds no evaluations and no feedback from staff.",
    ),
  });
}
