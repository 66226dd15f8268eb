import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { answerFromRegister } from "#actions/answer-from-register.ts";
import { backUp } from "./back-up.ts";
import type { Context } from "#actions/context.ts";
import { exportRegister } from "#actions/export-register.ts";
import { importRegister } from "#actions/import-register.ts";
import { loadExamples } from "#actions/load-examples.ts";
import { makeAnswerFile } from "#actions/make-answer-file.ts";
import { HEADS_FORMAT, readAnchors } from "./read-anchors.ts";
import { readChainHead } from "./read-chain-head.ts";
import { checkBackup, restore } from "./restore.ts";
import { openForTest } from "#actions/testing.ts";
import { verifyHistory } from "./verify-history.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);
const MOST = { mostBytes: 1_000_000_000 };
const PROGRAM = { program: "0.0.0" };

const codesOf = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  (result.problems ?? []).map(({ code }) => code);

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-backup-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const read = (path: string) => readFile(new URL(path, EXAMPLES), "utf8");

/** An example with the steps of its history. */
async function filled(t: TestContext): Promise<Context> {
  const context = await openForTest(t);
  const { steps } = JSON.parse(await read("musterstadt/example.json")) as {
    readonly steps: readonly {
      readonly file: string;
      readonly recordedAt: string;
      readonly reason: string;
    }[];
  };
  const history = steps.map(async (step) => ({ ...step, text: await read(`musterstadt/${step.file}`) }));
  const loaded = await loadExamples(context, async () => [
    { authority: "musterstadt", steps: await Promise.all(history) },
  ]);
  assert(loaded.ok, JSON.stringify(loaded));
  return context;
}

async function exported(context: Context): Promise<string> {
  const text = await exportRegister(context, { authority: "musterstadt" });
  assert(text.ok);
  return text.value;
}

test("a register restored elsewhere is exported byte for byte as before", async (t) => {
  const [source, target] = [await filled(t), await openForTest(t)];
  const file = join(await folderFor(t), "sicherung.tar.zst");
  const saved = await backUp(source, { file, replaces: false }, PROGRAM);
  assert(saved.ok, JSON.stringify(saved));
  assert.equal((await stat(file)).size, saved.value.bytes);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  const restored = await restore(target, { file }, MOST);
  assert(restored.ok, JSON.stringify(restored));
  assert.deepEqual(restored.value, saved.value);
  assert.equal(await exported(target), await exported(source));
});

test("a backup is checked without touching any database", async (t) => {
  const source = await filled(t);
  const file = join(await folderFor(t), "sicherung.tar.zst");
  await backUp(source, { file, replaces: false }, PROGRAM);
  assert.equal((await checkBackup({ file }, MOST)).ok, true);
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, bytes.length - 100));
  assert.deepEqual(codesOf(await checkBackup({ file }, MOST)), ["store.backup.unreadable"]);
  assert.deepEqual(codesOf(await checkBackup({ file: `${file}.fehlt` }, MOST)), ["store.backup.absent"]);
});

test("a backup replaces another one only when told to, and leaves nothing beside it", async (t) => {
  const source = await filled(t);
  const folder = await folderFor(t);
  const file = join(folder, "sicherung.tar.zst");
  await writeFile(file, "älter");
  assert.deepEqual(codesOf(await backUp(source, { file, replaces: false }, PROGRAM)), [
    "store.backup.exists",
  ]);
  assert.equal(await readFile(file, "utf8"), "älter");
  assert.equal((await backUp(source, { file, replaces: true }, PROGRAM)).ok, true);
  const nowhere = join(folder, "fehlt", "sicherung.tar.zst");
  assert.deepEqual(codesOf(await backUp(source, { file: nowhere, replaces: false }, PROGRAM)), [
    "store.backup.unwritable",
  ]);
  assert.deepEqual(await readdir(folder), ["sicherung.tar.zst"]);
});

test("backups, answers, lists and published heads prove later what was changed", async (t) => {
  const source = await filled(t);
  const folder = await folderFor(t);
  const place = (name: string): string => join(folder, name);
  await backUp(source, { file: place("sicherung.tar.zst"), replaces: false }, PROGRAM);
  const inquiry = "Stadt\n\n1. Welche KI-Systeme werden eingesetzt?\n";
  const answered = await answerFromRegister(source, inquiry, {
    ...{ authority: "musterstadt", copy: "council", asOf: "2025-01-01T00:00:00.000Z" },
  });
  assert(answered.ok);
  const setting = { createdAt: "2025-01-01T00:00:00.000Z", baseUrl: null };
  await writeFile(place("antwort.json"), await makeAnswerFile(answered.value, "json", setting));
  const head = await readChainHead(source, "musterstadt");
  await writeFile(place("kette.json"), JSON.stringify(head));
  await writeFile(place("liste.json"), JSON.stringify({ format: HEADS_FORMAT, heads: [head] }));
  const files = ["sicherung.tar.zst", "antwort.json", "kette.json", "liste.json"].map(place);
  const anchors = await readAnchors(files);
  assert(anchors.ok, JSON.stringify(anchors));
  const positions = anchors.value.map(({ position }) => position);
  const newest = head?.position ?? 0;
  assert.deepEqual([positions[0], ...positions.slice(2)], [newest, newest, newest]);
  assert.ok((positions[1] ?? 0) > 0 && (positions[1] ?? 0) < newest);
  const change = { ...{ type: "policy", key: "neu", visibility: "public" } };
  const data = { title: "Neu", kind: "guideline", issuer: "Amt", level: "own", validFrom: "2024-01-01" };
  const records = [{ ...change, data }];
  const file = { format: "kontor-register/1", authority: "musterstadt", records };
  assert.equal((await importRegister(source, JSON.stringify(file), { mode: "merge" })).ok, true);
  const sound = await verifyHistory(source, { anchors: anchors.value });
  assert.deepEqual(sound.ok && sound.value.damages, []);
  assert.ok(sound.ok && sound.value.anchors.every(({ holds }) => holds));
  const other = await verifyHistory(await openForTest(t), { anchors: anchors.value });
  assert.ok(other.ok && other.value.damages.length > 0 && other.value.anchors.every(({ holds }) => !holds));
  await writeFile(place("nichts.json"), "{}");
  assert.deepEqual(codesOf(await readAnchors([place("nichts.json")])), ["actions.anchors.none"]);
  assert.deepEqual(codesOf(await readAnchors([place("fehlt")])), ["actions.anchors.unreadable"]);
});
