import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { emptyFolder, kontor } from "./kontor.ts";

const FIXTURES = "src/inquiry/files/fixtures/";
const WHERE = ["--authority", "wandsbek"] as const;

test("an inquiry is read from PDF, Word, OpenDocument and web pages, by its content and also from a pipe", async () => {
  for (const name of ["anfrage.pdf", "anfrage.docx", "anfrage.odt"]) {
    const { code, out, err } = await kontor(["inquiry", "read", FIXTURES + name, "--json"]);
    assert.deepEqual([code, err], [0, ""], name);
    const { questions } = JSON.parse(out) as { readonly questions: readonly { readonly no: string }[] };
    assert.deepEqual(
      questions.map(({ no }) => no),
      ["1", "2", "3", "4"],
    );
  }
  const piped = await kontor(["inquiry", "read", "-"], { input: await readFile(`${FIXTURES}allris.html`) });
  assert.deepEqual([piped.code, piped.err], [0, ""]);
  assert.match(piped.out, /Große Anfrage, 22-9901/u);
});

test("an inquiry that is locked is refused with one sentence", async () => {
  const { code, err } = await kontor(["inquiry", "read", `${FIXTURES}anfrage-mit-kennwort.pdf`]);
  assert.equal(code, 1);
  assert.match(err, /^Die Datei ist mit einem Kennwort geschützt: .*\n$/u);
});

test("a file is attached, listed, given back, backed up and restored", async (t) => {
  const folder = await emptyFolder(t);
  const [data, other] = [join(folder, "data"), join(folder, "other")];
  await kontor(["import", "examples/wandsbek/register.json", "--data", data]);
  const file = `${FIXTURES}anfrage.pdf`;
  const attached = await kontor([
    "attach",
    file,
    ...WHERE,
    "--record",
    "system/llmoin",
    "--json",
    "--data",
    data,
  ]);
  assert.deepEqual([attached.code, attached.err], [0, ""]);
  const { hash, isSearchable } = JSON.parse(attached.out) as { hash: string; isSearchable: boolean };
  assert.equal(isSearchable, true);
  const listed = await kontor(["attachment", "list", ...WHERE, "--data", data]);
  assert.match(listed.out, new RegExp(`^${hash}  anfrage\\.pdf  27 kB\\n$`, "u"));
  await kontor(["backup", join(folder, "b.tar.zst"), "--data", data]);
  await kontor(["restore", join(folder, "b.tar.zst"), "--data", other]);
  const back = join(folder, "zurück.pdf");
  assert.equal((await kontor(["attachment", "get", hash, ...WHERE, "--out", back, "--data", other])).code, 0);
  assert.deepEqual(await readFile(back), await readFile(file));
  assert.equal((await kontor(["attachment", "tidy", "--data", other])).code, 0);
});

test("a file that the scanner refuses is not attached", async (t) => {
  const data = await emptyFolder(t);
  await kontor(["import", "examples/wandsbek/register.json", "--data", data]);
  const env = { KONTOR_SCAN_COMMAND: `"${process.execPath}" -e "process.exit(1)"` };
  const args = ["attach", `${FIXTURES}anfrage.pdf`, ...WHERE, "--record", "system/llmoin", "--data", data];
  const { code, err } = await kontor(args, { env });
  assert.equal(code, 1);
  assert.match(err, /Schadsoftware/u);
  const listed = await kontor(["attachment", "list", ...WHERE, "--data", data]);
  assert.match(listed.err, /keine Anlagen/u);
});
