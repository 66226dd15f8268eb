import { recordType } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import { referenceTo } from "#records/record.ts";
import { recordOf, recordsOf } from "#records/snapshot.ts";
import { isInPreparation, isInUse } from "#records/time.ts";
import { titleOf } from "#reports/record-title.ts";
import { dayOf } from "#values/instant.ts";
import { paperAddress, recordAddress, registerAddress } from "#web/addresses.ts";
import { inputField } from "#web/parts/form-fields.ts";
import { chapter, nothingEntered } from "#web/portal/chapter.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf } from "#web/tongue/tongue.ts";
import type { Front } from "./read-front.ts";

function figure(value: string, label: string, address: string): Html {
  return html`<div class="figure"><dt>${label}</dt><dd><a href="${address}">${value}</a></dd></div>
`;
}

/** The register in a few numbers, each leading to its entries, and the question that most people have. */
export function frontHead(register: ShownRegister): Html {
  const { snapshot, authority } = register;
  const { say, number } = tongueOf(register);
  const uses = recordsOf(snapshot, "deployment").filter(({ data }) =>
    recordOf(snapshot, "system", data.system),
  );
  // counted as the figures do to which it leads: what the authority holds to be no AI is not among them
  const isAi = ({ system }: (typeof uses)[number]["data"]): boolean =>
    recordOf(snapshot, "system", system)?.data.isAiSystem !== "no";
  const used = new Set(
    uses.filter(({ data }) => isInUse(data.status) && isAi(data)).map(({ data }) => data.system),
  );
  const planned = recordsOf(snapshot, "project").filter(({ data }) => isInPreparation(data.status));
  const met = new Set(
    uses
      .filter(({ data }) => data.citizenFacing === true && isInUse(data.status))
      .map(({ data }) => data.system),
  );
  const home = registerAddress(authority);
  return html`<div class="front">
<section aria-labelledby="zahlen">
<h2 class="kern-title" id="zahlen">${say("Auf einen Blick", "At a glance")}</h2>
<dl class="figures">
${figure(number(recordsOf(snapshot, "system").length), say("Anwendungen im Register", "systems in the register"), home)}${figure(number(used.size), say("KI-Anwendungen im Einsatz", "AI systems in use"), `${home}/zahlen`)}${figure(number(met.size), say("begegnen Bürgerinnen und Bürgern", "met by citizens"), registerAddress(authority, { buerger: "ja" }))}${figure(number(planned.length), say("Vorhaben", "projects"), `${home}/vorhaben`)}</dl>
<p><a class="kern-link" href="${home}/zahlen">${say("Mehr Zahlen", "More figures")}</a></p>
</section>
<section aria-labelledby="betrifft">
<h2 class="kern-title" id="betrifft">${say("Betrifft mich das?", "Does this affect me?")}</h2>
<form class="front__form" method="get" action="${home}/betrifft-mich">
${inputField({ name: "thema", label: say("Was wollen Sie erledigen? Zum Beispiel: Wohngeld", "What do you want to do? For example: Wohngeld"), value: null, type: "search" })}<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">${say("Nachsehen", "Look it up")}</span></button>
</form>
</section>
</div>`;
}

function changes(register: ShownRegister, front: Front): Html {
  const { say, shortDay, german, type } = tongueOf(register);
  const item = ({ record, before }: Front["changes"][number]): Html => {
    const address = recordAddress(register.authority, referenceTo(record));
    const changed = before === null ? say("neu", "new") : say("geändert", "changed");
    const what = record.ended === true ? say("beendet", "ended") : changed;
    const kind = type(record.type, recordType(record.type).label.one);
    return html`<li><a class="kern-link" href="${address}">${german(titleOf(register.snapshot, record))}</a> <span class="muted">${kind}, ${what}, ${shortDay(dayOf(record.recordedAt))}</span></li>
`;
  };
  return chapter(
    "neu",
    say("Letzte Änderungen", "Latest changes"),
    html`<ul class="plain-list">
${front.changes.map(item)}</ul>`,
  );
}

function answers(register: ShownRegister, { papers }: Front): Html {
  const { say, german } = tongueOf(register);
  const title = say("Beantwortete Anfragen", "Answered inquiries");
  if (papers.length === 0)
    return chapter(
      "antworten",
      title,
      nothingEntered(say("Noch keine veröffentlicht.", "None published yet.")),
    );
  const item = ({ paper, title: name, kind, number }: Front["papers"][number]): Html => {
    const label = [kind ?? "Anfrage", number].filter((one) => one !== null).join(" ");
    return html`<li><a class="kern-link" href="${paperAddress(paper)}">${german(name ?? label)}</a> <span class="muted">${german(label)}</span></li>
`;
  };
  return chapter(
    "antworten",
    title,
    html`<ul class="plain-list">
${papers.map(item)}</ul>`,
  );
}

/** What has happened lately in a register, and what was answered from it. */
export function frontFoot(register: ShownRegister, front: Front): Html {
  return html`<div class="front">
${changes(register, front)}${answers(register, front)}</div>`;
}
