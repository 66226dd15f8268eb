import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { ROLES, type Role } from "../../src/actions/access/actor.ts";
import { POLICY, READS } from "../../src/actions/access/policy.ts";
import type { RecordContent, Visibility } from "../../src/records/record.ts";
import type { DeskRoute } from "../../src/web/desk/asked.ts";
import { DESK_ROUTES } from "../../src/web/desk/desk-routes.ts";
import { signInRoutes } from "../../src/web/desk/sign-in/sign-in-routes.ts";
import { startRoutes } from "../../src/web/desk/sign-in/start-routes.ts";
import { actorWith, deskForTest, grantOf, type TestDesk } from "../../src/web/desk/testing.ts";
import { siteForTest } from "../../src/web/testing.ts";

const EVERY_ROLE = Object.keys(ROLES) as readonly Role[];
const ORDER: readonly Visibility[] = ["public", "council", "internal", "confidential"];
const REFUSED = /Dafür fehlt Ihnen die Berechtigung/u;

/** Stands in a record of its visibility and nowhere else. */
const MARKS = {
  council: "NURFUERGREMIEN",
  internal: "NURINTERN",
  confidential: "NURVERTRAULICH",
} as const;
type Hidden = keyof typeof MARKS;
const HIDDEN = Object.keys(MARKS) as readonly Hidden[];

function marked(visibility: Hidden): RecordContent {
  const empty = { withhold: [], sources: [], attachments: [] };
  const mark = MARKS[visibility];
  const data = {
    ...{ name: mark, summary: `${mark} prüft.`, kinds: ["chatbot"], provider: mark, origin: "own" },
    ...{ personalData: "none", decisionRole: "assistive", isAiSystem: "yes", aiActClass: "minimal" },
  };
  const honest = { unknown: {}, notCollected: {}, notApplicable: {} };
  return { type: "system", key: visibility, visibility, data, ...empty, ...honest };
}

async function addMarked({ context }: Pick<TestDesk, "context">): Promise<void> {
  const changes = HIDDEN.map((one) => ({ content: marked(one), reason: "Probe", expectedVersion: 0 }));
  const added = await context.store.append({ authority: "probe", author: "Prüfung", changes });
  assert.ok(added.ok, JSON.stringify(added));
}

/** What stands for a part of an address; records lead to those that are marked. */
const PLACES: Readonly<Record<string, string>> = {
  ...{ type: "system", key: "internal", unit: "amt", system: "internal", deployment: "alpha-amt" },
  ...{ number: "R-1", format: "pdf", figure: "systems", report: "gibt-es-nicht", step: "1", place: "1" },
  ...{ account: "gibt-es-nicht", id: "gibt-es-nicht" },
};

function addressOf({ path }: DeskRoute, authority: string, places = PLACES): string {
  return path.replaceAll(/:(\w+)/gu, (_, name: string) =>
    name === "authority" ? authority : (places[name] ?? "gibt-es-nicht"),
  );
}

const grantFor = (role: Role, authority = "probe") =>
  grantOf(role, { authority, unit: role === "contributor" ? "amt" : null });

/** As the policy says, without asking the program: may the role open this address at all? */
function isAllowed({ deed }: DeskRoute, role: Role): boolean {
  const rights: Partial<Record<Role, unknown>> = POLICY[deed ?? "desk.open"];
  return rights[role] !== undefined;
}

/** May a role that may open the address be refused all the same, since its right is one for some records only? */
function isLimited({ deed }: DeskRoute, role: Role): boolean {
  const rights: Partial<Record<Role, { units: string; types?: unknown }>> = POLICY[deed ?? "desk.open"];
  return rights[role]?.units === "own" || rights[role]?.types !== undefined;
}

const isOfAuthority = ({ path }: DeskRoute): boolean => path.startsWith("/desk/:authority");

type AskedAt = { readonly address: string; readonly token: string };

async function ask(desk: TestDesk, route: DeskRoute, { address, token }: AskedAt) {
  return route.method === "get" ? desk.open(address) : desk.forge(address, { _csrf: token });
}

async function tokenOf(desk: TestDesk): Promise<string> {
  const { body } = await desk.open("/desk/konto");
  return /name="_csrf" value="([^"]*)"/u.exec(body)?.[1] ?? "";
}

/** What an answer says about the right to it. */
function verdict(status: number, body: string): "refused" | "broken" | "open" {
  if (status >= 500) return "broken";
  return status === 403 && REFUSED.test(body) ? "refused" : "open";
}

async function markedDesk(t: TestContext): Promise<TestDesk> {
  const made = await deskForTest(t, null);
  await addMarked(made);
  return made;
}

test("every address of the desk opens for the roles that the policy names, in their own authority, and for no others", async (t) => {
  const made = await markedDesk(t);
  const wrong: string[] = [];
  for (const role of EVERY_ROLE) {
    made.sitDown(actorWith(grantFor(role)));
    const token = await tokenOf(made);
    const elsewhere = role === "head" ? "gibt-es-nicht" : "beispiel";
    const asked = DESK_ROUTES.filter(isOfAuthority).flatMap((route) =>
      ["probe", elsewhere].map((authority) => ({ route, authority })),
    );
    for (const { route, authority } of asked) {
      const { status, body } = await ask(made, route, { address: addressOf(route, authority), token });
      const found = verdict(status, body);
      const may = authority === "probe" && isAllowed(route, role);
      const isRight =
        found === (may ? "open" : "refused") || (may && found === "refused" && isLimited(route, role));
      if (!isRight) wrong.push(`${role} in ${authority}: ${route.method} ${route.path} ${status}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("who is not signed in is led to sign in from every address of the desk, and sees nothing", async (t) => {
  const made = await markedDesk(t);
  made.sitDown(actorWith(grantFor("reader")));
  const token = await tokenOf(made);
  made.sitDown(null);
  for (const route of DESK_ROUTES) {
    const { status, location, body } = await ask(made, route, { address: addressOf(route, "probe"), token });
    assert.equal(status, 303, route.path);
    assert.match(location ?? "", /^\/desk\/anmelden\?weiter=%2Fdesk/u);
    assert.equal(body, "");
  }
});

test("nobody meets a record at the desk that is less open than their role may read", async (t) => {
  const made = await markedDesk(t);
  const leaks: string[] = [];
  for (const role of EVERY_ROLE) {
    made.sitDown(actorWith(grantFor(role)));
    const tooMuch = HIDDEN.filter((one) => ORDER.indexOf(one) > ORDER.indexOf(READS[role]));
    const asked = DESK_ROUTES.filter((one) => one.method === "get" && isOfAuthority(one)).flatMap((route) => {
      const keys = /:key|:system/u.test(route.path) ? tooMuch : ["internal"];
      return keys.map((key) => ({ route, key }));
    });
    for (const { route, key } of asked) {
      const { body } = await made.open(addressOf(route, "probe", { ...PLACES, key, system: key }));
      const met = tooMuch.filter((one) => body.includes(MARKS[one]));
      if (met.length > 0) leaks.push(`${role}: ${route.path} (${key}) shows ${met.join(", ")}`);
    }
  }
  assert.deepEqual(leaks, []);
  made.sitDown(actorWith(grantFor("coordination")));
  const { body } = await made.open("/desk/probe/register?art=alle");
  for (const mark of Object.values(MARKS)) assert.ok(body.includes(mark), "who may read it finds it there");
});

test("a role in one authority shows nothing of another", async (t) => {
  const made = await markedDesk(t);
  for (const role of EVERY_ROLE) {
    made.sitDown(actorWith(grantFor(role, "beispiel")));
    for (const route of DESK_ROUTES.filter((one) => one.method === "get" && isOfAuthority(one))) {
      const { body } = await made.open(addressOf(route, "probe"));
      for (const mark of Object.values(MARKS)) assert.ok(!body.includes(mark), `${role}: ${route.path}`);
    }
  }
});

/** Every public address there is, and what is asked of those that take questions. */
function publicAddresses(picture: string, key: Hidden): readonly string[] {
  const places = {
    ...PLACES,
    key,
    authority: "probe",
    slug: "anfrage",
    no: "1",
    file: "probe.atom",
    format: "html",
  };
  const asked = registered(picture).flatMap((one) => {
    const [method = "", path = ""] = one.split(" ");
    if (method !== "GET" || path.startsWith("/desk") || path.includes("*")) return [];
    return [path.replaceAll(/:(\w+)/gu, (_, name: string) => (places as typeof PLACES)[name] ?? "x")];
  });
  const mark = MARKS[key];
  return [
    ...asked,
    ...["/ki/probe?art=alle", `/ki/probe?art=alle&suche=${mark}`, `/ki/probe?suche=${mark.slice(0, 6)}`],
    ...[`/api/v1/authorities/probe/records?q=${mark}`, "/api/v1/authorities/probe/records?type=system"],
    ...["/ki/probe/betrifft-mich?suche=Antrag", "/zahlen", "/ki/probe/zahlen/systems"],
  ];
}

test("visitors meet nothing that is not public, whichever way they ask", async (t) => {
  const { site, context } = await siteForTest(t);
  await addMarked({ context });
  const picture = site.printRoutes({ commonPrefix: false });
  const answered = new Set<string>();
  for (const key of HIDDEN) {
    for (const address of publicAddresses(picture, key)) {
      const { body, statusCode } = await site.inject(address);
      if (statusCode === 200) answered.add(address);
      // a page of results repeats what was asked for, and nothing more
      const others = HIDDEN.filter((one) => !address.includes(MARKS[one]));
      for (const one of others) assert.ok(!body.includes(MARKS[one]), `${address} shows ${one}`);
      assert.ok(!body.includes(`${MARKS[key]} prüft`), address);
    }
  }
  assert.ok(answered.size >= 30, `only ${answered.size} addresses had an answer`);
});

/** Open to everybody who has signed in: the choice of authority, one's own account and one's own mails. */
const WITHOUT_DEED = /^\/desk$|^\/desk\/(?:konto|mitteilungen)(?:\/|$)/u;

/** Needs no one signed in, besides signing in: the secret in the address of a mail is the proof. */
const MAIL_END = /^(?:GET|HEAD|POST) \/desk\/mitteilungen\/:secret$/u;

test("an address of the desk without a deed is one's own account or the way in, and no other can be added unnoticed", async (t) => {
  for (const { deed, path } of DESK_ROUTES) {
    assert.equal(deed === null, WITHOUT_DEED.test(path), path);
    assert.ok(deed !== null || !path.includes(":authority"), path);
  }
  const { site } = await siteForTest(t, {
    desk: () => ({
      actorOf: async () => null,
      isSecure: false,
      addSignIn: () => undefined,
    }),
  });
  const listed = new Set(DESK_ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
  const found = registered(site.printRoutes({ commonPrefix: false }));
  const unlisted = found.filter(
    (one) => one.includes(" /desk") && !MAIL_END.test(one) && !listed.has(one.replace("HEAD", "GET")),
  );
  assert.deepEqual(unlisted, []);
  assert.ok(found.filter((one) => one.includes(" /desk")).length >= listed.size);
});

/** Methods and addresses out of the picture that Fastify draws of its routes. */
function registered(picture: string): readonly string[] {
  const stack: string[] = [];
  return picture.split("\n").flatMap((line) => {
    const [, indent = "", part = "", methods = ""] =
      /^([│├└─\s]*)(\S.*?)(?: \(([A-Z, ]+)\))?$/u.exec(line) ?? [];
    if (part === "") return [];
    const depth = indent.length / 4;
    stack.length = depth;
    stack[depth - 1] = part;
    const path = stack.join("");
    return methods === "" ? [] : methods.split(", ").map((method) => `${method} ${path}`);
  });
}

test("what needs nobody signed in is signing in, signing out and the first start", () => {
  const paths = [...signInRoutes, ...startRoutes].map(({ path }) => path);
  assert.ok(paths.every((path) => /^\/desk\/(?:anmelden|abmelden|start)(?:\/|$)/u.test(path)));
});
