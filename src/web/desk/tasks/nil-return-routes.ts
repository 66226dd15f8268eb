import { checkNilReturns, confirmNilReturns } from "#actions/tasks/confirm-nil-returns.ts";
import { readCompleteness } from "#actions/tasks/read-completeness.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { absentPage, refusedPage } from "#web/desk/refusals.ts";
import { nilReturnsAddress } from "./addresses.ts";
import { completenessPage } from "./completeness-page.ts";
import { confirmNilReturnPage, nilReturnPage, type NilReturnView } from "./nil-return-page.ts";

async function showCompleteness({ context, authority, query }: Asked): Promise<DeskAnswer> {
  const read = await readCompleteness(context, authority);
  const notice = typeof query["meldung"] === "string" ? query["meldung"] : undefined;
  return { page: read ? completenessPage(read, notice) : refusedPage() };
}

/** The unit that an address names, if the person may speak for it. */
async function unitView(asked: Asked): Promise<Omit<NilReturnView, "chosen" | "reason" | "faults"> | null> {
  const { context, authority, parameters, token } = asked;
  const read = await readCompleteness(context, authority);
  const row = read?.completeness.rows.find(({ unit }) => unit.key === parameters["unit"]);
  return read && row && read.mayReport.has(row.unit.key) ? { read, row, token } : null;
}

async function openUnit(asked: Asked): Promise<DeskAnswer> {
  const view = await unitView(asked);
  if (!view) return { page: absentPage() };
  const open = view.row.cells.filter(({ records, state }) => records === 0 && state !== "nilReturn");
  const chosen = open.map(({ topic }) => topic);
  return { page: nilReturnPage({ ...view, chosen, reason: "", faults: [] }) };
}

async function sendUnit(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  const view = await unitView(asked);
  if (!view) return { page: absentPage() };
  const topics = [form["thema"] ?? []].flat();
  const reason = [form["erlaeuterung"] ?? ""].flat()[0] ?? "";
  const wish = { authority, unit: view.row.unit.key, topics, reason };
  const isConfirmed = form["bestaetigt"] === "ja";
  const done = isConfirmed ? await confirmNilReturns(context, wish) : await checkNilReturns(context, wish);
  if (!done.ok) {
    const faults = done.problems.map(({ message }) => message);
    return { page: nilReturnPage({ ...view, chosen: topics, reason, faults }) };
  }
  if (isConfirmed) return { goTo: `${nilReturnsAddress(authority)}?meldung=fehlanzeige` };
  return { page: confirmNilReturnPage({ ...view, chosen: topics, reason, faults: [] }) };
}

const PATH = "/desk/:authority/fehlanzeigen";

/** Who has reported, and stating that there is nothing. */
export const nilReturnRoutes: readonly DeskRoute[] = [
  { method: "get", path: PATH, deed: "completeness.read", handle: showCompleteness },
  { method: "get", path: `${PATH}/:unit`, deed: "nilReturn.confirm", handle: openUnit },
  { method: "post", path: `${PATH}/:unit`, deed: "nilReturn.confirm", handle: sendUnit },
];
