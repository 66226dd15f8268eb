import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { addAuthority } from "#actions/add-authority.ts";
import type { Context } from "#actions/context.ts";
import { openForTest } from "#actions/testing.ts";
import { valueOf } from "#store/test/sample.ts";
import type { Result } from "#values/result.ts";
import { keepAnswerFile } from "./keep-answer-file.ts";
import type { KeepWish } from "./keep-answer.ts";
import { readArchive } from "./read-archive.ts";
import { readKeptInquiry } from "./read-kept-inquiry.ts";

const AUTHORITY = "amt";

type Said = { readonly number?: string; readonly texts: readonly string[] };

async function opened(t: TestContext): Promise<{
  readonly context: Context;
  readonly keep: (said: Said, wish?: Partial<KeepWish>) => ReturnType<typeof keepAnswerFile>;
}> {
  const context = await openForTest(t);
  valueOf(await addAuthority(context, { key: AUTHORITY, data: { name: "Amt", shortName: "Amt" } }));
  const keep = ({ number = "22-1", texts }: Said, wish: Partial<KeepWish> = {}) => {
    const questions = texts.map((text, at) => ({
      ...{ no: String(at + 1), text: `Frage ${at + 1}?`, items: [{ no: "a", text: "Und?", answer: [] }] },
      answer: [{ kind: "paragraph", text }],
    }));
    const file = { title: "KI", number, on: "2025-10-13", questions };
    return keepAnswerFile(context, Buffer.from(JSON.stringify(file)), { authority: AUTHORITY, ...wish });
  };
  return { context, keep };
}

const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

test("an answer is filed under the paper's number; another version of it follows the first", async (t) => {
  const { context, keep } = await opened(t);
  assert.deepEqual(valueOf(await keep({ texts: ["Ja.", "Nein."] })), {
    key: "22-1",
    questions: 4,
    written: 5,
  });
  assert.equal(valueOf(await keep({ texts: ["Ja.", "Doch."] })).written, 1);
  assert.equal(valueOf(await keep({ texts: ["Ja.", "Doch."] })).written, 0);
  assert.deepEqual(
    (await readArchive(context, AUTHORITY)).map(({ key, status }) => [key, status]),
    [["22-1", "draft"]],
  );
});

test("an answer that is no longer given ends with the version that leaves it out", async (t) => {
  const { context, keep } = await opened(t);
  valueOf(await keep({ texts: ["Ja.", "Nein."] }));
  valueOf(await keep({ texts: ["Ja."] }));
  const kept = valueOf(await readKeptInquiry(context, AUTHORITY, "22-1")) as {
    readonly questions: readonly unknown[];
  };
  assert.equal(kept.questions.length, 1);
  const [, , third] = await context.store.workRecords(AUTHORITY, "answer");
  assert.deepEqual([third?.key, third?.ended], ["22-1.3", true]);
});

test("no draft overtakes an answer that was signed; another key or a signature does", async (t) => {
  const { keep } = await opened(t);
  const signed = { signedBy: "Bezirksamtsleitung", signedOn: "2025-10-14" };
  valueOf(await keep({ texts: ["Ja."] }, signed));
  assert.deepEqual(codesOf(await keep({ texts: ["Nein."] })), ["actions.archive.signed"]);
  valueOf(await keep({ texts: ["Nein."] }, { key: "22-1-neu" }));
  valueOf(await keep({ texts: ["Nein."] }, signed));
});

test("a paper without a number is filed under its date and title, cut between words", async (t) => {
  const { keep } = await opened(t);
  const { key } = valueOf(await keep({ number: "", texts: ["Ja."] }));
  assert.equal(key, "2025-10-13-ki");
});

test("what is not in the archive is not made up", async (t) => {
  const { context } = await opened(t);
  assert.deepEqual(codesOf(await readKeptInquiry(context, AUTHORITY, "22-9")), ["actions.archive.absent"]);
  assert.deepEqual(await readArchive(context, AUTHORITY), []);
});
