import { planUndo, undoRecord, type UndoPlan } from "#actions/editing/undo-record.ts";
import { html, type Html } from "#documents/html/html.ts";
import { referenceTo } from "#records/record.ts";
import { titleOf } from "#reports/record-title.ts";
import type { Problem } from "#values/problem.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { faultWords } from "#web/desk/forms/fault-words.ts";
import { absentPage } from "#web/desk/refusals.ts";
import { alert } from "#web/parts/alert.ts";
import { changeList } from "#web/parts/change-list.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { deskRecordAddress } from "./desk-addresses.ts";
import { registerDeskPage } from "./desk-view.ts";
import { historyPage } from "./history-page.ts";
import { openRecord, referenceIn } from "./open-record.ts";
import type { RecordPageView } from "./record-page.ts";

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

async function showHistory(asked: Asked): Promise<DeskAnswer> {
  const view = await openRecord({ ...asked, query: {} });
  return view && view.found.versions.length > 0 ? historyPage(view) : { page: absentPage() };
}

function planPart(view: RecordPageView, { now, later }: UndoPlan): Html {
  const { asked, register, shown, record } = view;
  const reference = referenceTo(record);
  const isRevived = now.ended === true;
  return html`<p class="kern-body">${isRevived ? "Der Eintrag gehört danach wieder zum Register." : "Der frühere Inhalt gilt danach wieder."} Dafür entsteht eine neue Fassung; im Verlauf bleibt alles stehen.</p>
${changeList(now, later, shown)}
<form class="desk-form" method="post" action="${deskRecordAddress(register.authority, reference, { step: "zurueck" })}">
${tokenField(asked.token)}<input type="hidden" name="auf" value="${later.version}" />
<input type="hidden" name="fassung" value="${now.version}" />
<div class="kern-form-input">
<label class="kern-label" for="f-grund">Grund</label>
<textarea class="kern-form-input__input" id="f-grund" name="grund" rows="3">
${textOf(asked.form["grund"]) || `Fassung ${later.version} wiederhergestellt`}</textarea>
</div>
<div class="desk-actions">
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Wiederherstellen</span></button>
<a class="kern-link" href="${deskRecordAddress(register.authority, reference, { step: "verlauf" })}">Abbrechen</a>
</div>
</form>
`;
}

function problemsPart(view: RecordPageView, problems: readonly Problem[]): Html {
  if (problems.length === 0) return html``;
  const lines = problems.map(
    (problem) => html`<li>${faultWords(view.record.type, problem)}</li>
`,
  );
  const list = html`<ul class="kern-list kern-list--bullet">
${lines}</ul>
<p class="kern-body"><a class="kern-link" href="${deskRecordAddress(view.register.authority, referenceTo(view.record), { step: "verlauf" })}">Zum Verlauf</a></p>`;
  return html`<div role="alert">${alert("danger", "So lässt sich die Fassung nicht wiederherstellen", list)}</div>
`;
}

/** Asks once more before an earlier version holds again, and shows what that changes. */
async function askToUndo(asked: Asked, back: number, problems: readonly Problem[] = []): Promise<DeskAnswer> {
  const view = await openRecord({ ...asked, query: {} });
  if (!view || !view.found.mayDo("record.undo")) return { page: absentPage() };
  const { authority } = asked;
  const plan = await planUndo(asked.context, { authority, reference: referenceIn(asked), back });
  const name = titleOf(view.register.snapshot, view.record);
  const title = `Fassung ${back} von ${name} wiederherstellen?`;
  const all = plan.ok ? problems : plan.problems;
  return registerDeskPage(view, {
    title,
    trail: [
      { label: name, address: deskRecordAddress(authority, referenceTo(view.record)) },
      { label: "Wiederherstellen", address: null },
    ],
    ...(all.length > 0 && { status: 422 }),
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
${problemsPart(view, all)}${plan.ok && planPart(view, plan.value)}`,
  });
}

async function undo(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  const reference = referenceIn(asked);
  const back = Number(textOf(form["auf"]));
  const undone = await undoRecord(context, {
    ...{ authority, reference, back, expectedVersion: Number(textOf(form["fassung"])) },
    reason: textOf(form["grund"]),
  });
  return undone.ok
    ? { goTo: deskRecordAddress(authority, reference, { parameters: { meldung: "zurueckgenommen" } }) }
    : askToUndo(asked, back, undone.problems);
}

const PATH = "/desk/:authority/register/:type/:key";

/** What became of a record over time, and the way back. */
export const historyRoutes: readonly DeskRoute[] = [
  { method: "get", path: `${PATH}/verlauf`, deed: "history.read", handle: showHistory },
  {
    method: "get",
    path: `${PATH}/zurueck`,
    deed: "record.undo",
    handle: (asked) => askToUndo(asked, Number(asked.query["fassung"])),
  },
  { method: "post", path: `${PATH}/zurueck`, deed: "record.undo", handle: undo },
];
