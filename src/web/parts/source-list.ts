import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { Source } from "#records/record.ts";
import { outerLink } from "./field-value.ts";

function source({ title, url, date, note }: Source): Html {
  const named = url === undefined ? html`${title}` : outerLink(title, url);
  return html`<li>${named}${date !== undefined && html` <span class="muted">(${dateInFigures(date)})</span>`}${
    note !== undefined && html`<br /><span class="muted">${note}</span>`
  }</li>
`;
}

/** Where the statements of a record can be checked. */
export function sourceList(sources: readonly Source[]): Html {
  if (sources.length === 0) return html`<p class="muted">Es sind keine Quellen angegeben.</p>`;
  return html`<ul class="kern-list kern-list--bullet sources">
${sources.map(source)}</ul>`;
}
