import { confirmRecords } from "#actions/editing/confirm-records.ts";
import { endRecord } from "#actions/editing/end-record.ts";
import { html } from "#documents/html/html.ts";
import { referenceTo } from "#records/record.ts";
import { titleOf } from "#reports/record-title.ts";
import type { Problem } from "#values/problem.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { absentPage } from "#web/desk/refusals.ts";
import { alert } from "#web/parts/alert.ts";
import { incomingList } from "#web/parts/incoming-list.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { incomingOf } from "#web/record/incoming.ts";
import { deskRecordAddress, deskRegisterAddress } from "./desk-addresses.ts";
import { registerDeskPage } from "./desk-view.ts";
import { openRecord, referenceIn } from "./open-record.ts";
import { deskRecordPage } from "./record-page.ts";

const textOf = (value: Asked["form"][string]): string => (typeof value === "string" ? value : "");

async function show(asked: Asked, refusals: readonly Problem[] = []): Promise<DeskAnswer> {
  const view = await openRecord(
    asked,
    refusals.map(({ message }) => message),
  );
  return view ? deskRecordPage(view) : { page: absentPage() };
}

async function confirmOne(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  const reference = referenceIn(asked);
  const seen = [{ reference, version: Number(textOf(form["fassung"])) }];
  const confirmed = await confirmRecords(context, { authority, seen });
  return confirmed.ok
    ? { goTo: deskRecordAddress(authority, reference, { parameters: { meldung: "bestaetigt" } }) }
    : show(asked, confirmed.problems);
}

/** Asks once more before a record leaves the register, and tells what still refers to it. */
async function askToEnd(asked: Asked, problems: readonly Problem[] = []): Promise<DeskAnswer> {
  const view = await openRecord(asked);
  if (!view || view.found.isEnded || !view.found.mayDo("record.end")) return { page: absentPage() };
  const { register, record, shown } = view;
  const name = titleOf(register.snapshot, record);
  const groups = incomingOf(register.snapshot, record);
  const reference = referenceTo(record);
  const title = `${name} beenden?`;
  const faults = problems.map(
    ({ message }) => html`<p class="kern-body">${message}</p>
`,
  );
  return registerDeskPage(view, {
    title,
    trail: [
      { label: name, address: deskRecordAddress(register.authority, reference) },
      { label: "Beenden", address: null },
    ],
    ...(problems.length > 0 && { status: 422 }),
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
${
  problems.length > 0 &&
  html`<div role="alert">${alert("danger", "Noch nicht beendet", html`${faults}`)}</div>
`
}<p class="kern-body">Der Eintrag gehört danach nicht mehr zum Register und erscheint in keiner Antwort über heute. Sein Verlauf bleibt erhalten, und Sie können ihn jederzeit wiederherstellen.</p>
${
  groups.length > 0 &&
  html`<h2 class="kern-heading-medium">Andere Einträge verweisen darauf</h2>
<p class="kern-body">Sie verweisen danach auf einen beendeten Eintrag. Prüfen Sie, ob auch sie zu ändern oder zu beenden sind.</p>
${incomingList({ register: shown, name, isSystem: record.type === "system" }, groups)}`
}<form class="desk-form" method="post" action="${deskRecordAddress(register.authority, reference, { step: "beenden" })}">
${tokenField(asked.token)}<input type="hidden" name="fassung" value="${record.version}" />
<div class="kern-form-input">
<label class="kern-label" for="f-grund">Grund</label>
<div class="kern-hint" id="f-grund-hilfe">Zum Beispiel: Vertrag beendet, irrtümlich doppelt angelegt.</div>
<textarea class="kern-form-input__input" id="f-grund" name="grund" rows="3" aria-describedby="f-grund-hilfe">
${textOf(asked.form["grund"])}</textarea>
</div>
<div class="desk-actions">
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">Eintrag beenden</span></button>
<a class="kern-link" href="${deskRecordAddress(register.authority, reference)}">Abbrechen</a>
</div>
</form>
`,
  });
}

async function end(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  const ended = await endRecord(context, {
    ...{ authority, reference: referenceIn(asked), expectedVersion: Number(textOf(form["fassung"])) },
    reason: textOf(form["grund"]),
  });
  return ended.ok
    ? { goTo: deskRegisterAddress(authority, { meldung: "beendet" }) }
    : askToEnd(asked, ended.problems);
}

const PATH = "/desk/:authority/register/:type/:key";

/** A record's page and its quick deeds. */
export const recordRoutes: readonly DeskRoute[] = [
  { method: "get", path: PATH, deed: "record.read", handle: (asked) => show(asked) },
  { method: "post", path: `${PATH}/bestaetigen`, deed: "record.confirm", handle: confirmOne },
  { method: "get", path: `${PATH}/beenden`, deed: "record.end", handle: (asked) => askToEnd(asked) },
  { method: "post", path: `${PATH}/beenden`, deed: "record.end", handle: end },
];
