import { invitedAccount } from "#actions/accounts/invitations.ts";
import { askForNewPasskey } from "#actions/accounts/passkeys.ts";
import { setUpAccount } from "#actions/accounts/set-up-account.ts";
import { ROLES, type Role } from "#actions/access/actor.ts";
import type { Problem } from "#values/problem.ts";
import { letIn, type Caller, type OpenAnswer, type OpenRoute } from "./open-route.ts";
import { textIn } from "#web/desk/text-in.ts";
import { invitationOverPage, startPage } from "./start-page.ts";

async function show(caller: Caller, problems: readonly Problem[] = []): Promise<OpenAnswer> {
  const { form, query, context, token } = caller;
  const invitation = textIn(form, "einladung") || String(query["einladung"] ?? "");
  const found = await invitedAccount(context, invitation);
  // not counted as a failure: no token can be guessed, and other sites could let a whole office open this address
  if (found === null) return { page: invitationOverPage() };
  const { row, grants } = found;
  const name = textIn(form, "name") || row.name;
  const page = startPage({
    ...{ token, invitation, problems, name },
    email: textIn(form, "email") || (row.email ?? ""),
    roles: [...new Set(grants.map(({ role }) => ROLES[role as Role]))],
    passkey: await askForNewPasskey(context, { account: row.id, name: name || "KI-Kontor" }),
  });
  return { page };
}

async function setUp(caller: Caller): Promise<OpenAnswer> {
  const { form, context } = caller;
  const done = await setUpAccount(context, {
    token: textIn(form, "einladung"),
    name: textIn(form, "name"),
    email: textIn(form, "email"),
    password: textIn(form, "password"),
    repeated: textIn(form, "repeated"),
    answer: textIn(form, "passkey"),
    proof: textIn(form, "proof"),
  });
  if (!done.ok) return show(caller, done.problems);
  await letIn(caller, done.value.account);
  return { goTo: textIn(form, "passkey") === "" ? "/desk/konto/codes?meldung=willkommen" : "/desk" };
}

/** Addresses at which an invited person sets up their account. */
export const startRoutes: readonly OpenRoute[] = [
  { method: "get", path: "/desk/start", handle: (caller) => show(caller) },
  { method: "post", path: "/desk/start", handle: setUp },
];
