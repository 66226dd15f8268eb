import { html, type Html } from "#documents/html/html.ts";
import { addMoney, type Money } from "#values/money.ts";
import { chapter, nothingEntered } from "#web/portal/chapter.ts";
import { registerAddress } from "#web/addresses.ts";
import type { Tongue } from "#web/tongue/tongue.ts";
import { relatedOf, type SystemView } from "./system-view.ts";

type Cost = ReturnType<typeof relatedOf<"cost">>[number];

/** A sum of what is entered; a dash where nothing is, which is not nought. */
function sum(costs: readonly Cost[], column: "planned" | "actual", { money }: Tongue): string {
  const amounts: readonly Money[] = costs.flatMap(({ data }) => data[column] ?? []);
  return amounts.length === 0 ? "–" : money(addMoney(amounts));
}

function row({ tongue }: SystemView, year: number, costs: readonly Cost[]): Html {
  const { say } = tongue;
  const cells: readonly (readonly [string, string])[] = [
    [say("Jahr", "Year"), String(year)],
    [say("geplant", "planned"), sum(costs, "planned", tongue)],
    [say("tatsächlich", "actual"), sum(costs, "actual", tongue)],
  ];
  return html`<tr>
${cells.map(
  ([label, value]) => html`<td data-label="${label}">${value}</td>
`,
)}</tr>
`;
}

/** What an application costs by year, planned and actual, as far as it is entered. */
export function costsPart(view: SystemView): Html {
  const { say } = view.tongue;
  const title = say("Was kostet sie?", "What does it cost?");
  const costs = relatedOf(view, "cost").filter(({ data }) => data.year !== undefined);
  if (costs.length === 0)
    return chapter(
      "kosten",
      title,
      nothingEntered(
        say(
          "Im öffentlichen Register sind dazu keine Kosten eingetragen.",
          "The public register holds no costs of it.",
        ),
      ),
    );
  const byYear = [...Map.groupBy(costs, ({ data }) => data.year ?? 0)].toSorted(([a], [b]) => b - a);
  const heads = [say("Jahr", "Year"), say("geplant", "planned"), say("tatsächlich", "actual")];
  const all = registerAddress(view.register.authority, { art: "cost", stand: view.register.stand });
  return chapter(
    "kosten",
    title,
    html`<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">${title}</caption>
<thead>
<tr>
${heads.map(
  (head) => html`<th class="kern-table__header" scope="col">${head}</th>
`,
)}</tr>
</thead>
<tbody>
${byYear.map(([year, some]) => row(view, year, some))}</tbody>
</table>
<p class="kern-body kern-body--small kern-body--muted">${say("Summen der öffentlichen Angaben; ein Strich heißt: keine öffentliche Angabe.", "Sums of what is public; a dash means: nothing public is entered.")} <a class="kern-link" href="${all}">${say("Einzelne Posten", "Single items")}</a></p>`,
  );
}
