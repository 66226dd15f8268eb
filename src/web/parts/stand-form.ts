import { html, type Html } from "#documents/html/html.ts";
import type { LocalDate } from "#values/local-date.ts";
import { withParameters, type Parameters } from "#web/addresses.ts";
import { tongueOf, type Language } from "#web/tongue/tongue.ts";
import { hiddenFields, inputField } from "./form-fields.ts";

/** Where the switch of the as-of day stands: its page's path, the parameters to keep, the day (null: now). */
export type StandPlace = {
  readonly path: string;
  readonly keep: Parameters;
  readonly stand: LocalDate | null;
  readonly today: LocalDate;
  readonly language?: Language | undefined;
};

/** Lets the reader look at the register as it stood on another day. */
export function standForm({ path, keep, stand, today, language }: StandPlace): Html {
  const { say, day } = tongueOf({ language });
  return html`<details class="stand"${stand !== null && html` open`}>
<summary class="stand__summary">${stand === null ? say("Früheren Stand ansehen", "See an earlier state") : `${say("Stand vom", "State of")} ${day(stand)}`}</summary>
<form class="stand__form" method="get" action="${path}">
${hiddenFields(keep)}${inputField({ name: "stand", label: say("Stichtag", "As of"), value: stand ?? today, type: "date", max: today })}<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">${say("Stand anzeigen", "Show state")}</span></button>
${
  stand !== null &&
  html`<a class="kern-link" href="${withParameters(path, keep)}">${say("Heutigen Stand anzeigen", "Show today’s state")}</a>
`
}</form>
</details>`;
}
