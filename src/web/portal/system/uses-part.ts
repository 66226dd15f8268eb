import { html, type Html } from "#documents/html/html.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAt } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import { recordAddress } from "#web/addresses.ts";
import { statusBadge } from "#web/parts/record-table.ts";
import { chapter, nothingEntered } from "#web/portal/chapter.ts";
import { chartPart } from "#web/portal/chart-part.ts";
import type { SystemView } from "./system-view.ts";
import { stagesOf, type Stage } from "./stages.ts";
import { timelineChart } from "./timeline.ts";

type Use = VersionedRecord<"deployment">;

function placeOf({ register, tongue }: SystemView, { data }: Use): string {
  const unit = data.unit === undefined ? undefined : recordAt(register.snapshot, data.unit);
  return unit ? titleOf(register.snapshot, unit) : tongue.say("nicht öffentlich", "not public");
}

/** "Amt für Soziales: Wohngeld", as links to uses are named everywhere. */
function nameOf(view: SystemView, use: Use): string {
  const { unit, task } = use.data;
  const place = unit !== undefined && recordAt(view.register.snapshot, unit) ? placeOf(view, use) : null;
  return [place, task].filter((one) => one != null).join(": ") || use.key;
}

function stageItem({ tongue }: SystemView, { status, from, to }: Stage): Html {
  const { say, shortDay } = tongue;
  const word = tongue.code("deployment", "status", status);
  const end = to === null ? "" : ` ${say("bis", "to")} ${shortDay(to)}`;
  const start = to === null ? say("seit", "since") : say("vom", "from");
  return html`<li>${word} <span class="muted">${start} ${shortDay(from)}${end}</span></li>
`;
}

function row(view: SystemView, use: Use): Html {
  const { register, tongue, today } = view;
  const { say, code } = tongue;
  const address = recordAddress(register.authority, referenceTo(use), { stand: register.stand });
  const fields = use.data.fields ?? [];
  const stages = stagesOf(use, register.stand ?? today);
  return html`<tr>
<td data-label="${say("Wo und wofür", "Where and what for")}"><a class="kern-link" href="${address}">${nameOf(view, use)}</a> ${statusBadge(use, tongue)}</td>
<td data-label="${say("Aufgabenfeld", "Field")}">${fields.map((field) => code("deployment", "fields", field)).join(", ")}</td>
<td data-label="${say("Verlauf", "Stages")}">${
    stages.length === 0
      ? html`<span class="muted">${say("noch keine Angabe", "nothing entered yet")}</span>`
      : html`<ul class="plain-list">
${stages.map((stage) => stageItem(view, stage))}</ul>`
  }</td>
</tr>
`;
}

/** Where an application is used, since when and at which stage: a picture, and the same as a table. */
export function usesPart(view: SystemView): Html {
  const { uses, tongue, today, register } = view;
  const { say } = tongue;
  const title = say("Wo und seit wann wird sie eingesetzt?", "Where is it used, and since when?");
  if (uses.length === 0)
    return chapter(
      "einsatz",
      title,
      nothingEntered(
        say(
          "Im öffentlichen Register ist kein Einsatz eingetragen.",
          "The public register holds no use of it.",
        ),
      ),
    );
  const day = register.stand ?? today;
  const rows = uses.map((use) => ({ label: placeOf(view, use), stages: stagesOf(use, day) }));
  const chart = timelineChart(rows, {
    today: day,
    tongue,
    title: say("Stand der Einsätze", "Stages of use"),
  });
  return chapter(
    "einsatz",
    title,
    html`${chart !== null && chartPart(chart)}
<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">${title}</caption>
<thead>
<tr>
<th class="kern-table__header" scope="col">${say("Wo und wofür", "Where and what for")}</th>
<th class="kern-table__header" scope="col">${say("Aufgabenfeld", "Field")}</th>
<th class="kern-table__header" scope="col">${say("Verlauf", "Stages")}</th>
</tr>
</thead>
<tbody>
${uses.map((use) => row(view, use))}</tbody>
</table>`,
  );
}
