import { html, type Html } from "#documents/html/html.ts";
import { referenceTo } from "#records/record.ts";
import { recordAt, recordsOf } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import { recordAddress, withParameters } from "#web/addresses.ts";
import { decisionWords } from "#web/portal/decision-words.ts";
import { statusBadge } from "#web/parts/record-table.ts";
import { textIn } from "#web/reading/data-of.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf } from "#web/tongue/tongue.ts";
import type { Concern } from "./find-concern.ts";

function alternatives({ snapshot }: ShownRegister, { use, system }: Concern): readonly string[] {
  const targets = new Set([referenceTo(use), ...(system ? [referenceTo(system)] : [])]);
  const found = recordsOf(snapshot, "transparencyMeasure").filter(({ data }) =>
    targets.has(data.subject ?? ""),
  );
  return [...new Set(found.flatMap((one) => textIn(one, "humanAlternative") ?? []))];
}

function fact(title: string, value: Html | null): Html {
  if (value === null) return html``;
  return html`<div class="facts__item"><dt>${title}</dt><dd>${value}</dd></div>
`;
}

function lines(texts: readonly string[], register: ShownRegister): Html | null {
  const { german } = tongueOf(register);
  return texts.length === 0
    ? null
    : html`${texts.map((text, at) => html`${at > 0 && html`<br />`}${german(text)}`)}`;
}

function whoDecides(register: ShownRegister, { system }: Concern): Html | null {
  const tongue = tongueOf(register);
  const role = system?.data.decisionRole;
  if (role == null) return null;
  const more = system && textIn(system, "decisionDescription");
  return html`${decisionWords(role, tongue)}${more != null && html` ${tongue.german(more)}`}`;
}

function whomToAsk(register: ShownRegister, { use, system }: Concern, place: string | null): Html {
  const { say } = tongueOf(register);
  const address = withParameters(`/ki/${encodeURIComponent(register.authority)}/rueckmeldung`, {
    zu: referenceTo(system ?? use),
  });
  const whom = [system && textIn(system, "contact"), place].filter((one) => one != null);
  return html`${lines(whom, register) ?? say("nicht eingetragen", "not entered")}<br /><a class="kern-link" href="${address}">${say("Frage stellen oder widersprechen", "Ask or object")}</a>`;
}

function placeOf({ snapshot }: ShownRegister, { use }: Concern): string | null {
  const unit = use.data.unit === undefined ? undefined : recordAt(snapshot, use.data.unit);
  return unit ? titleOf(snapshot, unit) : null;
}

/** What is at work, what it does, who decides and whom to ask. */
export function concernCard(register: ShownRegister, concern: Concern): Html {
  const { use, system } = concern;
  const tongue = tongueOf(register);
  const { say, german } = tongue;
  const shown = system ?? use;
  const { task = "" } = use.data;
  const place = placeOf(register, concern);
  const here = [task, place ?? ""].filter((one) => one !== "");
  return html`<li class="concern">
<h3 class="kern-title"><a class="kern-link" href="${recordAddress(register.authority, referenceTo(shown))}">${german(titleOf(register.snapshot, shown))}</a> ${statusBadge(use, tongue)}</h3>
<p class="kern-body">${german((system && textIn(system, "summary")) ?? task)}</p>
<dl class="facts">
${fact(say("Wofür hier", "Used here for"), lines(here, register))}${fact(say("Wer entscheidet", "Who decides"), whoDecides(register, concern))}${fact(say("Stattdessen zu einem Menschen", "A person instead"), lines(alternatives(register, concern), register))}${fact(say("Wen Sie fragen können", "Whom to ask"), whomToAsk(register, concern, place))}</dl>
</li>
`;
}
