import { html, type Html } from "#documents/html/html.ts";
import { referenceTo } from "#records/record.ts";
import { recordAddress } from "#web/addresses.ts";
import { statusBadge } from "#web/parts/record-table.ts";
import { shortened } from "#web/parts/shortened.ts";
import { textIn } from "#web/reading/data-of.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import type { RegisterEntry } from "#web/register/entry.ts";
import { tongueOf } from "#web/tongue/tongue.ts";

const LONGEST_TEXT = 200;
const MOST_USES = 3;

function card(register: ShownRegister, { record, title, summary, uses, personalData }: RegisterEntry): Html {
  const tongue = tongueOf(register);
  const { say, german, code } = tongue;
  const address = recordAddress(register.authority, referenceTo(record), { stand: register.stand });
  const role = textIn(record, "decisionRole");
  const stages = uses.slice(0, MOST_USES).map(
    (
      use,
    ) => html`<li>${use.place === null ? say("nicht öffentlich", "not public") : german(use.place)} ${statusBadge(use.record, tongue)}</li>
`,
  );
  return html`<li>
<article class="kern-card register-card">
<div class="kern-card__container">
<header class="kern-card__header">
<h3 class="kern-title"><a class="kern-link entry__title" href="${address}">${german(title)}</a></h3>
</header>
<div class="kern-card__body">
${
  summary !== null &&
  html`<p class="kern-body kern-body--small">${german(shortened(summary, LONGEST_TEXT))}</p>
`
}${
    stages.length > 0 &&
    html`<ul class="plain-list">
${stages}</ul>
`
  }${
    personalData !== null &&
    html`<p class="kern-body kern-body--small kern-body--muted">${code("system", "personalData", personalData)}${role !== null && `; ${code("system", "decisionRole", role)}`}</p>
`
  }</div>
</div>
</article>
</li>
`;
}

/** The entries of a register as cards. */
export function registerCards(entries: readonly RegisterEntry[], register: ShownRegister): Html {
  return html`<ul class="cards">
${entries.map((entry) => card(register, entry))}</ul>`;
}
