import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { answerFromRegister, type AnswerFromRegister } from "#actions/answer-from-register.ts";
import { keepAnswer } from "#actions/archive/keep-answer.ts";
import { keepAnswerFile, keepDraft } from "#actions/archive/keep-answer-file.ts";
import { readArchive } from "#actions/archive/read-archive.ts";
import { readKeptInquiry } from "#actions/archive/read-kept-inquiry.ts";
import { CONTRADICTION, withEarlierAnswers } from "#actions/archive/with-earlier-answers.ts";
import { compareAnswerFiles } from "#actions/comparing/compare-answer-files.ts";
import type { Context } from "#actions/context.ts";
import { exportRegister } from "#actions/export-register.ts";
import { importRegister } from "#actions/import-register.ts";
import { makeAnswerFile } from "#actions/make-answer-file.ts";
import { compareAnswers } from "#answers/comparing/compare-answers.ts";
import { comparedAnswer } from "#answers/comparing/compared-answer.ts";
import type { EarlierAnswer } from "#answers/earlier/earlier-answer.ts";
import { recordAt } from "#records/snapshot.ts";
import { valueOf } from "#store/test/sample.ts";
import { endOfDay } from "#values/instant.ts";
import { loadBoth } from "./examples.ts";

const KEY = "musterstadt";
const THEN = "2025-10-13";
const NOW = "2026-02-18";

type Copy = "public" | "council" | "internal";

async function opened(t: TestContext): Promise<{
  readonly context: Context;
  readonly answerOn: (day: string, copy?: Copy) => Promise<AnswerFromRegister>;
}> {
  const { context, authorities } = await loadBoth(t);
  const { paper } = authorities.find(({ key }) => key === KEY) ?? assert.fail();
  const answerOn = async (day: string, copy: Copy = "council") =>
    valueOf(await answerFromRegister(context, paper, { authority: KEY, copy, asOf: endOfDay(day), on: day }));
  return { context, answerOn };
}

const earlierIn = ({ answer }: AnswerFromRegister): readonly EarlierAnswer[] =>
  answer.questions.flatMap(({ earlier = [], items }) => [
    ...earlier,
    ...items.flatMap((item) => ("earlier" in item ? (item.earlier ?? []) : [])),
  ]);

const contradictionsIn = ({ answer }: AnswerFromRegister): readonly string[] =>
  answer.warnings.filter(({ code }) => code === CONTRADICTION).map(({ message }) => message);

const jsonOf = async (answered: AnswerFromRegister): Promise<string> =>
  String(await makeAnswerFile(answered, "json", { createdAt: `${NOW}T00:00:00.000Z`, baseUrl: null }));

test("two answers to an inquiry differ in exactly what the register has changed between them", async (t) => {
  const { answerOn } = await opened(t);
  const [then, now] = [await answerOn(THEN), await answerOn(NOW)];
  const comparison = compareAnswers(comparedAnswer(then.answer), comparedAnswer(now.answer));
  assert.ok(comparison.summary.changed > 20);
  for (const { difference, after } of comparison.changed) {
    for (const { record, before, after: version } of difference.evidence) {
      const [old, young] = [then.snapshot, now.snapshot].map(
        (snapshot) => (recordAt(snapshot, record) ?? snapshot.ended.get(record))?.version,
      );
      if (before !== null) assert.equal(before, old, record);
      if (version !== null) assert.equal(version, young, record);
    }
    const { sentences, rows, gaps } = difference;
    const changes = [...sentences.changed, ...sentences.added, ...sentences.removed];
    const isSaidOtherwise =
      changes.length + rows.changed.length + rows.added.length + rows.removed.length > 0;
    if (isSaidOtherwise || gaps.closed.length > 0) assert.ok(difference.evidence.length > 0, after.no ?? "");
  }
});

test("two answers within one state of the register differ in nothing", async (t) => {
  const { answerOn } = await opened(t);
  const [one, other] = [await answerOn("2025-10-13"), await answerOn("2025-10-20")];
  const comparison = compareAnswers(comparedAnswer(one.answer), comparedAnswer(other.answer));
  assert.deepEqual(comparison.changed, []);
});

test("every change since an earlier answer is explained by a version recorded since, and contradicts nothing", async (t) => {
  const { context, answerOn } = await opened(t);
  valueOf(await keepDraft(context, await answerOn(THEN)));
  const now = await withEarlierAnswers(context, await answerOn(NOW));
  const changes = earlierIn(now).flatMap((one) => one.changes);
  assert.ok(changes.length > 100);
  for (const { what, explanation } of changes) {
    assert.ok(explanation?.by === "register" && explanation.version !== null, what);
    const entry = await context.store.versionOf(KEY, explanation.record, explanation.version);
    assert.ok(entry && entry.recordedAt > endOfDay(THEN) && entry.recordedAt <= endOfDay(NOW), what);
  }
  assert.deepEqual(contradictionsIn(now), []);
  const muma = earlierIn(now).find(({ no }) => no === "5");
  assert.match(muma?.note ?? "", /Projektstatus: Eingeschränkter Betrieb → Regelbetrieb \[.*Fassung/u);
});

test("the same question answered otherwise without a change in the register is warned of", async (t) => {
  const { context, answerOn } = await opened(t);
  const then = await answerOn(THEN);
  const wrong = (await jsonOf(then)).replace("werden sieben KI-Anwendungen", "werden neun KI-Anwendungen");
  valueOf(await keepAnswerFile(context, Buffer.from(wrong), { authority: KEY }));
  const again = await withEarlierAnswers(context, await answerOn("2025-10-20"));
  const [message, ...more] = contradictionsIn(again);
  assert.deepEqual(more, []);
  assert.match(message ?? "", /^Frage 5: .*bisher „neun“, jetzt „sieben“/u);
});

test("no public copy and no text for the council says anything of earlier answers", async (t) => {
  const { context, answerOn } = await opened(t);
  valueOf(await keepDraft(context, await answerOn(THEN)));
  const open = await answerOn(NOW, "public");
  assert.equal(await withEarlierAnswers(context, open), open);
  const setting = { createdAt: `${NOW}T00:00:00.000Z`, baseUrl: null };
  const plain = await answerOn(NOW);
  const council = await withEarlierAnswers(context, plain);
  assert.ok(earlierIn(council).length > 20);
  assert.equal(await makeAnswerFile(council, "md", setting), await makeAnswerFile(plain, "md", setting));
  const internal = await withEarlierAnswers(context, await answerOn(NOW, "internal"));
  assert.match(String(await makeAnswerFile(internal, "md", setting)), /Anlage 3: Frühere Antworten/u);
});

test("what is kept leaves register, export and import as they were, and comes back as it was", async (t) => {
  const { context, answerOn } = await opened(t);
  const then = await answerOn(THEN);
  const before = valueOf(await exportRegister(context, { authority: KEY }));
  const { key, questions, written } = valueOf(await keepDraft(context, then));
  assert.equal(written, questions + 1);
  assert.equal(valueOf(await keepDraft(context, then)).written, 0);
  assert.equal(valueOf(await exportRegister(context, { authority: KEY })), before);
  const replaced = valueOf(await importRegister(context, before, { mode: "replace" }));
  assert.deepEqual([replaced.closed, replaced.added, replaced.changed], [[], [], []]);
  assert.deepEqual(
    (await readArchive(context, KEY)).map((one) => one.key),
    [key],
  );
  const kept = Buffer.from(JSON.stringify(valueOf(await readKeptInquiry(context, KEY, key))));
  const given = Buffer.from(await jsonOf(then));
  const compared = valueOf(
    compareAnswerFiles({ name: "abgelegt", bytes: kept }, { name: "gegeben", bytes: given }),
  );
  assert.deepEqual(compared.summary, {
    compared: questions,
    changed: 0,
    unchanged: questions,
    onlyBefore: 0,
    onlyAfter: 0,
  });
  assert.deepEqual(valueOf(await context.store.verify()).damages, []);
});

async function codes(result: ReturnType<typeof keepAnswer>): Promise<readonly string[]> {
  const kept = await result;
  return kept.ok ? [] : kept.problems.map(({ code }) => code);
}

test("an archive takes no answer of another authority, none with evidence that does not exist and no signature of an example", async (t) => {
  const { context, answerOn } = await opened(t);
  const { answer } = await answerOn(THEN);
  const file = { ...answer, chain: null, marking: null };
  const invented = [{ kind: "paragraph", text: "Ja.", evidence: ["system/muma@99"] }] as const;
  const questions = file.questions.map((one) => ({ ...one, answer: invented }));
  const wish = { authority: KEY };
  assert.deepEqual(await codes(keepAnswer(context, file, { authority: "wandsbek" })), [
    "actions.archive.authority",
  ]);
  assert.deepEqual(await codes(keepAnswer(context, file, { authority: "unbekannt" })), [
    "actions.archive.unknown",
  ]);
  assert.deepEqual(await codes(keepAnswer(context, { ...file, questions }, wish)), [
    "actions.archive.evidence",
  ]);
  const signed = { ...wish, signedBy: "Leitung", signedOn: THEN };
  assert.deepEqual(await codes(keepAnswer(context, file, signed)), ["actions.archive.demonstration"]);
  const foreign = { ...file, authority: null };
  assert.deepEqual(await codes(keepAnswer(context, foreign, wish)), []);
  assert.deepEqual(
    (await readArchive(context, KEY)).map(({ origin }) => origin),
    ["elsewhere"],
  );
});
