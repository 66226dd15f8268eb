import assert from "node:assert/strict";
import { test } from "node:test";
import { closeAuthority } from "./add-authority.ts";
import type { Context } from "./context.ts";
import { importRegister } from "./import-register.ts";
import { readPublicRecord } from "./read-public-record.ts";
import { readPublicRegister } from "./read-public-register.ts";
import { openForTest } from "./testing.ts";

const HOUSE = {
  ...{ type: "authority", key: "neustadt", visibility: "public" },
  data: { name: "Bezirksamt Neustadt", shortName: "Neustadt", demonstration: "invented" },
};
const policy = (more: object): object => ({
  ...{ type: "policy", key: "regel", visibility: "public" },
  data: {
    title: "Geheime Regel",
    kind: "guideline",
    issuer: "Amtsleitung",
    level: "own",
    validFrom: "2024-01-01",
  },
  ...more,
});

async function record(context: Context, recordedAt: string, ...records: readonly object[]): Promise<void> {
  const text = JSON.stringify({ format: "kontor-register/1", authority: "neustadt", records });
  const imported = await importRegister(context, text, { mode: "merge", recordedAt });
  assert(imported.ok, JSON.stringify(imported));
}

const at = (day: string): string => `${day}T08:00:00.000Z`;
const asOf = "2024-06-01T00:00:00.000Z";
const wanted = { authority: "neustadt", type: "policy", key: "regel" };

test("a record taken out of the public register is gone from its past days and versions too", async (t) => {
  const context = await openForTest(t);
  await record(context, "2024-05-01T08:00:00.000Z", HOUSE, policy({}));
  assert.equal(
    (await readPublicRegister(context, { authority: "neustadt", asOf }))?.snapshot.records.length,
    2,
  );
  await record(context, "2025-05-01T08:00:00.000Z", policy({ visibility: "internal" }));
  const past = await readPublicRegister(context, { authority: "neustadt", asOf });
  assert.deepEqual(
    past?.snapshot.records.map(({ type }) => type),
    ["authority"],
  );
  assert.equal(await readPublicRecord(context, { ...wanted, version: 1 }), null);
});

test("a field held back today is held back in older versions and on past days", async (t) => {
  const context = await openForTest(t);
  await record(context, "2024-05-01T08:00:00.000Z", HOUSE, policy({}));
  await record(
    context,
    "2025-05-01T08:00:00.000Z",
    policy({ withhold: [{ field: "issuer", ground: "statute" }] }),
  );
  const past = await readPublicRegister(context, { authority: "neustadt", asOf });
  const old = await readPublicRecord(context, { ...wanted, version: 1 });
  assert.equal(old?.shown.record.version, 1);
  for (const shown of [past?.snapshot.records, old?.history])
    assert(!JSON.stringify(shown).includes("Amtsleitung"));
});

test("a record that was taken out of the public register and ended then is gone from its past days too", async (t) => {
  const context = await openForTest(t);
  await record(context, at("2024-05-01"), HOUSE, policy({}));
  await record(context, at("2025-05-01"), policy({ visibility: "internal" }));
  const rest = JSON.stringify({ format: "kontor-register/1", authority: "neustadt", records: [HOUSE] });
  assert((await importRegister(context, rest, { mode: "replace", recordedAt: at("2025-06-01") })).ok);
  const past = await readPublicRegister(context, { authority: "neustadt", asOf });
  assert.deepEqual(
    past?.snapshot.records.map(({ type }) => type),
    ["authority"],
  );
  assert.equal(await readPublicRecord(context, { ...wanted, version: 1 }), null);
});

test("a record that ended in public stays in its past days, without what was held back when it ended", async (t) => {
  const context = await openForTest(t);
  await record(context, at("2024-05-01"), HOUSE, policy({}));
  await record(context, at("2025-05-01"), policy({ withhold: [{ field: "issuer", ground: "statute" }] }));
  const rest = JSON.stringify({ format: "kontor-register/1", authority: "neustadt", records: [HOUSE] });
  assert((await importRegister(context, rest, { mode: "replace", recordedAt: at("2025-06-01") })).ok);
  const past = await readPublicRegister(context, { authority: "neustadt", asOf });
  assert.equal(past?.snapshot.records.length, 2);
  assert(!JSON.stringify(past.snapshot.records).includes("Amtsleitung"));
  assert.equal(past.snapshot.ended.size, 0);
});

test("of the authority itself only what is public is told, and its marking", async (t) => {
  const context = await openForTest(t);
  const held = { withhold: [{ field: "contact", ground: "individualInterest" }] };
  const data = { ...HOUSE.data, contact: "Zimmer 7" };
  await record(context, "2024-05-01T08:00:00.000Z", { ...HOUSE, data, ...held }, policy({}));
  const open = await readPublicRegister(context, { authority: "neustadt" });
  assert.equal(open?.name, "Bezirksamt Neustadt");
  assert.equal(open.snapshot.owner?.data.contact, undefined);
  await record(context, "2025-05-01T08:00:00.000Z", { ...HOUSE, data, visibility: "internal" });
  for (const day of [undefined, asOf]) {
    const closed = await readPublicRegister(context, { authority: "neustadt", asOf: day });
    assert.equal(closed?.name, "neustadt");
    assert.deepEqual(closed.snapshot.owner?.data, { demonstration: "invented" });
    assert.match(closed.marking ?? "", /Erfundenes Beispiel/u);
  }
});

test("why a record was changed is told only where nothing of it ever was held back", async (t) => {
  const context = await openForTest(t);
  const reasons = async () => (await readPublicRecord(context, wanted))?.history.map(({ reason }) => reason);
  await record(context, "2024-05-01T08:00:00.000Z", HOUSE, policy({}));
  assert.equal((await reasons())?.filter((one) => one !== null).length, 1);
  await record(
    context,
    "2025-05-01T08:00:00.000Z",
    policy({ withhold: [{ field: "issuer", ground: "statute" }] }),
  );
  assert.deepEqual(await reasons(), [null, null]);
});

test("a closed demonstration keeps its name and its marking", async (t) => {
  const context = await openForTest(t);
  await record(context, "2024-05-01T08:00:00.000Z", HOUSE, policy({}));
  await closeAuthority(context, { key: "neustadt", reason: "Beispiel beendet" });
  const register = await readPublicRegister(context, { authority: "neustadt" });
  assert.equal(register?.name, "Bezirksamt Neustadt");
  assert.match(register?.marking ?? "", /Erfundenes Beispiel/u);
});

test("an ended public record keeps its public history", async (t) => {
  const context = await openForTest(t);
  await record(context, "2024-05-01T08:00:00.000Z", HOUSE, policy({}));
  const text = JSON.stringify({ format: "kontor-register/1", authority: "neustadt", records: [HOUSE] });
  await importRegister(context, text, { mode: "replace" });
  const ended = await readPublicRecord(context, wanted);
  assert.equal(ended?.shown.record.ended, true);
  assert.equal(ended?.history.length, 2);
});
