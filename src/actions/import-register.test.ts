import assert from "node:assert/strict";
import { test } from "node:test";
import { addAuthority, closeAuthority } from "./add-authority.ts";
import { answerFromRegister } from "./answer-from-register.ts";
import { exportRegister } from "./export-register.ts";
import { importRegister } from "./import-register.ts";
import { openForTest } from "./testing.ts";

const AUTHORITY = {
  type: "authority",
  key: "neustadt",
  visibility: "public",
  data: { name: "Bezirksamt Neustadt", shortName: "Neustadt" },
};
const partner = (key: string, name: string, more: object = {}): object => ({
  ...{ type: "partner", key, visibility: "public", data: { name, kind: "university" } },
  ...more,
});
const file = (...records: readonly object[]): string =>
  JSON.stringify({ format: "kontor-register/1", authority: "neustadt", records });

test("an import adds, changes and leaves alone, and tells which", async (t) => {
  const context = await openForTest(t);
  await importRegister(context, file(AUTHORITY, partner("a", "Hochschule A"), partner("b", "B")), {
    mode: "merge",
  });
  const second = await importRegister(
    context,
    file(partner("a", "Hochschule A"), partner("b", "Hochschule B")),
    { mode: "merge" },
  );
  assert(second.ok);
  assert.deepEqual(second.value, {
    ...{ authority: "neustadt", added: [], changed: ["partner/b"] },
    ...{ unchanged: ["partner/a"], closed: [], missingFiles: [] },
  });
  const { records } = await context.store.snapshot("neustadt");
  assert.deepEqual(
    records.map(({ key, version }) => [key, version]),
    [
      ["neustadt", 1],
      ["a", 1],
      ["b", 2],
    ],
  );
});

test("one fault anywhere keeps everything out and every fault is told with its pointer", async (t) => {
  const context = await openForTest(t);
  const faulty = file(
    AUTHORITY,
    partner("a", "A"),
    { type: "partner", key: "b", data: { kind: "x" } },
    { type: "nichts", key: "c", data: {} },
  );
  const imported = await importRegister(context, faulty, { mode: "merge" });
  assert(!imported.ok);
  const pointers = imported.problems.map(({ pointer }) => pointer);
  assert(pointers.some((one) => one.startsWith("/records/2/data")));
  assert(pointers.some((one) => one.startsWith("/records/3")));
  assert.deepEqual(await context.store.authorities(), []);
});

test("a dry run reports what would happen and writes nothing", async (t) => {
  const context = await openForTest(t);
  const report = await importRegister(context, file(AUTHORITY), { mode: "merge", dryRun: true });
  assert(report.ok);
  assert.deepEqual(report.value.added, ["authority/neustadt"]);
  assert.deepEqual(await context.store.authorities(), []);
});

test("replacing ends absent records but keeps their history, and an ended record can come back", async (t) => {
  const context = await openForTest(t);
  await importRegister(context, file(AUTHORITY, partner("a", "A"), partner("b", "B")), { mode: "merge" });
  const replaced = await importRegister(context, file(AUTHORITY, partner("b", "B")), { mode: "replace" });
  assert(replaced.ok);
  assert.deepEqual(replaced.value.closed, ["partner/a"]);
  assert.equal((await context.store.history("neustadt", "partner/a")).length, 2);
  const back = await importRegister(context, file(partner("a", "A wieder da")), { mode: "merge" });
  assert(back.ok);
  const { records } = await context.store.snapshot("neustadt");
  assert.deepEqual(
    records.map(({ key, version }) => [key, version]),
    [
      ["neustadt", 1],
      ["a", 3],
      ["b", 1],
    ],
  );
});

test("only a demonstration takes a backdated import", async (t) => {
  const context = await openForTest(t);
  const recordedAt = "2024-05-01T10:00:00.000Z";
  const refused = await importRegister(context, file(AUTHORITY), { mode: "merge", recordedAt });
  assert(!refused.ok);
  assert.equal(refused.problems[0]?.code, "actions.import.backdate");
  const invented = { ...AUTHORITY, data: { ...AUTHORITY.data, demonstration: "invented" } };
  const taken = await importRegister(context, file(invented), { mode: "merge", recordedAt });
  assert(taken.ok);
  assert.equal((await context.store.authorityOf("neustadt"))?.created, recordedAt);
});

test("a closed authority takes no more changes and keeps what it has", async (t) => {
  const context = await openForTest(t);
  await addAuthority(context, {
    key: "neustadt",
    data: { name: "Bezirksamt Neustadt", shortName: "Neustadt" },
  });
  await closeAuthority(context, { key: "neustadt", reason: "Zusammenlegung" });
  const refused = await importRegister(context, file(partner("a", "A")), { mode: "merge" });
  assert(!refused.ok);
  assert.equal(refused.problems[0]?.code, "actions.import.closed");
  assert.equal((await context.store.history("neustadt", "authority/neustadt")).length, 2);
});

const timeless = (text: string): string => text.replaceAll(/"recordedAt": "[^"]+"/gu, "");

test("export, import elsewhere and export again give the same content", async (t) => {
  const [one, other] = [await openForTest(t), await openForTest(t)];
  await importRegister(
    one,
    file(
      AUTHORITY,
      partner("a", "Ä <b> „x“"),
      partner("b", "B", { visibility: "confidential", internalNote: "intern" }),
    ),
    { mode: "merge" },
  );
  const first = await exportRegister(one, {});
  assert(first.ok);
  assert((await importRegister(other, first.value, { mode: "merge" })).ok);
  const second = await exportRegister(other, {});
  assert(second.ok);
  assert.equal(timeless(second.value), timeless(first.value));
});

test("a public export holds no internal record, withheld value, internal note or reference to what is hidden", async (t) => {
  const context = await openForTest(t);
  const secret = { title: "Geheimsache" };
  const records = [
    AUTHORITY,
    partner("offen", "Offen GmbH", {
      internalNote: "Notiz",
      withhold: [{ field: "name", ground: "publicInterest" }],
    }),
    partner("intern", "Intern GmbH", { visibility: "internal" }),
    {
      type: "cooperation",
      key: "k",
      visibility: "public",
      data: { partner: "partner/intern", goal: "Austausch", period: { from: "2025-01-01" } },
      sources: [secret],
    },
  ];
  const imported = await importRegister(context, file(...records), { mode: "merge" });
  assert(imported.ok, JSON.stringify(imported));
  const exported = await exportRegister(context, { visibility: "public" });
  assert(exported.ok);
  for (const hidden of ["Offen GmbH", "Notiz", "Intern GmbH", "partner/intern"]) {
    assert(!exported.value.includes(hidden), hidden);
  }
  assert(exported.value.includes("publicInterest") && exported.value.includes("Austausch"));
});

test("imports that meet each other in one register are both kept, and what both say gets one version", async (t) => {
  const context = await openForTest(t);
  const both = await Promise.all(
    ["a", "b", "c"].map((key) =>
      importRegister(context, file(AUTHORITY, partner(key, key)), { mode: "merge" }),
    ),
  );
  assert.deepEqual(
    both.map(({ ok }) => ok),
    [true, true, true],
  );
  const { records } = await context.store.snapshot("neustadt");
  assert.deepEqual(
    records.map(({ key, version }) => [key, version]),
    [
      ["neustadt", 1],
      ["a", 1],
      ["b", 1],
      ["c", 1],
    ],
  );
});

test("a closed authority is not answered for as if it had only begun later", async (t) => {
  const context = await openForTest(t);
  await importRegister(context, file(AUTHORITY), { mode: "merge" });
  await closeAuthority(context, { key: "neustadt", reason: "Zusammenlegung" });
  const wanted = { authority: "neustadt", copy: "council" } as const;
  const answered = await answerFromRegister(context, "Wir fragen:\n\n1. Welche KI wird eingesetzt?", wanted);
  assert(!answered.ok);
  assert.equal(answered.problems[0]?.code, "actions.authority.ended");
});
