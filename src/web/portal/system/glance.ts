import { html, type Html } from "#documents/html/html.ts";
import { stageOn } from "#records/time.ts";
import { decisionWords } from "#web/portal/decision-words.ts";
import { badge, statusTone } from "#web/parts/badge.ts";
import { publicState } from "#web/record/public-state.ts";
import type { SystemView } from "./system-view.ts";

function fact(title: string, value: Html): Html {
  return html`<div class="glance__fact"><dt>${title}</dt><dd>${value}</dd></div>
`;
}

function stages({ uses, today, register, tongue }: SystemView): Html {
  const day = register.stand ?? today;
  const found = uses.flatMap((use) => stageOn(use, day, today) ?? use.data.status ?? []);
  const codes = [...new Set(found)];
  if (codes.length === 0) return html`${tongue.say("kein Einsatz eingetragen", "no use entered")}`;
  return html`${codes.map((code) => html`${badge(tongue.code("deployment", "status", code), statusTone(code))} `)}`;
}

function codeFact({ record, tongue }: SystemView, id: "personalData" | "aiActClass"): Html {
  const state = publicState(record, id);
  if (state.state === "given") return html`${tongue.code("system", id, String(state.value))}`;
  return html`<span class="muted">${tongue.say("siehe unten", "see below")}</span>`;
}

function decision({ record, tongue }: SystemView): Html {
  const role = record.data.decisionRole;
  if (role != null) return html`${decisionWords(role, tongue)}`;
  return html`<span class="muted">${tongue.say("siehe unten", "see below")}</span>`;
}

/** What most people want to know first: is it in use, who decides, does it take my data, how risky is it. */
export function glance(view: SystemView): Html {
  const { say } = view.tongue;
  return html`<dl class="glance">
${fact(say("Stand", "Stage"), stages(view))}${fact(say("Wer entscheidet", "Who decides"), decision(view))}${fact(say("Persönliche Daten", "Personal data"), codeFact(view, "personalData"))}${fact(say("Risiko nach KI-Verordnung", "Risk under the AI Act"), codeFact(view, "aiActClass"))}</dl>`;
}
