import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { emptyFolder, kontor, type Outcome } from "./kontor.ts";

/** A register of one version in a folder of its own, and the folder around it. */
async function founded(t: TestContext): Promise<{ readonly folder: string; readonly data: string }> {
  const folder = await emptyFolder(t);
  const data = join(folder, "daten");
  await kontor(["authority", "add", "neustadt", "--name", "Amt Neustadt", "--data", data]);
  return { folder, data };
}

const faultsOf = ({ out }: Outcome): readonly string[] =>
  (JSON.parse(out) as { faults: { code: string }[] }).faults.map(({ code }) => code);

test("a misspelt data folder is neither proved sound nor backed up, and no database appears there", async (t) => {
  const { folder } = await founded(t);
  const wrong = join(folder, "tippfehler");
  for (const words of [["verify"], ["backup", join(folder, "s.tar.zst")]]) {
    const outcome = await kontor([...words, "--data", wrong, "--json"]);
    assert.equal(outcome.code, 1);
    assert.deepEqual(faultsOf(outcome), ["database.missing"]);
  }
  assert.ok(!existsSync(wrong));
  assert.ok(!existsSync(join(folder, "s.tar.zst")));
});

test("a misspelt authority is told, instead of an empty result", async (t) => {
  const { data } = await founded(t);
  const lawful = ["--norm", "Art. 17 Abs. 1 DSGVO", "--reason", "Antrag", "--yes"];
  for (const words of [
    ["search", "Wort"],
    ["attachment", "list"],
    ["erase", "policy/regel@1", ...lawful],
  ]) {
    const { code, err } = await kontor([...words, "--authority", "neustatt", "--data", data]);
    assert.equal(code, 1, words[0]);
    assert.match(err, /„neustatt“ ist nicht angelegt; „kontor authority list“/u);
  }
});

test("a chain that ends before the kept one is said to lack its end", async (t) => {
  const { folder, data } = await founded(t);
  const backup = join(folder, "s.tar.zst");
  const [heads, other] = [join(folder, "kettenstaende.json"), join(folder, "neu")];
  await kontor(["backup", backup, "--data", data]);
  await kontor(["authority", "close", "neustadt", "--reason", "Auflösung", "--data", data]);
  await kontor(["verify", "--heads", heads, "--data", data]);
  await kontor(["restore", backup, "--data", other]);
  const { code, out } = await kontor(["verify", "--anchors", heads, "--data", other]);
  assert.equal(code, 1);
  assert.match(out, /neustadt endet bei Position 1, festgehalten war Position 2: .* FEHLEN/u);
});

test("half a command names the commands it may be, and the version is told", async () => {
  const half = await kontor(["inquiry"]);
  assert.equal(half.code, 2);
  assert.match(half.err, /„inquiry“ gibt es nicht\. Möglich ist „inquiry read“, „inquiry answer“/u);
  assert.match((await kontor(["--nichts"])).err, /Es fehlt ein Befehl/u);
  const version = await kontor(["--version"]);
  assert.deepEqual([version.code, /^\d+\.\d+\.\d+\n$/u.test(version.out)], [0, true]);
});

test("searching for nothing is a wrong call, finding nothing is not", async (t) => {
  const { data } = await founded(t);
  const search = (word: string) => kontor(["search", word, "--authority", "neustadt", "--data", data]);
  assert.equal((await search(" ")).code, 2);
  const none = await search("xyzzyq");
  assert.equal(none.code, 0);
  assert.match(none.err, /Kein Treffer\. Versuchen Sie/u);
});
