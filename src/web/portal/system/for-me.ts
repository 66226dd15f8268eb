import { html, type Html } from "#documents/html/html.ts";
import { referenceTo } from "#records/record.ts";
import { isInPreparation, isInUse } from "#records/time.ts";
import { withParameters } from "#web/addresses.ts";
import { fieldList } from "#web/parts/field-list.ts";
import { textIn } from "#web/reading/data-of.ts";
import { chapter, nothingEntered } from "#web/portal/chapter.ts";
import { relatedOf, type SystemView } from "./system-view.ts";

const isMet = ({ data }: SystemView["uses"][number]): boolean => data.citizenFacing === true;

/** Whether citizens meet it at all, from its uses; what has ended or is only planned meets nobody now. */
function meeting({ uses, tongue }: SystemView): Html {
  const { say } = tongue;
  const [now, planned] = [
    uses.filter(({ data }) => isInUse(data.status)),
    uses.filter(({ data }) => isInPreparation(data.status)),
  ];
  if (now.some(isMet))
    return html`<p class="kern-body">${say("Sie können dieser Anwendung begegnen, wenn Sie sich an das Amt wenden.", "You may meet this system when you turn to this authority.")}</p>`;
  if (planned.some(isMet))
    return html`<p class="kern-body">${say("Es ist geplant oder wird geprüft, dass Sie dieser Anwendung begegnen, wenn Sie sich an das Amt wenden.", "It is planned or under examination that you meet this system when you turn to this authority.")}</p>`;
  if (now.length > 0 && now.every(({ data }) => data.citizenFacing === false))
    return html`<p class="kern-body">${say("Nach dem öffentlichen Register nutzen nur Beschäftigte diese Anwendung. Sie selbst haben mit ihr nicht unmittelbar zu tun.", "According to the public register only staff use this system. You do not deal with it yourself.")}</p>`;
  return html``;
}

function benefits({ uses, tongue }: SystemView): Html {
  const texts = [...new Set(uses.flatMap(({ data }) => data.benefitCitizens ?? []))];
  if (texts.length === 0) return html``;
  return html`<p class="kern-body">${tongue.say("Was es Ihnen bringen soll:", "What it is meant to bring you:")}</p>
<ul class="kern-list kern-list--bullet">
${texts.map(
  (text) => html`<li>${tongue.german(text)}</li>
`,
)}</ul>`;
}

/** How people are told that a machine is at work, and how they reach a person instead. */
function notices(view: SystemView): Html {
  const { tongue } = view;
  const found = relatedOf(view, "transparencyMeasure");
  const [how, hint] = [
    tongue.say("So erreichen Sie stattdessen einen Menschen", "How to reach a person instead"),
    tongue.say("So werden Sie darauf hingewiesen", "How you are told"),
  ];
  const none = tongue.say(
    "Im öffentlichen Register ist nicht eingetragen, wie Sie stattdessen einen Menschen erreichen. Fragen Sie die Ansprechstelle.",
    "The public register does not say how to reach a person instead. Ask the contact point.",
  );
  const ways = [...new Set(found.map((one) => textIn(one, "humanAlternative")))].filter(
    (one) => one !== null,
  );
  const words = found.filter((one) => textIn(one, "wording") !== null);
  return html`<h3 class="kern-title">${how}</h3>
${
  ways.length === 0
    ? nothingEntered(none)
    : html`<ul class="kern-list kern-list--bullet">
${ways.map(
  (way) => html`<li>${tongue.german(way)}</li>
`,
)}</ul>`
}
${
  words.length > 0 &&
  html`<h3 class="kern-title">${hint}</h3>
<ul class="kern-list kern-list--bullet">
${words.map(
  (
    one,
  ) => html`<li>${tongue.code("transparencyMeasure", "channel", one.data.channel ?? "")}: ${tongue.german(html`„${textIn(one, "wording")}“`)}</li>
`,
)}</ul>`
}`;
}

/** What an application means for people, and how they can turn to a person, object or ask. */
export function forMe(view: SystemView): Html {
  const { register, record, tongue } = view;
  const { say } = tongue;
  const path = `/ki/${encodeURIComponent(register.authority)}/rueckmeldung`;
  const address = withParameters(path, { zu: referenceTo(record) });
  return chapter(
    "fuer-mich",
    say("Was bedeutet das für mich?", "What does it mean for me?"),
    html`${meeting(view)}
${benefits(view)}
${notices(view)}
${fieldList(register, record, ["affects", "redress", "contact"])}
<p class="kern-body"><a class="kern-link" href="${address}">${say("Fehler melden, fragen oder widersprechen", "Report an error, ask or object")}</a></p>`,
  );
}
