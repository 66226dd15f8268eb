import { listAccounts } from "#actions/accounts/list-accounts.ts";
import { roleMissing } from "#actions/accounts/grant-problems.ts";
import { changeRoles, inviteAccount, lockAccount, resetAccount } from "#actions/accounts/manage-accounts.ts";
import type { Problem } from "#values/problem.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { absentPage, refusedPage } from "#web/desk/refusals.ts";
import { textIn } from "#web/desk/text-in.ts";
import { accountsAddress, accountsPage, oneAccountPage, type AccountsView } from "./accounts-page.ts";
import { givenGrants } from "./given-grants.ts";
import { readLogRoute } from "./read-log-route.ts";

const aimOf = ({ authority, parameters }: Asked) => ({ authority, account: parameters["account"] ?? "" });

/** What the pages show; null: the person may not. */
async function viewOf(asked: Asked, problems: readonly Problem[] = []): Promise<AccountsView | null> {
  const { context, authority, token, query } = asked;
  const read = await listAccounts(context, authority);
  if (!read.ok) return null;
  const { records } = await context.store.snapshot(authority);
  const units = records.flatMap((one) =>
    one.type === "unit" && !one.ended
      ? [{ key: one.key, name: String((one.data as { name?: string }).name) }]
      : [],
  );
  return { ...read.value, authority, units, token, problems, notice: String(query["meldung"] ?? "") };
}

async function showAll(
  asked: Asked,
  problems: readonly Problem[] = [],
  given: Parameters<typeof accountsPage>[1] = {},
): Promise<DeskAnswer> {
  const view = await viewOf(asked, problems);
  return { page: view === null ? refusedPage() : accountsPage(view, given) };
}

async function showOne(
  asked: Asked,
  problems: readonly Problem[] = [],
  given: Parameters<typeof oneAccountPage>[2] = {},
): Promise<DeskAnswer> {
  const view = await viewOf(asked, problems);
  if (view === null) return { page: refusedPage() };
  const line = view.lines.find(({ id }) => id === aimOf(asked).account);
  return { page: line === undefined ? absentPage() : oneAccountPage(view, line, given) };
}

async function invite(asked: Asked): Promise<DeskAnswer> {
  const { context, authority, form } = asked;
  const given = { email: textIn(form, "email").trim(), grants: givenGrants(form, authority) };
  const done = await inviteAccount(context, { authority, ...given });
  if (!done.ok) return showAll(asked, done.problems, given);
  // shown and not led on to: the address must not stand in any other
  return showAll(asked, [], { invited: done.value });
}

async function roles(asked: Asked): Promise<DeskAnswer> {
  const grants = givenGrants(asked.form, asked.authority);
  if (grants.length === 0) return showOne(asked, [roleMissing()], { grants });
  const changed = await changeRoles(asked.context, { ...aimOf(asked), grants });
  return changed.ok
    ? { goTo: `${accountsAddress(asked.authority)}?meldung=rollen` }
    : showOne(asked, changed.problems, { grants });
}

async function remove(asked: Asked): Promise<DeskAnswer> {
  const done = await changeRoles(asked.context, { ...aimOf(asked), grants: [] });
  return done.ok
    ? { goTo: `${accountsAddress(asked.authority)}?meldung=entfernt` }
    : showOne(asked, done.problems);
}

const lock =
  (isLocked: boolean) =>
  async (asked: Asked): Promise<DeskAnswer> => {
    const done = await lockAccount(asked.context, { ...aimOf(asked), isLocked });
    return done.ok
      ? { goTo: `${accountsAddress(asked.authority)}?meldung=${isLocked ? "gesperrt" : "entsperrt"}` }
      : showOne(asked, done.problems);
  };

async function reset(asked: Asked): Promise<DeskAnswer> {
  const done = await resetAccount(asked.context, aimOf(asked));
  return done.ok ? showOne(asked, [], { invited: done.value }) : showOne(asked, done.problems);
}

type Entry = readonly ["get" | "post", path: string, handle: (asked: Asked) => Promise<DeskAnswer>];

const BASE = "/desk/:authority/konten";

const ENTRIES: readonly Entry[] = [
  ["get", BASE, (asked) => showAll(asked)],
  ["post", BASE, invite],
  ["get", `${BASE}/:account`, (asked) => showOne(asked)],
  ["post", `${BASE}/:account`, roles],
  ["post", `${BASE}/:account/entfernen`, remove],
  ["post", `${BASE}/:account/sperren`, lock(true)],
  ["post", `${BASE}/:account/entsperren`, lock(false)],
  ["post", `${BASE}/:account/zuruecksetzen`, reset],
];

/** An authority's accounts and who opened confidential records. */
export const accountsRoutes: readonly DeskRoute[] = [
  ...ENTRIES.map(([method, path, handle]) => ({ method, path, deed: "account.manage", handle }) as const),
  readLogRoute,
];
