import { html, type Html } from "#documents/html/html.ts";
import { idOf } from "./controls/frame.ts";
import type { FormFault } from "./form-faults.ts";

function line({ name, words }: FormFault): Html {
  const said = name === null ? words : html`<a class="kern-link" href="#${idOf(name)}">${words}</a>`;
  return html`<li>${said}</li>
`;
}

/** What is wrong with a form, at its top: each fault leads to its field. Nothing if nothing is wrong. */
export function errorSummary(faults: readonly FormFault[]): Html {
  if (faults.length === 0) return html``;
  const title =
    faults.length === 1 ? "Eine Angabe stimmt noch nicht" : `${faults.length} Angaben stimmen noch nicht`;
  return html`<div class="kern-alert kern-alert--danger form-errors" id="fehler" role="alert" tabindex="-1" autofocus>
<div class="kern-alert__header">
<span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
<h2 class="kern-title">${title}</h2>
</div>
<div class="kern-alert__body">
<p class="kern-body">Gespeichert wurde noch nichts. Was Sie eingegeben haben, steht unten.</p>
<ul class="kern-list kern-list--bullet">
${faults.map(line)}</ul>
</div>
</div>
`;
}
