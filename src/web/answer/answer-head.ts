import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import { dayOf } from "#values/instant.ts";
import type { Answered } from "./answered.ts";

function sitting({ date, body, item }: Answered["consultations"][number]): string {
  const words = [body, date === null ? null : dateInWords(date), item === null ? null : `TOP ${item}`];
  return words.filter((one) => one !== null).join(", ");
}

/** The facts of the case: who asked what when, and which state of things and register the answer speaks of. */
export function answerHead(answer: Answered): Html {
  const entries: readonly (readonly [string, string | null])[] = [
    ["Gestellt am", answer.date === null ? null : dateInWords(answer.date)],
    ["Gremium", answer.body],
    ["Beratung", answer.consultations.map(sitting).join("; ") || null],
    ["Sachstand", dateInWords(answer.on)],
    ["Stand des Registers", dateInWords(dayOf(answer.asOf))],
  ];
  const given = entries.filter(([, value]) => value !== null);
  return html`<dl class="kern-description-list facts facts--head">
${given.map(
  ([label, value]) => html`<div class="kern-description-list-item facts__item">
<dt class="kern-description-list-item__key">${label}</dt>
<dd class="kern-description-list-item__value">${value}</dd>
</div>
`,
)}</dl>`;
}
