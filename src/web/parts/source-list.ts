import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import type { Source } from "#records/record.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf } from "#web/tongue/tongue.ts";
import { germanMark, outerLink } from "./field-value.ts";

function source({ title, url, date, note }: Source): Html {
  const named = url === undefined ? html`${title}` : outerLink(title, url);
  return html`<li>${named}${date !== undefined && html` <span class="muted">(${dateInFigures(date)})</span>`}${
    note !== undefined && html`<br /><span class="muted">${note}</span>`
  }</li>
`;
}

/** Where the statements of a record can be checked. */
export function sourceList(sources: readonly Source[], register: Pick<ShownRegister, "language"> = {}): Html {
  const { say } = tongueOf(register);
  if (sources.length === 0)
    return html`<p class="muted">${say("Es sind keine Quellen angegeben.", "No sources are given.")}</p>`;
  return html`<ul class="kern-list kern-list--bullet sources"${germanMark(register)}>
${sources.map(source)}</ul>`;
}
