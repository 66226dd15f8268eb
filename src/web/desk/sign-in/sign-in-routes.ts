import { beginAtProvider, signInAtProvider } from "#actions/accounts/identity.ts";
import { askForPasskey, signInByPasskey } from "#actions/accounts/passkeys.ts";
import { endSession } from "#actions/accounts/sessions.ts";
import { signInByCode, signInByPassword } from "#actions/accounts/sign-in.ts";
import type { Problem } from "#values/problem.ts";
import { cookieOf, giveCookie, letIn, type Caller, type OpenAnswer, type OpenRoute } from "./open-route.ts";
import { textIn } from "#web/desk/text-in.ts";
import type { SignInWay } from "./failed-attempts.ts";
import { ownPath } from "./own-path.ts";
import { codePage, signInPage } from "./sign-in-page.ts";

const nextOf = ({ form, query }: Caller): string => ownPath(textIn(form, "weiter") || query["weiter"]);

async function showSignIn(caller: Caller, problems: readonly Problem[] = []): Promise<OpenAnswer> {
  const { token, form, query, context, door } = caller;
  const notice = String(query["meldung"] ?? "");
  const page = signInPage({
    ...{ token, problems, next: nextOf(caller), name: textIn(form, "name"), notice },
    identity: door.identity?.label ?? null,
    passkey: await askForPasskey(context),
  });
  return { page };
}

function refused(caller: Caller, way: SignInWay, problems: readonly Problem[]): Promise<OpenAnswer> {
  caller.door.failed.count(caller.request.ip, way);
  return showSignIn(caller, problems);
}

async function byPassword(caller: Caller): Promise<OpenAnswer> {
  const { form, context } = caller;
  const signed = await signInByPassword(context, {
    name: textIn(form, "name"),
    password: textIn(form, "password"),
  });
  if (!signed.ok) return refused(caller, "password", signed.problems);
  if ("proof" in signed.value) {
    giveCookie(caller, "kontor-step", signed.value.proof);
    return { goTo: `/desk/anmelden/code?weiter=${encodeURIComponent(nextOf(caller))}` };
  }
  await letIn(caller, signed.value.account);
  return { goTo: nextOf(caller) };
}

function showCode(caller: Caller): Promise<OpenAnswer> {
  if (cookieOf(caller, "kontor-step") === "") return Promise.resolve({ goTo: "/desk/anmelden" });
  const { token } = caller;
  return Promise.resolve({ page: codePage({ token, next: nextOf(caller), problems: [] }) });
}

async function byCode(caller: Caller): Promise<OpenAnswer> {
  const { form, context, token, door, request } = caller;
  const proof = cookieOf(caller, "kontor-step");
  const signed = await signInByCode(context, { proof, code: textIn(form, "code") });
  if (signed.ok) {
    await letIn(caller, signed.value.account);
    return { goTo: nextOf(caller) };
  }
  door.failed.count(request.ip, "code");
  return { page: codePage({ token, next: nextOf(caller), problems: signed.problems }) };
}

async function byPasskey(caller: Caller): Promise<OpenAnswer> {
  const { form, context } = caller;
  const signed = await signInByPasskey(context, {
    answer: textIn(form, "passkey"),
    proof: textIn(form, "proof"),
  });
  if (!signed.ok) return refused(caller, "passkey", signed.problems);
  await letIn(caller, signed.value.account);
  return { goTo: nextOf(caller) };
}

async function goToProvider(caller: Caller): Promise<OpenAnswer> {
  const { context, door } = caller;
  if (door.identity === null) return { goTo: "/desk/anmelden" };
  const begun = await beginAtProvider(context, door.identity, nextOf(caller));
  if (!begun.ok) return showSignIn(caller, begun.problems);
  giveCookie(caller, "kontor-step", begun.value.step);
  return { goTo: begun.value.address };
}

async function backFromProvider(caller: Caller): Promise<OpenAnswer> {
  const { context, door, request } = caller;
  if (door.identity === null) return { goTo: "/desk/anmelden" };
  const query = request.url.split("?").slice(1).join("?");
  const step = cookieOf(caller, "kontor-step");
  giveCookie(caller, "kontor-step", "");
  const signed = await signInAtProvider(context, door.identity, { step, query });
  // not counted as a failure: other sites could let a whole office open this address
  if (!signed.ok) return showSignIn(caller, signed.problems);
  await letIn(caller, signed.value.account);
  return { goTo: ownPath(signed.value.next) };
}

async function signOut(caller: Caller): Promise<OpenAnswer> {
  await endSession(caller.context, cookieOf(caller, "kontor-session"));
  giveCookie(caller, "kontor-session", "");
  return { goTo: "/desk/anmelden?meldung=abgemeldet" };
}

/** Addresses of signing in and out. */
export const signInRoutes: readonly OpenRoute[] = [
  { method: "get", path: "/desk/anmelden", handle: (caller) => showSignIn(caller) },
  { method: "post", path: "/desk/anmelden", handle: byPassword },
  { method: "get", path: "/desk/anmelden/code", handle: showCode },
  { method: "post", path: "/desk/anmelden/code", handle: byCode },
  { method: "post", path: "/desk/anmelden/passkey", handle: byPasskey },
  { method: "get", path: "/desk/anmelden/behoerde", handle: goToProvider },
  { method: "get", path: "/desk/anmelden/zurueck", handle: backFromProvider },
  { method: "post", path: "/desk/abmelden", handle: signOut, isAlwaysOpen: true },
];
