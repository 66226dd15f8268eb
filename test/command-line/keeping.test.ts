import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { emptyFolder, kontor } from "./kontor.ts";

const record = (title: string): object => ({
  ...{ type: "policy", key: "regel", visibility: "public" },
  data: { title, kind: "guideline", issuer: "Amtsleitung", level: "own", validFrom: "2024-01-01" },
});

const fileOf = (...records: readonly object[]): string =>
  JSON.stringify({ format: "kontor-register/1", authority: "neustadt", records });

/** A register of two versions in a folder of its own. */
async function filled(t: TestContext): Promise<{ readonly folder: string; readonly data: string }> {
  const folder = await emptyFolder(t);
  const data = join(folder, "daten");
  await kontor(["authority", "add", "neustadt", "--name", "Amt Neustadt", "--data", data]);
  for (const title of ["Quastenflosser", "Regel"]) {
    const { code, err } = await kontor(["import", "-", "--data", data], { input: fileOf(record(title)) });
    assert.equal(code, 0, err);
  }
  return { folder, data };
}

test("a register is backed up, checked, restored elsewhere and proved by the backup", async (t) => {
  const { folder, data } = await filled(t);
  const [backup, other] = [join(folder, "s.tar.zst"), join(folder, "neu")];
  assert.equal((await kontor(["backup", backup, "--data", data])).code, 0);
  const again = await kontor(["backup", backup, "--data", data, "--json"]);
  assert.deepEqual([again.code, (JSON.parse(again.out) as { ok: boolean }).ok], [1, false]);
  assert.match((await kontor(["restore", backup, "--check"])).out, /lässt sich einspielen/u);
  const restored = await kontor(["restore", backup, "--data", other, "--json"]);
  assert.equal((JSON.parse(restored.out) as { counts: { version: number } }).counts.version, 3);
  const exports = await Promise.all([data, other].map((one) => kontor(["export", "--data", one])));
  assert.equal(exports[0]?.out, exports[1]?.out);
  assert.equal((await kontor(["restore", backup, "--data", other])).code, 1);
  const heads = join(folder, "enden.json");
  const verified = await kontor(["verify", "--data", other, "--anchors", backup, "--heads", heads]);
  assert.match(verified.out, /neustadt ist bis Position 3 so/u);
  assert.match(await readFile(heads, "utf8"), /"format": "kontor-heads\/1"/u);
  await writeFile(heads, (await readFile(heads, "utf8")).replaceAll(/"hash": "../gu, '"hash": "00'));
  assert.equal((await kontor(["verify", "--data", other, "--anchors", heads])).code, 1);
});

test("a backup on standard output is an archive that standard input takes", async (t) => {
  const { folder, data } = await filled(t);
  const backup = join(folder, "s.tar.zst");
  await kontor(["backup", backup, "--data", data]);
  const bytes = await readFile(backup);
  const restored = await kontor(["restore", "-", "--data", join(folder, "neu")], { input: bytes });
  assert.equal(restored.code, 0, restored.err);
  const { out, err, code } = await kontor(["backup", "-", "--data", data]);
  assert.equal(code, 0);
  assert.ok(out.startsWith("("), "nothing but the archive, which begins with this byte");
  assert.match(err, /SHA-256: [0-9a-f]{64}/u);
});

test("an erasure needs a law, a reason and a yes, and is listed afterwards", async (t) => {
  const { data } = await filled(t);
  const erase = (...more: string[]) => kontor(["erase", "policy/regel@1", "--data", data, ...more]);
  assert.equal((await erase()).code, 2);
  const lawful = ["--authority", "neustadt", "--norm", "Art. 17 Abs. 1 DSGVO", "--reason", "Antrag"];
  const unsure = await erase(...lawful);
  assert.equal(unsure.code, 2);
  assert.match(unsure.err, /nichts gelöscht/u);
  const done = await erase(...lawful, "--yes", "--json");
  assert.equal((JSON.parse(done.out) as { isForgotten: boolean }).isForgotten, true);
  const list = await kontor(["erase", "--list", "--json", "--data", data]);
  assert.deepEqual((JSON.parse(list.out) as { versions: number[] }[])[0]?.versions, [1]);
  assert.ok(!(await readFile(join(data, "kontor.db"))).includes("Quastenflosser"));
  assert.equal((await kontor(["verify", "--data", data])).code, 0);
  assert.equal((await kontor(["erase", "--repeat", "-", "--data", data], { input: list.out })).code, 2);
  const repeated = await kontor(["erase", "--repeat", "-", "--yes", "--data", data], { input: list.out });
  assert.match(repeated.err, /nichts zu löschen/u);
});

test("the history of a record lists its versions, the newest first, with function and reason", async (t) => {
  const { data } = await filled(t);
  const history = (...more: string[]) =>
    kontor(["history", "policy/regel", "--authority", "neustadt", "--data", data, ...more]);
  assert.match((await history()).out, /^ {3}2 {2}.+\n {3}1 {2}.+/u);
  const { versions } = JSON.parse((await history("--json")).out) as { versions: { version: number }[] };
  assert.deepEqual(
    versions.map(({ version }) => version),
    [2, 1],
  );
  const absent = await kontor(["history", "policy/fehlt", "--authority", "neustadt", "--data", data]);
  assert.equal(absent.code, 1);
  assert.equal((await kontor(["history", "regel", "--authority", "neustadt", "--data", data])).code, 2);
});
