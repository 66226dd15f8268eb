import assert from "node:assert/strict";
import { test } from "node:test";
import type { DeskRoute } from "../../src/web/desk/asked.ts";
import { DESK_ROUTES } from "../../src/web/desk/desk-routes.ts";
import { signInRoutes } from "../../src/web/desk/sign-in/sign-in-routes.ts";
import { startRoutes } from "../../src/web/desk/sign-in/start-routes.ts";
import { signInSite } from "../../src/web/desk/sign-in/testing.ts";
import { actorWith, deskForTest, grantOf } from "../../src/web/desk/testing.ts";

const PLACES: Readonly<Record<string, string>> = {
  authority: "probe",
  type: "system",
  key: "alpha",
  unit: "amt",
};

const addressOf = (path: string): string =>
  path.replaceAll(/:(\w+)/gu, (_, name: string) => PLACES[name] ?? "gibt-es-nicht");

const posts = (routes: readonly Pick<DeskRoute, "method" | "path">[]): readonly string[] =>
  routes.filter(({ method }) => method === "post").map(({ path }) => addressOf(path));

const everybody = actorWith(
  ...(["administrator", "coordination", "head", "dataProtection"] as const).map((role) => grantOf(role)),
);

test("a form that was not opened on this site is refused at every address, whoever sends it", async (t) => {
  const desk = await deskForTest(t, everybody);
  await desk.open("/desk/konto"); // the browser has the cookie, as in a real forgery
  for (const address of posts(DESK_ROUTES)) {
    for (const token of [{}, { _csrf: "" }, { _csrf: "x".repeat(60) }]) {
      const { status, body } = await desk.forge(address, token);
      assert.equal(status, 403, address);
      assert.match(body, /Das Formular ist abgelaufen/u);
    }
  }
});

test("forms of signing in and out are as proven as all others", async (t) => {
  const { browser } = await signInSite(t);
  const own = browser();
  await own.open("/desk/anmelden");
  for (const address of posts([...signInRoutes, ...startRoutes])) {
    const { status, body } = await own.post(address, { name: "x", password: "y" });
    assert.equal(status, 403, address);
    assert.match(body, /Das Formular ist abgelaufen/u);
  }
});

test("who has not signed in cannot make the program read files", async (t) => {
  const desk = await deskForTest(t, null);
  for (const address of posts(DESK_ROUTES)) {
    const { status } = await desk.send(address, {}, [{ field: "datei", name: "a.txt", content: "x" }]);
    assert.equal(status, 303, address);
  }
});

test("pages of the desk run no script or style of their own, stand in no frame and are kept by nobody", async (t) => {
  const site = await signInSite(t);
  const grants = everybody.grants;
  const { browser } = await site.signedIn("Koordination", ...grants);
  const pages = DESK_ROUTES.filter(({ method }) => method === "get").map(({ path }) => addressOf(path));
  for (const address of [...pages, "/desk/anmelden", "/desk/anmelden/code", "/desk/start"]) {
    const { body, headers } = await browser.open(address);
    if (!String(headers["content-type"]).startsWith("text/html")) continue;
    const policy = String(headers["content-security-policy"]);
    assert.match(policy, /^default-src 'none';/u, address);
    assert.match(policy, /frame-ancestors 'none'/u);
    assert.match(policy, /script-src 'self'(?:;|$)/u);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/u);
    assert.equal(headers["cache-control"], "no-store", address);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.doesNotMatch(body, /<script(?![^>]* src=)|<style|\sstyle="|\son\w+="/u, address);
  }
});

test("what the desk hands out as a file is inert: kept, not shown, and nothing in it runs", async (t) => {
  const site = await signInSite(t);
  const { browser } = await site.signedIn("Koordination", ...everybody.grants);
  let files = 0;
  for (const { method, path } of DESK_ROUTES) {
    if (method === "post") continue;
    const { headers, status } = await browser.open(addressOf(path));
    const kept = headers["content-disposition"];
    if (status !== 200 || typeof kept !== "string") continue;
    files += 1;
    assert.match(kept, /^attachment;/u, path);
    assert.equal(headers["content-security-policy"], "default-src 'none';sandbox", path);
    assert.equal(headers["x-content-type-options"], "nosniff", path);
  }
  assert.ok(files > 0, "at least one address hands out a file");
});

test("visitors get no cookie", async (t) => {
  const { browser } = await signInSite(t);
  for (const address of ["/", "/ki/probe", "/ki/probe/system/alpha", "/anfragen", "/api"])
    assert.deepEqual((await browser().open(address)).cookies, [], address);
});

test("over https browsers are told to keep to it", async (t) => {
  const { browser } = await signInSite(t, { baseUrl: "https://ki.example.org" });
  assert.match(
    String((await browser().open("/desk/anmelden")).headers["strict-transport-security"]),
    /31536000/u,
  );
});
