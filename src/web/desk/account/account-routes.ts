import {
  addPasskey,
  changePassword,
  endOwnSession,
  readOwnAccount,
  removePasskey,
  renameOwn,
  signOutEverywhere,
} from "#actions/accounts/own-account.ts";
import {
  beginCodes,
  confirmCodes,
  continueCodes,
  newRecovery,
  removeCodes,
} from "#actions/accounts/own-codes.ts";
import { askForNewPasskey } from "#actions/accounts/passkeys.ts";
import type { Problem } from "#values/problem.ts";
import type { Result } from "#values/result.ts";
import type { DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { textIn } from "#web/desk/text-in.ts";
import { accountPage } from "./account-page.ts";
import { codesPage, recoveryPage } from "./codes-page.ts";
import { withOwn, type AskedOwn } from "./own.ts";

async function show(asked: AskedOwn, problems: readonly Problem[] = []): Promise<DeskAnswer> {
  const { own, actor, token, lacksFactor, query, form } = asked;
  const account = await readOwnAccount(own);
  const kept = { name: textIn(form, "name"), email: textIn(form, "email") };
  const page = accountPage({
    account: problems.length > 0 && kept.name !== "" ? { ...account, ...kept } : account,
    ...{ grants: actor.grants, lacksFactor, token, problems, session: own.session.hash },
    notice: String(query["meldung"] ?? ""),
    passkey: await askForNewPasskey(own, actor),
  });
  return { page };
}

/** Back to the account with a notice, or to the form with what was wrong. */
async function after(asked: AskedOwn, done: Result<unknown>, notice: string): Promise<DeskAnswer> {
  return done.ok ? { goTo: `/desk/konto?meldung=${notice}` } : show(asked, done.problems);
}

function showCodes(asked: AskedOwn): Promise<DeskAnswer> {
  const { own, token, query, lacksFactor } = asked;
  const isNew = query["meldung"] === "willkommen";
  const page = codesPage({ setup: beginCodes(own), token, isNew, mustBe: lacksFactor, problems: [] });
  return Promise.resolve({ page });
}

async function takeCodes(asked: AskedOwn): Promise<DeskAnswer> {
  const { own, token, form, lacksFactor: mustBe } = asked;
  const proof = textIn(form, "proof");
  const done = await confirmCodes(own, { proof, code: textIn(form, "code") });
  if (done.ok) return { page: recoveryPage(done.value) };
  const { problems } = done;
  return { page: codesPage({ setup: continueCodes(own, proof), token, isNew: false, mustBe, problems }) };
}

async function renewRecovery(asked: AskedOwn): Promise<DeskAnswer> {
  const done = await newRecovery(asked.own);
  return done.ok ? { page: recoveryPage(done.value) } : show(asked, done.problems);
}

const rename = async (asked: AskedOwn): Promise<DeskAnswer> => {
  const { own, form } = asked;
  return after(
    asked,
    await renameOwn(own, { name: textIn(form, "name"), email: textIn(form, "email") }),
    "name",
  );
};

const password = async (asked: AskedOwn): Promise<DeskAnswer> => {
  const [current, next, repeated] = ["current", "password", "repeated"].map((name) =>
    textIn(asked.form, name),
  );
  const given = { current: current ?? "", password: next ?? "", repeated: repeated ?? "" };
  return after(asked, await changePassword(asked.own, given), "kennwort");
};

const takePasskey = async (asked: AskedOwn): Promise<DeskAnswer> => {
  const { own, form } = asked;
  const given = {
    answer: textIn(form, "passkey"),
    proof: textIn(form, "proof"),
    name: textIn(form, "label"),
  };
  return after(asked, await addPasskey(own, given), "passkey");
};

const dropPasskey = async (asked: AskedOwn): Promise<DeskAnswer> =>
  after(asked, await removePasskey(asked.own, textIn(asked.form, "id")), "passkey-weg");

const dropCodes = async (asked: AskedOwn): Promise<DeskAnswer> =>
  after(asked, await removeCodes(asked.own), "codes-weg");

async function endSession({ own, form }: AskedOwn): Promise<DeskAnswer> {
  await endOwnSession(own, textIn(form, "sitzung"));
  return { goTo: "/desk/konto?meldung=sitzung" };
}

async function endAll({ own }: AskedOwn): Promise<DeskAnswer> {
  await signOutEverywhere(own);
  return { goTo: "/desk/anmelden?meldung=ueberall" };
}

type Entry = readonly ["get" | "post", path: string, handle: (asked: AskedOwn) => Promise<DeskAnswer>];

const ENTRIES: readonly Entry[] = [
  ["get", "/desk/konto", (asked) => show(asked)],
  ["post", "/desk/konto", rename],
  ["post", "/desk/konto/kennwort", password],
  ["get", "/desk/konto/codes", showCodes],
  ["post", "/desk/konto/codes", takeCodes],
  ["post", "/desk/konto/codes/entfernen", dropCodes],
  ["post", "/desk/konto/wiederherstellung", renewRecovery],
  ["post", "/desk/konto/passkey", takePasskey],
  ["post", "/desk/konto/passkey/entfernen", dropPasskey],
  ["post", "/desk/konto/sitzung", endSession],
  ["post", "/desk/konto/abmelden", endAll],
];

/** One's own account: open to everybody who has signed in. */
export const accountRoutes: readonly DeskRoute[] = ENTRIES.map(([method, path, handle]) => ({
  ...{ method, path, deed: null, handle: withOwn(handle) },
}));
