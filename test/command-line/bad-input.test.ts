import assert from "node:assert/strict";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { emptyFolder, kontor } from "./kontor.ts";

const lines = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");
const register = (authority: string, ...records: readonly object[]): string =>
  JSON.stringify({ format: "kontor-register/1", authority, records });
const NEUSTADT = { type: "authority", key: "neustadt", data: { name: "Neustadt", shortName: "Neustadt" } };

test("a text that is no inquiry gives one German line and exit code 1", async () => {
  const { code, out, err } = await kontor(["inquiry", "read", "-"], {
    input: "Das Wetter ist heute schön. Morgen regnet es.",
  });
  assert.deepEqual([code, out, lines(err).length], [1, "", 1]);
  assert.match(err, /Fragen/u);
});

test("an empty paper gives one German line and exit code 1", async () => {
  const { code, err } = await kontor(["inquiry", "read", "-"], { input: "" });
  assert.deepEqual([code, lines(err).length], [1, 1]);
});

test("twenty megabytes of text are refused with one line", async () => {
  const { code, err } = await kontor(["inquiry", "read", "-"], {
    input: "Welche KI nutzen Sie? ".repeat(1_000_000),
  });
  assert.deepEqual([code, lines(err).length], [1, 1]);
  assert.match(err, /Zeichen/u);
});

test("bytes that are no text are refused with one line", async () => {
  const { code, err } = await kontor(["inquiry", "read", "-"], {
    input: new Uint8Array([0, 1, 2, 255, 254, 0, 7, 0, 0, 0]),
  });
  assert.deepEqual([code, lines(err).length], [1, 1]);
});

test("with --json faults are one JSON document on standard output", async () => {
  const { code, out } = await kontor(["inquiry", "read", "-", "--json"], { input: "" });
  const told = JSON.parse(out) as { ok: boolean; faults: { code: string; message: string }[] };
  assert.deepEqual([code, told.ok, told.faults[0]?.code], [1, false, "inquiry.text.empty"]);
});

test("a missing file is named and gives exit code 1", async () => {
  const { code, err } = await kontor(["inquiry", "read", "gibt-es-nicht.txt"]);
  assert.equal(code, 1);
  assert.match(err, /„gibt-es-nicht\.txt“ kann nicht gelesen werden \(nicht gefunden\)/u);
});

test("wrong usage gives exit code 2 and names the help", async () => {
  for (const args of [
    ["unfug"],
    ["inquiry", "read"],
    ["import", "a", "b"],
    ["verify", "--nichts"],
    ["inquiry", "answer", "x"],
  ]) {
    const { code, err } = await kontor(args);
    assert.equal(code, 2, args.join(" "));
    assert.match(err, /--help/u);
  }
});

test("an unknown authority is told and nothing is written", async (t) => {
  const folder = await emptyFolder(t);
  const args = ["inquiry", "answer", "examples/wandsbek/anfrage-22-3049.txt", "--authority", "nirgendwo"];
  const { code, out, err } = await kontor([
    ...args,
    "--format",
    "html",
    "--out",
    join(folder, "out"),
    "--data",
    join(folder, "data"),
  ]);
  assert.deepEqual([code, out, lines(err).length], [1, "", 1]);
  assert.match(err, /„nirgendwo“ ist nicht angelegt/u);
  assert.deepEqual(await readdir(folder), ["data"]);
});

test("a broken register file is refused with its line, column and exit code 1", async (t) => {
  const folder = await emptyFolder(t);
  const { code, err } = await kontor(["import", "-", "--data", folder], {
    input: '{"format":"kontor-register/1",\n"authority":',
  });
  assert.deepEqual([code, lines(err).length], [1, 1]);
  assert.match(err, /Zeile 2/u);
});

test("every fault of a register file stands on a line that begins with its pointer", async (t) => {
  const folder = await emptyFolder(t);
  const input = register(
    "neustadt",
    NEUSTADT,
    { type: "partner", key: "a", data: { kind: "x" } },
    { type: "partner", key: "a", data: {} },
  );
  const { code, err } = await kontor(["import", "-", "--data", folder], { input });
  assert.equal(code, 1);
  assert(lines(err).length >= 4);
  for (const line of lines(err)) assert.match(line, /^\/records\/[12]/u);
  const list = await kontor(["authority", "list", "--data", folder, "--json"]);
  assert.deepEqual(JSON.parse(list.out), []);
});

test("a database of a newer version is left alone", async (t) => {
  const folder = await emptyFolder(t);
  await kontor(["authority", "add", "neustadt", "--name", "Neustadt", "--data", folder]);
  const database = new DatabaseSync(join(folder, "kontor.db"));
  database.exec("insert into schema_version values (9999, '2030-01-01T00:00:00.000Z')");
  database.close();
  const { code, err } = await kontor(["authority", "list", "--data", folder]);
  assert.deepEqual([code, lines(err).length], [1, 1]);
  assert.match(err, /neuere Programmversion/u);
});

test("a locked database is told after a short wait", async (t) => {
  const folder = await emptyFolder(t);
  await kontor(["authority", "add", "neustadt", "--name", "Neustadt", "--data", folder]);
  const holder = new DatabaseSync(join(folder, "kontor.db"));
  holder.exec("begin immediate");
  const { code, err } = await kontor([
    "authority",
    "add",
    "altstadt",
    "--name",
    "Altstadt",
    "--data",
    folder,
  ]);
  holder.exec("rollback");
  holder.close();
  assert.deepEqual([code, lines(err).length], [1, 1]);
  assert.match(err, /gesperrt/u);
});

test("a data folder that is no folder, and a file that is no database, are told", async (t) => {
  const folder = await emptyFolder(t);
  await writeFile(join(folder, "datei"), "x");
  const notFolder = await kontor(["authority", "list", "--data", join(folder, "datei")]);
  assert.deepEqual([notFolder.code, lines(notFolder.err).length], [1, 1]);
  await mkdir(join(folder, "daten"));
  await writeFile(join(folder, "daten", "kontor.db"), "keine Datenbank, nur Text, lang genug ".repeat(200));
  const notDatabase = await kontor(["authority", "list", "--data", join(folder, "daten")]);
  assert.deepEqual([notDatabase.code, lines(notDatabase.err).length], [1, 1]);
});

test("a taken port is told", async (t) => {
  const folder = await emptyFolder(t);
  const holder = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => holder.once("listening", resolve));
  t.after(() => holder.close());
  const address = holder.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const { code, err } = await kontor(["serve", "--data", folder, "--port", String(port)]);
  assert.equal(code, 1);
  assert.match(err, new RegExp(`Der Port ${port} ist belegt`, "u"));
});

test("a wrong setting is told with its name and exit code 2", async () => {
  const { code, err } = await kontor(["settings"], { env: { KONTOR_PORT: "abc" } });
  assert.equal(code, 2);
  assert.match(err, /^KONTOR_PORT +abc +ist kein Port +Geben Sie eine Zahl von 0 bis 65535 an\.$/mu);
});

test("an authority without a usable name is not added", async (t) => {
  const data = await emptyFolder(t);
  for (const name of [" ", "a\u0007b"]) {
    const { code, out } = await kontor(["authority", "add", "x", "--name", name, "--data", data, "--json"]);
    const { faults } = JSON.parse(out) as { faults: { pointer: string }[] };
    assert.deepEqual([code, faults[0]?.pointer], [1, "/data/name"]);
  }
  assert.equal((await kontor(["authority", "list", "--data", data, "--json"])).out.trim(), "[]");
});
