import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { html } from "#documents/html/html.ts";
import type { Page } from "#web/parts/page.ts";
import { keepPages } from "./keep-pages.ts";

function pageOf(title: string, status = 200): Page {
  return { title, status, trail: [], authority: null, body: html`<p>${title}</p>` };
}

function keeping(mostBytes = 100_000) {
  let state = "1";
  let made = 0;
  const pages = keepPages({
    state: () => Promise.resolve(state),
    render: ({ title }) => title,
    mostBytes,
  });
  return {
    get: (address: string, status = 200, text = address) =>
      pages.get({ address }, () => {
        made += 1;
        return Promise.resolve(pageOf(text, status));
      }),
    write: () => {
      state += "1";
    },
    made: () => made,
  };
}

test("a page is made once until something is written", async () => {
  const { get, write, made } = keeping();
  const first = await get("/ki/amt");
  assert.equal(await get("/ki/amt"), first);
  assert.equal(made(), 1);
  write();
  assert.notEqual(await get("/ki/amt"), first);
  assert.equal(made(), 2);
});

test("those who ask at once wait for one making", async () => {
  const { get, made } = keeping();
  await Promise.all(Array.from({ length: 30 }, () => get("/ki/amt")));
  assert.equal(made(), 1);
});

test("pages that were not found and addresses that never end are not kept", async () => {
  const { get, made } = keeping();
  for (const _ of [1, 2]) await get("/nirgends", 404);
  for (const _ of [1, 2]) await get(`/?${"a".repeat(400)}`);
  assert.equal(made(), 4);
});

test("the oldest page makes room, and a page larger than all room is not kept", async () => {
  const { get, made } = keeping(10_000);
  const text = "x".repeat(2400);
  await get("/1", 200, text);
  await get("/2", 200, text);
  await get("/1", 200, text);
  assert.equal(made(), 3);
  for (const _ of [1, 2]) await get("/groß", 200, "x".repeat(6000));
  assert.equal(made(), 5);
});

test("a making that failed is told and tried again", async () => {
  const pages = keepPages({ state: () => Promise.resolve("1"), render: String, mostBytes: 1000 });
  await assert.rejects(pages.get({ address: "/" }, () => Promise.reject(new Error("gerade nicht"))));
  assert.equal((await pages.get({ address: "/" }, () => Promise.resolve(pageOf("wieder da")))).status, 200);
});

test("packed pages hold the same text", async () => {
  const page = await keeping().get("/", 200, "Größe ".repeat(500));
  assert.equal(brotliDecompressSync(await page.packed("br")).toString(), page.plain.toString());
  assert.equal(gunzipSync(await page.packed("gzip")).toString(), page.plain.toString());
});

test("a page is held only once it was found, and until something is written to its register", async () => {
  let state = "1";
  const pages = keepPages({
    state: (authority) => Promise.resolve(authority === "amt" ? state : "fest"),
    render: ({ title }) => title,
    mostBytes: 100_000,
  });
  const make = (address: string, authority: string, status = 200) =>
    pages.get({ address, authority }, () => Promise.resolve(pageOf(address, status)));
  assert.equal(await pages.held("/ki/amt"), null);
  const made = [await make("/ki/amt", "amt"), await make("/ki/bezirk", "bezirk")];
  await make("/ki/nirgends", "nirgends", 404);
  assert.deepEqual([await pages.held("/ki/amt"), await pages.held("/ki/bezirk")], made);
  assert.equal(await pages.held("/ki/nirgends"), null);
  state = "2";
  assert.equal(await pages.held("/ki/amt"), null);
  assert.equal(await pages.held("/ki/bezirk"), made[1]);
});
