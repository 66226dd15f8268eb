import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { makeHtml } from "#documents/html/make-html.ts";
import { answerPaper } from "#reports/answer-paper.ts";
import { answerFromRegister } from "#actions/answer-from-register.ts";
import type { Context } from "#actions/context.ts";
import { erase, listErased, type EraseWish } from "./erase.ts";
import { exportRegister } from "#actions/export-register.ts";
import { importRegister } from "#actions/import-register.ts";
import { readPublicRecord } from "#actions/read-public-record.ts";
import { readPublicRegister } from "#actions/read-public-register.ts";
import { repeatErasures } from "./repeat-erasures.ts";
import { openForTest } from "#actions/testing.ts";

const SECRET = "Quastenflosser";
const PAST = "2025-01-01T00:00:00.000Z";

const HOUSE = {
  ...{ type: "authority", key: "neustadt", visibility: "public" },
  data: { name: "Bezirksamt Neustadt", shortName: "Neustadt", demonstration: "invented" },
};

const policy = (title: string, more: object = {}): object => ({
  ...{ type: "policy", key: "regel", visibility: "public" },
  data: { title, kind: "guideline", issuer: "Amtsleitung", level: "own", validFrom: "2024-01-01" },
  ...more,
});

const fileOf = (...records: readonly object[]): string =>
  JSON.stringify({ format: "kontor-register/1", authority: "neustadt", records });

async function record(context: Context, recordedAt: string, ...records: readonly object[]): Promise<void> {
  const imported = await importRegister(context, fileOf(...records), { mode: "merge", recordedAt });
  assert(imported.ok, JSON.stringify(imported));
}

/** A register whose policy once named the secret. */
async function filled(t: TestContext): Promise<Context> {
  const context = await openForTest(t);
  await record(context, "2024-05-01T08:00:00.000Z", HOUSE, policy(`Regel ${SECRET}`));
  await record(context, "2025-05-01T08:00:00.000Z", policy("Regel für KI"));
  return context;
}

const WISH: EraseWish = {
  ...{ authority: "neustadt", evidence: ["policy/regel@1"], norm: "Art. 17 Abs. 1 DSGVO" },
  reason: "Antrag vom 3. März",
};

/** Everything that anybody can read, now and as of the day on which the secret stood there. */
async function everything(context: Context): Promise<string> {
  const said: unknown[] = [];
  for (const asOf of [undefined, PAST]) {
    const inquiry = "Bezirksamt Neustadt\n\n1. Welche Richtlinien und Regeln gelten für KI?\n";
    const wanted = { authority: "neustadt", copy: "internal", asOf } as const;
    const answered = await answerFromRegister(context, inquiry, wanted);
    assert(answered.ok, JSON.stringify(answered));
    const { answer, snapshot } = answered.value;
    said.push(answer, makeHtml(answerPaper(answer, { snapshot, createdAt: PAST, baseUrl: null })));
    said.push(await exportRegister(context, { authority: "neustadt", asOf }));
    said.push((await readPublicRegister(context, { authority: "neustadt", asOf }))?.snapshot.records);
    for (const version of [undefined, 1, 2, 3]) {
      const wish = { authority: "neustadt", type: "policy", key: "regel", asOf, version };
      said.push((await readPublicRecord(context, wish))?.history);
    }
  }
  const wish = {
    authority: "neustadt",
    reader: "confidential",
    query: SECRET,
    limit: 10,
    offset: 0,
  } as const;
  const found = await context.store.search(wish);
  said.push(found.total);
  return JSON.stringify(said);
}

async function totalOf(context: Context): Promise<number> {
  const wish = { authority: "neustadt", reader: "confidential", limit: 10, offset: 0 } as const;
  return (await context.store.search({ ...wish, query: SECRET, ended: true })).total;
}

test("an erased text is in no answer, paper, export, page and search, on no day", async (t) => {
  const context = await filled(t);
  assert.ok((await everything(context)).includes(SECRET));
  const erased = await erase(context, WISH);
  assert(erased.ok, JSON.stringify(erased));
  assert.ok(!(await everything(context)).includes(SECRET));
  assert.equal(await totalOf(context), 0);
  const verified = await context.store.verify();
  assert.deepEqual(verified.ok && verified.value.damages, []);
});

test("the history of a record names what was erased and by which law, and a citation of it leads there", async (t) => {
  const context = await filled(t);
  await erase(context, WISH);
  const wanted = { authority: "neustadt", type: "policy", key: "regel" };
  const page = await readPublicRecord(context, { ...wanted, version: 1 });
  assert.deepEqual(
    page?.erased.map(({ version, norm }) => [version, norm]),
    [[1, "Art. 17 Abs. 1 DSGVO"]],
  );
  assert.equal(page.gone?.version, 1);
  assert.equal(page.shown.record.version, 3);
  assert.equal((await readPublicRecord(context, { ...wanted, version: 2 }))?.gone, null);
  assert.equal(await readPublicRecord(context, { ...wanted, asOf: PAST }), null);
});

test("the version in force goes with its replacement, which is checked as an import is", async (t) => {
  const context = await openForTest(t);
  await record(context, "2024-05-01T08:00:00.000Z", HOUSE, policy(`Regel ${SECRET}`));
  const codes = async (more: Partial<EraseWish>) => {
    const refused = await erase(context, { ...WISH, ...more });
    return refused.ok ? [] : refused.problems.map(({ code }) => code);
  };
  assert.deepEqual(await codes({}), ["store.erasure.newest"]);
  assert.deepEqual(await codes({ evidence: ["policy/regel"] }), ["actions.erase.evidence"]);
  assert.deepEqual(await codes({ replacement: fileOf(policy("Regel", { key: "andere" })) }), [
    "actions.erase.unneeded",
  ]);
  const bare = fileOf({ type: "policy", key: "regel", data: {} });
  assert.deepEqual(new Set(await codes({ replacement: bare })), new Set(["records.field.missing"]));
  assert.deepEqual(await codes({ replacement: fileOf(policy("Regel")) }), []);
  assert.ok(!(await everything(context)).includes(SECRET));
});

test("a record that ends with its erasure leaves an empty entry that every page can show", async (t) => {
  const context = await openForTest(t);
  await record(context, "2024-05-01T08:00:00.000Z", HOUSE, policy(`Regel ${SECRET}`));
  const own = { ...WISH, evidence: ["authority/neustadt@1"], ends: true };
  const refused = await erase(context, own);
  assert.deepEqual(!refused.ok && refused.problems.map(({ code }) => code), ["actions.erase.own"]);
  const erased = await erase(context, { ...WISH, ends: true });
  assert(erased.ok, JSON.stringify(erased));
  assert.ok(!(await everything(context)).includes(SECRET));
  const page = await readPublicRecord(context, { authority: "neustadt", type: "policy", key: "regel" });
  assert.deepEqual(page?.shown.record.data, {});
  assert.equal(page.shown.record.ended, true);
});

test("a register file cannot say that something was erased", async (t) => {
  const context = await filled(t);
  const erases = [{ norm: "Art. 17 Abs. 1 DSGVO", versions: [1] }];
  const imported = await importRegister(context, fileOf(policy("Regel", { erases })), { mode: "merge" });
  assert.equal(imported.ok, false);
});

test("a record that erased something is exported and imported like any other", async (t) => {
  const context = await filled(t);
  await erase(context, WISH);
  const exported = await exportRegister(context, { authority: "neustadt" });
  assert(exported.ok);
  assert.ok(!exported.value.includes("erases"));
  const again = await importRegister(context, exported.value, { mode: "replace" });
  assert.deepEqual(again.ok && [again.value.changed, again.value.closed], [[], []]);
});

test("what an older backup brought back is erased again from the list, and only that", async (t) => {
  const context = await filled(t);
  await erase(context, WISH);
  const list = JSON.stringify(await listErased(context));
  const none = await repeatErasures(context, { list, ends: false });
  assert.deepEqual(none, { ok: true, value: [] });
  const older = await filled(t);
  const repeated = await repeatErasures(older, { list, ends: false });
  assert(repeated.ok, JSON.stringify(repeated));
  assert.ok(!(await everything(older)).includes(SECRET));
  assert.equal((await repeatErasures(older, { list: "{}", ends: false })).ok, false);
});
