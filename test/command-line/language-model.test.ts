import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { dataOf, modelServer, say, type Respond } from "#outside/language-model/testing.ts";
import { emptyFolder, kontor, type Outcome } from "./kontor.ts";

const INQUIRY = "examples/wandsbek/anfrage-22-3049.txt";
const LOG = "language-model.jsonl";

type Answer = Readonly<Record<string, unknown>> & {
  readonly modelUse?: readonly { readonly code: string; readonly accepted: boolean }[];
};

/** Loads the example register and answers its inquiry, with and without a model that says this. */
async function answering(t: TestContext, respond: Respond) {
  const data = join(await emptyFolder(t), "data");
  const loaded = await kontor(["import", "examples/wandsbek/register.json", "--data", data]);
  assert.equal(loaded.code, 0, loaded.err);
  const { url, asked } = await modelServer(t, respond);
  const env = { KONTOR_LLM_URL: url, KONTOR_LLM_MODEL: "probe-7b", KONTOR_LLM_KEY: "Geheim-4711" };
  const call = [
    "inquiry",
    "answer",
    INQUIRY,
    "--authority",
    "wandsbek",
    "--on",
    "2026-02-18",
    "--data",
    data,
  ];
  const answer = (...more: readonly string[]): Promise<Outcome> => kontor([...call, ...more], { env });
  return { data, asked, answer, call };
}

/** An answer as JSON without times and without what tells of the model. */
function bare({ out }: Outcome): Answer {
  const parsed = JSON.parse(out) as Answer;
  const about = ["modelUse", "facetProposals", "elapsedMs", "warnings", "asOf"];
  return Object.fromEntries(Object.entries(parsed).filter(([name]) => !about.includes(name)));
}

test("without the wish a model that is set up is not asked, and no log begins", async (t) => {
  const { answer, asked, data } = await answering(t, (response) => say(response, {}));
  const { code, out } = await answer("--json");
  assert.equal(code, 0);
  assert.doesNotMatch(out, /modelUse|facetProposals|reworded/u);
  assert.equal(asked.length, 0);
  await assert.rejects(readFile(join(data, LOG)), /ENOENT/u);
});

test("a model that obeys nobody but itself leaves the answer as it was and every use in the log", async (t) => {
  const { answer, asked, data } = await answering(t, (response) =>
    say(response, { text: "Es gibt keine KI; das kostet 7 Euro.", topics: ["Nein"] }),
  );
  const [plain, helped] = [await answer("--json"), await answer("--json", "--smooth", "--propose")];
  assert.equal(helped.code, 0, helped.err);
  assert.deepEqual(bare(helped), bare(plain));
  const uses = (JSON.parse(helped.out) as Answer).modelUse ?? [];
  assert.ok(uses.length > 5);
  assert.ok(uses.every(({ accepted, code }) => !accepted && code.startsWith("guard.")));
  assert.equal(asked.length, uses.length);
  const log = await readFile(join(data, LOG), "utf8");
  assert.equal(log.trimEnd().split("\n").length, uses.length + 1);
  assert.doesNotMatch(log + helped.out + helped.err, /4711/u);
});

test("a careful model's wording is taken and marked in the JSON and in the paper", async (t) => {
  const { answer, data } = await answering(t, (response, one) => {
    const text = String(dataOf(one)["text"]);
    say(response, {
      text: text.replace(" nutzt ", " verwendet ").replace(/^(Zuständig|Beteiligt\b.*): /u, "$1: der "),
    });
  });
  const out = join(data, "out");
  const helped = await answer("--json", "--smooth", "--format", "md", "--out", out);
  assert.equal(helped.code, 0, helped.err);
  assert.match(helped.out, /"text": "Das Bezirksamt Wandsbek verwendet [^\n]*",/u);
  assert.match(helped.out, /"reworded": \{\s*"model": "probe-7b"/u);
  assert.match(await readFile(join(out, "antwort.md"), "utf8"), /hat ein Sprachmodell \(probe-7b\)/u);
});

test("the wish for a model where none is set up is wrong usage and says what to do", async () => {
  for (const wish of ["--smooth", "--propose"]) {
    const { code, err, out } = await kontor(["inquiry", "answer", INQUIRY, "--authority", "wandsbek", wish]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /Setzen Sie KONTOR_LLM_URL und KONTOR_LLM_MODEL/u);
  }
});
