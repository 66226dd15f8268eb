import { recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import { recordAt } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import { dayOf } from "#values/instant.ts";
import { evidenceAddress } from "#web/addresses.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";

function item(evidence: string, { snapshot, authority }: ShownRegister): Html {
  const record = recordAt(snapshot, evidence.slice(0, evidence.lastIndexOf("@")));
  if (!record)
    return html`<li class="muted">nicht öffentlich</li>
`;
  const { type, version, recordedAt } = record;
  return html`<li><a class="kern-link" href="${evidenceAddress(authority, evidence)}">${titleOf(snapshot, record)}</a> <span class="muted">${recordType(type).label.one}, Fassung ${version} vom ${dateInFigures(dayOf(recordedAt))}</span></li>
`;
}

/** Every cited record once, in the order of the numbers. */
export function evidencePart(inOrder: readonly string[], register: ShownRegister): Html {
  if (inOrder.length === 0) return html``;
  return html`<section class="chapter" aria-labelledby="belege">
<h2 class="kern-heading-medium" id="belege">Belege</h2>
<ol class="evidence-list">
${inOrder.map((evidence) => item(evidence, register))}</ol>
</section>`;
}
