import assert from "node:assert/strict";
import { test } from "node:test";
import type { Program } from "#cli/command.ts";
import { runCli } from "#cli/run-cli.ts";
import { openForTest } from "#actions/testing.ts";
import { importRegister } from "#actions/import-register.ts";
import { fail, succeed } from "#values/result.ts";

const SPAM = { inference: "yes", responsibility: "yes", benefits: "unklar" };

/** The command with a terminal that keeps what is written; only the file system and the database are not real. */
async function kontor(words: readonly string[], files: Readonly<Record<string, string>> = {}, more = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const written = new Map<string, unknown>();
  const terminal = {
    print: (text: string) => void out.push(text),
    tell: (text: string) => void err.push(text),
    read: (file: string) =>
      Promise.resolve(
        files[file] === undefined
          ? fail({ code: "x.file.missing", pointer: "", message: "Die Datei fehlt." })
          : succeed(new TextEncoder().encode(files[file])),
      ),
    write: (file: string, content: unknown) => {
      written.set(file, content);
      return Promise.resolve(succeed(file));
    },
  };
  const program = { terminal, ...more } as unknown as Program;
  const code = await runCli(["classify", ...words], program);
  return { code, out: out.join("\n"), err: err.join("\n"), written };
}

test("a file of answers gives one JSON document with the result and nothing else", async () => {
  const { code, out, err } = await kontor(["a.json", "--json", "--on", "2026-11-22"], {
    "a.json": JSON.stringify({ system: "Spamfilter", answers: SPAM }),
  });
  const result = JSON.parse(out) as Readonly<Record<string, unknown>>;
  assert.deepEqual([code, err], [0, ""]);
  assert.deepEqual(Object.keys(result), [
    ...["system", "answers", "notes", "tree", "on", "isAiSystem", "roles", "class", "possible"],
    ...[
      "isProvisional",
      "annexIIIArea",
      "areas",
      "reasons",
      "duties",
      "open",
      "uncertain",
      "unused",
      "remarks",
    ],
  ]);
  assert.equal(result["class"], null);
});

test("faults of the file are told all at once with their places, exit code 1", async () => {
  const faulty = { answers: { inference: "vielleicht", nichts: "yes" } };
  const { code, out, err } = await kontor(["a.json", "--json"], { "a.json": JSON.stringify(faulty) });
  assert.equal(code, 1);
  const { ok, faults } = JSON.parse(out) as { ok: boolean; faults: readonly { pointer: string }[] };
  assert.equal(ok, false);
  assert.deepEqual(
    faults.map(({ pointer }) => pointer),
    ["/answers/inference", "/answers/nichts"],
  );
  assert.equal(err.split("\n").length, 2);
});

test("broken JSON and a missing file are faults, not crashes", async () => {
  assert.equal((await kontor(["a.json"], { "a.json": "{" })).code, 1);
  assert.equal((await kontor(["a.json"])).code, 1);
});

test("wrong usage is exit code 2", async () => {
  const wrong = [
    [],
    ["a.json", "--interactive"],
    ["a.json", "--on", "2026-13-01"],
    ["a.json", "--record", "system/x"],
    ["--authority", "k", "--record", "deployment/x"],
    ["a.json", "b.json"],
  ];
  for (const words of wrong) assert.equal((await kontor(words)).code, 2, words.join(" "));
});

test("answers are written so that they can be read again", async () => {
  const noted = { ...SPAM, inference: { answer: "yes", reason: "Lernt." } };
  const file = JSON.stringify({ system: "Spamfilter", answers: noted });
  const first = await kontor(["a.json", "--on", "2026-11-22", "--out", "b.json"], { "a.json": file });
  const kept = String(first.written.get("b.json"));
  const again = await kontor(["b.json", "--on", "2026-11-22"], { "b.json": kept });
  assert.equal(again.out, first.out);
  assert.deepEqual(JSON.parse(kept), {
    system: "Spamfilter",
    answers: { ...noted, benefits: "unclear" },
  });
});

test("the questions are listed with their ids", async () => {
  const { code, out } = await kontor(["--questions"]);
  assert.equal(code, 0);
  assert.match(out, /^inference +Leitet das System/u);
});

test("a register that contradicts the answers is exit code 1, and the contradiction is named", async (t) => {
  const context = await openForTest(t);
  const record = {
    ...{ type: "system", key: "bot", visibility: "internal" },
    data: {
      ...{ name: "Bot", summary: "Ordnet.", kinds: ["rpa"], provider: "Firma", origin: "procured" },
      ...{ personalData: "none", decisionRole: "assistive", isAiSystem: "no", aiActClass: "minimal" },
    },
  };
  const owner = {
    type: "authority",
    key: "amt",
    visibility: "public",
    data: { name: "Amt", shortName: "Amt" },
  };
  const file = JSON.stringify({ format: "kontor-register/1", authority: "amt", records: [owner, record] });
  const imported = await importRegister(context, file, { mode: "merge" });
  assert.ok(imported.ok, JSON.stringify(imported));
  const open = () => Promise.resolve(succeed({ ...context, close: () => Promise.resolve() }));
  const call = ["--authority", "amt", "--on", "2026-11-22", "--record"];
  const { code, out } = await kontor([...call, "system/bot"], {}, { open });
  assert.equal(code, 1);
  assert.match(
    out,
    /Das Register nennt „Minimales Risiko“; nach den Antworten ist nur möglich: Kein KI-System/u,
  );
  const unknown = await kontor([...call, "system/nichts"], {}, { open });
  assert.equal(unknown.code, 1);
  assert.match(unknown.err, /keine KI-Anwendung „system\/nichts“/u);
});
