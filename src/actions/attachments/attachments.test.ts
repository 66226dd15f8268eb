import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test, type TestContext } from "node:test";
import { addAuthority } from "#actions/add-authority.ts";
import type { Context } from "#actions/context.ts";
import { exportRegister } from "#actions/export-register.ts";
import { importRegister } from "#actions/import-register.ts";
import { openForTest } from "#actions/testing.ts";
import type { MalwareScan } from "#outside/malware-scan/malware-scan.ts";
import { scanProblem } from "#outside/malware-scan/problems.ts";
import { policy } from "#store/test/sample.ts";
import type { Result } from "#values/result.ts";
import { attachFile, type AttachWish } from "./attach-file.ts";
import { listAttachments, readAttachment } from "./read-attachment.ts";
import { tidyAttachments } from "./tidy-attachments.ts";

const HOUSE = "alsterdorf";
const RECORD = "policy/leitlinie";
const UNKNOWN = Object.fromEntries(
  ["kind", "issuer", "level", "validFrom"].map((field) => [field, "noch nicht erfasst"]),
);

async function open(t: TestContext, scan: MalwareScan | null = null): Promise<Context> {
  const context = await openForTest(t);
  const { keeping } = context;
  assert.ok(keeping);
  const added = await addAuthority(context, { key: HOUSE, data: { name: "Amt", shortName: "Amt" } });
  assert.ok(added.ok, JSON.stringify(added));
  const changes = ["leitlinie", "zweite"].map((key) => ({
    content: policy(key, `Titel ${key}`, { unknown: UNKNOWN }),
    reason: "angelegt",
    expectedVersion: 0,
  }));
  await context.store.append({ authority: HOUSE, author: "Leitung", changes });
  return { ...context, keeping: { ...keeping, scan } };
}

async function* streamOf(bytes: Uint8Array | string): AsyncGenerator<Uint8Array> {
  yield typeof bytes === "string" ? Buffer.from(bytes) : bytes;
}

const wish = (source: Uint8Array | string, more: Partial<AttachWish> = {}): AttachWish => ({
  ...{ authority: HOUSE, record: RECORD, name: "vermerk.txt", source: streamOf(source) },
  ...more,
});

const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

async function attached(context: Context, order: AttachWish) {
  const done = await attachFile(context, order);
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

async function kept(context: Context): Promise<number> {
  let count = 0;
  for await (const _ of context.keeping?.files.list() ?? []) count += 1;
  return count;
}

const entriesOf = async (context: Context, record = RECORD): Promise<readonly string[]> =>
  (await context.store.history(HOUSE, record)).at(-1)?.content?.attachments ?? [];

test("an attached file is named by a new version of its record and comes back byte for byte", async (t) => {
  const context = await open(t);
  const { hash, version, mediaType } = await attached(
    context,
    wish("Vermerk über LLMoin", { reason: "Nachweis" }),
  );
  assert.deepEqual({ version, mediaType }, { version: 2, mediaType: "text/plain" });
  assert.deepEqual(await entriesOf(context), [`sha256-${hash}/vermerk.txt`]);
  assert.equal((await context.store.history(HOUSE, RECORD)).at(-1)?.reason, "Nachweis");
  const opened = await readAttachment(context, { authority: HOUSE, hash, rank: "internal" });
  assert.ok(opened.ok);
  const parts: Uint8Array[] = [];
  for await (const part of opened.value.bytes) parts.push(part);
  assert.equal(Buffer.concat(parts).toString(), "Vermerk über LLMoin");
});

test("what stands in an attached file is found by search", async (t) => {
  const context = await open(t);
  const pdf = await readFile(new URL("../../inquiry/files/fixtures/anfrage.pdf", import.meta.url));
  const { isSearchable } = await attached(context, wish(pdf, { name: "anfrage.pdf" }));
  assert.equal(isSearchable, true);
  const found = await context.store.search({
    ...{ authority: HOUSE, reader: "internal", query: "Chatbots" },
    ...{ limit: 10, offset: 0 },
  });
  assert.match(JSON.stringify(found), /leitlinie/u);
});

test("an attachment opens for the authority's own people only, and to others does not exist", async (t) => {
  const context = await open(t);
  const { hash } = await attached(context, wish("intern"));
  for (const rank of ["public", "council"] as const) {
    assert.deepEqual(codes(await readAttachment(context, { authority: HOUSE, hash, rank })), [
      "actions.attachment.unknown",
    ]);
  }
  assert.deepEqual(
    codes(await readAttachment(context, { authority: "bergedorf", hash, rank: "confidential" })),
    ["actions.attachment.unknown"],
  );
});

test("an attachment of a confidential record is not for everybody in the house", async (t) => {
  const context = await open(t);
  const content = { ...policy("geheim", "Geheim"), visibility: "confidential" as const };
  await context.store.append({
    ...{ authority: HOUSE, author: "Leitung" },
    changes: [{ content, reason: "angelegt", expectedVersion: 0 }],
  });
  const { hash } = await attached(context, wish("geheim", { record: "policy/geheim" }));
  const codesFor = async (rank: "internal" | "confidential") =>
    codes(await readAttachment(context, { authority: HOUSE, hash, rank }));
  assert.deepEqual(await codesFor("internal"), ["actions.attachment.unknown"]);
  assert.deepEqual(await codesFor("confidential"), []);
  // the same bytes belong to a record for everybody in the house, and had another name there
  await attached(context, wish("geheim", { name: "offen.txt" }));
  await attached(context, wish("geheim", { record: "policy/geheim", name: "Verdacht.txt" }));
  const opened = await readAttachment(context, { authority: HOUSE, hash, rank: "internal" });
  assert.equal(opened.ok && opened.value.name, "offen.txt");
});

test("files of a kind that is not on the list are refused by their content, whatever their name says", async (t) => {
  const context = await open(t);
  const page = "<html><body><script>alert(1)</script><p>Text</p></body></html>";
  const program = Buffer.concat([Buffer.from("7f454c460201010000", "hex"), Buffer.alloc(200)]);
  for (const source of [page, program]) {
    assert.deepEqual(codes(await attachFile(context, wish(source, { name: "harmlos.pdf" }))), [
      "actions.attachment.type",
    ]);
  }
  assert.equal(await kept(context), 0);
  assert.equal((await listAttachments(context, HOUSE)).length, 0);
});

test("an infected file and one that could not be scanned are refused, and nothing is kept", async (t) => {
  for (const code of ["outside.scan.infected", "outside.scan.failed"] as const) {
    const context = await open(t, async (bytes) => {
      for await (const _ of bytes);
      return scanProblem(code, "", { detail: "Probe" });
    });
    assert.deepEqual(codes(await attachFile(context, wish("x"))), [code]);
    assert.deepEqual([await kept(context), (await entriesOf(context)).length], [0, 0]);
  }
});

test("a file larger than the limit is refused", async (t) => {
  const context = await open(t);
  assert.deepEqual(codes(await attachFile(context, wish(Buffer.alloc(1_000_001, "x")))), [
    "store.files.too-big",
  ]);
});

test("nothing is attached to a record that does not exist", async (t) => {
  const context = await open(t);
  assert.deepEqual(codes(await attachFile(context, wish("x", { record: "policy/gibtsnicht" }))), [
    "actions.attachment.record",
  ]);
  assert.equal(await kept(context), 0);
});

test("the same file attached twice to a record stands there once, and two records share its bytes", async (t) => {
  const context = await open(t);
  const first = await attached(context, wish("gleich"));
  assert.equal((await attached(context, wish("gleich", { name: "anders.txt" }))).version, first.version);
  await attached(context, wish("gleich", { record: "policy/zweite" }));
  assert.equal(await kept(context), 1);
  assert.equal((await entriesOf(context)).length, 1);
  assert.equal((await entriesOf(context, "policy/zweite")).length, 1);
});

test("files attached by several people at once are all there", async (t) => {
  const context = await open(t);
  await Promise.all([1, 2, 3, 4].map((no) => attached(context, wish(`Datei ${no}`, { name: `${no}.txt` }))));
  const names = (await entriesOf(context)).map((entry) => entry.split("/")[1]);
  assert.deepEqual(
    names.toSorted((one = "", other = "") => one.localeCompare(other)),
    ["1.txt", "2.txt", "3.txt", "4.txt"],
  );
});

test("a register file that names a file which is not kept here is imported and says so", async (t) => {
  const context = await open(t);
  const { hash } = await attached(context, wish("Anlage"));
  const file = await exportRegister(context, { authority: HOUSE });
  assert.ok(file.ok, JSON.stringify(file));
  const other = await openForTest(t);
  const imported = await importRegister(other, file.value, { mode: "merge" });
  assert.ok(imported.ok, JSON.stringify(imported));
  assert.deepEqual(imported.value.missingFiles, [`sha256-${hash}/vermerk.txt`]);
  assert.deepEqual(await entriesOf(other), [`sha256-${hash}/vermerk.txt`]);
  const again = await importRegister(context, file.value, { mode: "merge" });
  assert.deepEqual(again.ok && again.value.missingFiles, []);
});

test("files that nothing names are shown and removed once they are older than a day, others stay", async (t) => {
  const context = await open(t);
  const { keeping } = context;
  assert.ok(keeping);
  const { hash: wanted } = await attached(context, wish("gewollt"));
  const old = {
    most: 100,
    admit: (draft: { hash: string }) => Promise.resolve({ ok: true as const, value: draft.hash }),
  };
  const stray = await keeping.files.put(HOUSE, streamOf("verwaist"), old);
  assert.ok(stray.ok);
  const row = { authority: HOUSE, name: "alt.txt", media_type: "text/plain", size: 8, text: null };
  const unnamed = await keeping.files.put(HOUSE, streamOf("unbenannt"), old);
  assert.ok(unnamed.ok);
  await context.store.files.keep({ ...row, hash: unnamed.value, recorded_at: context.now() });
  assert.deepEqual(await tidyAttachments(context, { removes: true }), { ok: true, value: [] });
  const later = { ...context, now: () => new Date(Date.now() + 2 * 86_400_000).toISOString() };
  const shown = await tidyAttachments(later, { removes: false });
  assert.deepEqual(
    shown.ok && shown.value.map(({ hash }) => hash).toSorted(),
    [stray.value, unnamed.value].toSorted(),
  );
  assert.equal(await kept(context), 3);
  await tidyAttachments(later, { removes: true });
  assert.deepEqual([await kept(context), await keeping.files.has(HOUSE, wanted)], [1, true]);
});
