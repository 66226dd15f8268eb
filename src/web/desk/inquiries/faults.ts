import { html, type Html } from "#documents/html/html.ts";
import type { Problem } from "#values/problem.ts";
import type { Form } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";

/** What was wrong with a form that was sent; none: nothing. */
export type Faults = readonly Problem[];

const CONFLICT = "store.version.conflict";
const REFUSED = "actions.inquiries.refused";

/** The name of the field that a problem speaks of; "" if it is the whole form. */
const fieldOf = ({ pointer }: Problem): string => pointer.split("/")[1] ?? "";

/** What to say below a field. */
export function faultAt(faults: Faults, name: string): string | undefined {
  return faults.find((fault) => fieldOf(fault) === name)?.message;
}

/** Did somebody else change the inquiry in the meantime? */
function isConflict(faults: Faults): boolean {
  return faults.some(({ code }) => code === CONFLICT);
}

/** The status with which a page comes back. */
export function statusFor(faults: Faults): number {
  if (isConflict(faults)) return 409;
  return faults.some(({ code }) => code === REFUSED) ? 403 : 422;
}

function line(fault: Problem, names: readonly string[]): Html {
  const field = fieldOf(fault);
  return names.includes(field)
    ? html`<li><a class="kern-link" href="#feld-${field}">${fault.message}</a></li>
`
    : html`<li>${fault.message}</li>
`;
}

/** Fields of a form, by name, and what each is called. */
export type FieldNames = readonly (readonly [name: string, label: string, ...further: string[]])[];

const saidIn = (form: Form, name: string): string => [form[name] ?? []].flat().join(", ").trim();

/** After a conflict: what somebody else has saved in the meantime, where it differs from what stands in the form. */
export function meanwhilePart(
  faults: Faults,
  { kept, sent, names }: { readonly kept: Form; readonly sent: Form; readonly names: FieldNames },
): Html | false {
  const other = names.filter(([name]) => saidIn(kept, name) !== saidIn(sent, name).replaceAll("\r\n", "\n"));
  if (!isConflict(faults) || other.length === 0) return false;
  const lines = other.map(
    ([name, label]) => html`<div class="kern-description-list-item facts__item">
<dt class="kern-description-list-item__key">${label}</dt>
<dd class="kern-description-list-item__value as-written">${saidIn(kept, name) || "leer"}</dd>
</div>
`,
  );
  return html`<section aria-labelledby="inzwischen">
<h2 class="kern-heading-medium" id="inzwischen">Inzwischen gespeichert</h2>
<dl class="kern-description-list facts facts--head">
${lines}</dl>
</section>`;
}

/** All that was wrong, on top of the page; what concerns a field leads there. */
export function faultSummary(faults: Faults, names: readonly string[] = []): Html | false {
  if (faults.length === 0) return false;
  const title = isConflict(faults)
    ? "Inzwischen hat jemand anderes diese Anfrage geändert"
    : "Das konnte nicht gespeichert werden";
  const advice = html`<p class="kern-body">Ihre Eingaben stehen noch im Formular. Sehen Sie nach, was inzwischen gilt; wenn Sie noch einmal speichern, gilt Ihre Fassung. Die andere bleibt in der Geschichte.</p>`;
  const body = isConflict(faults)
    ? advice
    : html`<ul class="kern-list kern-list--bullet">
${faults.map((fault) => line(fault, names))}</ul>`;
  return html`<div id="fehler" role="alert" tabindex="-1" autofocus>${alert("danger", title, body)}</div>`;
}
