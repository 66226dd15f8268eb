import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { emptyFolder, kontor } from "./kontor.ts";

const answer = (text: string) =>
  JSON.stringify({ questions: [{ no: "1", text: "Was gilt?", answer: [{ kind: "paragraph", text }] }] });

test("inquiry compare tells what differs, as text and as JSON, and refuses what is no answer", async (t) => {
  const folder = await emptyFolder(t);
  const [one, other] = [join(folder, "a.json"), join(folder, "b.json")];
  await writeFile(one, answer("Es gelten zwei Regeln."));
  await writeFile(other, answer("Es gelten drei Regeln."));
  const told = await kontor(["inquiry", "compare", one, other, "--format", "md", "--out", folder]);
  assert.equal(told.code, 0, told.err);
  assert.match(told.out, /zwei → drei in „Es gelten drei Regeln\.“/u);
  assert.match(told.err, /vergleich\.md/u);
  const json = await kontor(["inquiry", "compare", one, "-", "--json"], {
    input: answer("Es gelten drei Regeln."),
  });
  const { summary } = JSON.parse(json.out) as { readonly summary: { readonly changed: number } };
  assert.deepEqual([json.code, summary.changed], [0, 1]);
  const refused = await kontor(["inquiry", "compare", one, "-"], { input: "Keine Antwort" });
  assert.deepEqual([refused.code, refused.out], [1, ""]);
  assert.equal((await kontor(["inquiry", "compare", one])).code, 2);
  assert.equal((await kontor(["inquiry", "compare", one, other, "--format", "exe"])).code, 2);
});
