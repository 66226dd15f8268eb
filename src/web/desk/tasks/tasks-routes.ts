import { mayAnywhere } from "#actions/access/may.ts";
import { confirmRecords } from "#actions/editing/confirm-records.ts";
import { closeTask, putOffTask, type SeenTask } from "#actions/tasks/change-task.ts";
import { readWorkList } from "#actions/tasks/read-work-list.ts";
import type { Asked, DeskAnswer, DeskRoute, Form } from "#web/desk/asked.ts";
import { refusedPage } from "#web/desk/refusals.ts";
import type { Result } from "#values/result.ts";
import { splitReference } from "#values/key.ts";
import { tasksAddress } from "./addresses.ts";
import { nilReturnRoutes } from "./nil-return-routes.ts";
import { taskFormRoutes } from "./task-form-routes.ts";
import { workListPage } from "./work-list-page.ts";

const textIn = (form: Form, name: string): string => {
  const value = form[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
};

async function showList(asked: Asked, fault: string | null = null): Promise<DeskAnswer> {
  const { context, authority, query, form, token } = asked;
  const list = await readWorkList(context, authority);
  if (!list) return { page: refusedPage() };
  const isAll = query["bereich"] === "alle" || form["bereich"] === "all";
  const notice = typeof query["meldung"] === "string" ? query["meldung"] : undefined;
  return {
    page: workListPage({
      list,
      scope: isAll ? "all" : "mine",
      notice,
      fault,
      token,
      mayAssign: mayAnywhere(asked.actor, "task.assign", authority),
    }),
  };
}

/** The record and its version that a form names. */
function seenIn(form: Form): { readonly reference: string; readonly version: number } {
  const [reference = "", version = ""] = textIn(form, "eintrag").split("@");
  return { reference, version: Number(version) };
}

/** Back to the list with a notice, or the list with what was wrong. */
async function after(asked: Asked, done: Result<unknown>, notice: string): Promise<DeskAnswer> {
  if (!done.ok) return showList(asked, done.problems.map(({ message }) => message).join(" "));
  const scope = asked.form["bereich"] === "all" ? "bereich=alle&" : "";
  return { goTo: `${tasksAddress(asked.authority)}?${scope}meldung=${notice}` };
}

async function changeTask(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  const { reference, version } = seenIn(form);
  const seen: SeenTask = { authority, key: splitReference(reference)?.key ?? "", version };
  const note = textIn(form, "vermerk");
  const step = textIn(form, "schritt");
  if (step === "verschieben")
    return after(asked, await putOffTask(context, seen, { dueOn: textIn(form, "tag"), note }), "verschoben");
  const outcome = step === "entfallen" ? "dropped" : "done";
  const notice = step === "entfallen" ? "entfallen" : "erledigt";
  return after(asked, await closeTask(context, seen, { outcome, note }), notice);
}

async function confirm(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  return after(asked, await confirmRecords(context, { authority, seen: [seenIn(form)] }), "bestaetigt");
}

const PATH = "/desk/:authority/aufgaben";

/** The work list, and who has reported. */
export const tasksRoutes: readonly DeskRoute[] = [
  { method: "get", path: PATH, deed: "completeness.read", handle: (asked) => showList(asked) },
  { method: "post", path: `${PATH}/aufgabe`, deed: "task.close", handle: changeTask },
  { method: "post", path: `${PATH}/bestaetigen`, deed: "record.confirm", handle: confirm },
  ...taskFormRoutes,
  ...nilReturnRoutes,
];
