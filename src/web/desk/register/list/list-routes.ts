import { confirmRecords, type SeenRecord } from "#actions/editing/confirm-records.ts";
import { listDrafts } from "#actions/editing/drafts.ts";
import { dropView, keepView, listViews } from "#actions/editing/saved-views.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { refusedPage } from "#web/desk/refusals.ts";
import { deskRegisterAddress } from "#web/desk/register/desk-addresses.ts";
import { deskView } from "#web/desk/register/desk-view.ts";
import { listPage } from "./list-page.ts";
import { readListQuery } from "./list-query.ts";
import { listRows } from "./list-rows.ts";

async function listFor(asked: Asked, refusals: readonly string[] = []): Promise<DeskAnswer> {
  const view = await deskView(asked);
  if (!view) return { page: refusedPage() };
  const query = readListQuery(asked.query, view.stand);
  const { context, authority } = asked;
  const [rows, views, drafts] = await Promise.all([
    listRows(asked, view, query),
    listViews(context, authority),
    listDrafts(context, authority),
  ]);
  return listPage({ ...view, asked, query, rows, views, drafts, refusals });
}

const EVIDENCE = /^([a-zA-Z]+\/[^@]+)@(\d{1,9})$/u;

function seenIn({ form }: Asked): readonly SeenRecord[] {
  return [form["eintrag"] ?? []].flat().flatMap((text) => {
    const [, reference, version] = EVIDENCE.exec(text) ?? [];
    return reference === undefined ? [] : [{ reference, version: Number(version) }];
  });
}

const textOf = (value: Asked["form"][string]): string => (typeof value === "string" ? value : "");

/** The parameters of a list that a form brings back, with one more. */
function backTo({ form, authority }: Asked, notice: string): string {
  const kept = new URLSearchParams(textOf(form["zurueck"]));
  kept.set("meldung", notice);
  return `${deskRegisterAddress(authority)}?${kept.toString()}`;
}

async function confirmMany(asked: Asked): Promise<DeskAnswer> {
  const { context, authority } = asked;
  const confirmed = await confirmRecords(context, { authority, seen: seenIn(asked) });
  if (confirmed.ok) return { goTo: backTo(asked, "bestaetigt") };
  const query = Object.fromEntries(new URLSearchParams(textOf(asked.form["zurueck"])));
  return listFor({ ...asked, query }, [...new Set(confirmed.problems.map(({ message }) => message))]);
}

async function changeViews(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  const gone = textOf(form["loeschen"]);
  if (gone !== "") {
    await dropView(context, authority, gone);
    return { goTo: deskRegisterAddress(authority, { meldung: "vergessen" }) };
  }
  const query = new URLSearchParams(textOf(form["abfrage"])).toString();
  const kept = await keepView(context, authority, { name: textOf(form["name"]), query });
  if (kept.ok) return { goTo: `${deskRegisterAddress(authority)}?${query}&meldung=ansicht` };
  const before = Object.fromEntries(new URLSearchParams(query));
  return listFor(
    { ...asked, query: before },
    kept.problems.map(({ message }) => message),
  );
}

/** The list of records and what is done with many at once. */
export const listRoutes: readonly DeskRoute[] = [
  {
    method: "get",
    path: "/desk/:authority/register",
    deed: "record.read",
    handle: (asked) => listFor(asked),
  },
  {
    method: "post",
    path: "/desk/:authority/register/bestaetigen",
    deed: "record.confirm",
    handle: confirmMany,
  },
  { method: "post", path: "/desk/:authority/register/ansichten", deed: "record.read", handle: changeViews },
];
