import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { answerFromRegister } from "#actions/answer-from-register.ts";
import type { VersionedRecord } from "#records/record.ts";
import { referenceTo } from "#records/record.ts";
import type { Copy } from "#records/visibility.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { recordsOf } from "#records/snapshot.ts";
import { loadBoth } from "./examples.ts";
import { numbersIn, numbersOf } from "./numbers-of.ts";
import { everythingTold, type Told } from "./told.ts";

const COPIES = ["public", "council", "internal"] as const;

function citedRecord(snapshot: Snapshot, evidence: string): VersionedRecord {
  const at = evidence.lastIndexOf("@");
  const record = snapshot.byReference.get(evidence.slice(0, at));
  assert(record, `${evidence} is in the register`);
  assert.equal(record.version, Number(evidence.slice(at + 1)));
  return record;
}

function unfounded(told: Told, snapshot: Snapshot): readonly string[] {
  const known = told.evidence.map((one) => numbersOf(citedRecord(snapshot, one).data));
  const honest = told.evidence.map((one) => numbersOf(citedRecord(snapshot, one)));
  return numbersIn(told.text).filter(
    (number) => ![...known, ...honest].some((numbers) => numbers.has(number)),
  );
}

type Answers = {
  readonly key: string;
  readonly copy: Copy;
  readonly snapshot: Snapshot;
  readonly told: readonly Told[];
};

/** What both examples answer, in each of the copies. */
async function answersOf(t: TestContext, copies: readonly Copy[]): Promise<readonly Answers[]> {
  const { context, authorities } = await loadBoth(t);
  const wanted = authorities.flatMap((authority) => copies.map((copy) => ({ ...authority, copy })));
  return Promise.all(
    wanted.map(async ({ key, on, paper, copy }) => {
      const answered = await answerFromRegister(context, paper, { authority: key, copy, on });
      assert(answered.ok);
      return { key, copy, snapshot: answered.value.snapshot, told: everythingTold(answered.value.answer) };
    }),
  );
}

test("every sentence and row of both examples cites records of the register, or states no fact", async (t) => {
  for (const { key, copy, snapshot, told } of await answersOf(t, COPIES)) {
    assert(told.length > 40);
    const without = told.filter(({ connective, evidence }) => !connective && evidence.length === 0);
    assert.deepEqual(without, [], `${key} ${copy}`);
    for (const evidence of new Set(told.flatMap((one) => one.evidence))) citedRecord(snapshot, evidence);
  }
});

test("no number or date stands in an answer that its cited records do not hold, unless it is derived", async (t) => {
  let checked = 0;
  for (const { key, snapshot, told } of await answersOf(t, ["council"])) {
    for (const one of told.filter(({ derived, connective }) => !derived && !connective)) {
      checked += 1;
      assert.deepEqual(unfounded(one, snapshot), [], `${key} ${one.question}: ${one.text}`);
    }
  }
  assert(checked > 100);
});

/** Names of systems, projects, partners and units; one word ("Rechtsamt") cannot be told from the word itself. */
function properNames(snapshot: Snapshot): readonly (readonly [name: string, reference: string])[] {
  const named = [
    ...recordsOf(snapshot, "system").map((one) => [one.data.name, one] as const),
    ...recordsOf(snapshot, "project").map((one) => [one.data.title, one] as const),
    ...recordsOf(snapshot, "partner").map((one) => [one.data.name, one] as const),
    ...recordsOf(snapshot, "unit").flatMap((one) =>
      one.data.name?.includes(" ") ? [[one.data.name, one] as const] : [],
    ),
  ];
  return named.flatMap(([name, record]) =>
    name === undefined ? [] : [[name, referenceTo(record)] as const],
  );
}

function uncitedNames(told: Told, snapshot: Snapshot): readonly string[] {
  const cited = told.evidence.map((one) => citedRecord(snapshot, one));
  const references = new Set(cited.map(referenceTo));
  const words = JSON.stringify(cited.map(({ data, unknown }) => [data, unknown]));
  return properNames(snapshot)
    .filter(
      ([name, reference]) => told.text.includes(name) && !references.has(reference) && !words.includes(name),
    )
    .map(([name]) => name);
}

test("no system, project, unit or partner is named without being cited", async (t) => {
  for (const { key, snapshot, told } of await answersOf(t, ["council"])) {
    for (const one of told.filter(({ connective }) => !connective)) {
      assert.deepEqual(uncitedNames(one, snapshot), [], `${key} ${one.question}: ${one.text}`);
    }
  }
});

test("the invented district answers all questions with tables; the public sources leave named gaps", async (t) => {
  const { context, authorities } = await loadBoth(t);
  for (const { key, on, paper } of authorities) {
    const answered = await answerFromRegister(context, paper, { authority: key, copy: "council", on });
    assert(answered.ok);
    const { questions, summary } = answered.value.answer;
    assert.equal(questions.length, 31);
    if (key === "musterstadt") {
      assert.equal(summary.gap + summary.opinion, 0);
      const tables = questions.filter(({ answer }) => answer.some(({ kind }) => kind === "table"));
      assert(tables.length >= 24, String(tables.length));
    } else {
      assert(summary.gap >= 8 && summary.nil === 0);
      for (const question of questions.filter(({ state }) => state === "gap"))
        assert(question.gaps.length > 0);
    }
  }
});

const isReference = (text: string): boolean => /^[a-zA-Z]+\/\S+$/u.test(text);

/** Every text a record says in its data, long enough to be told from others. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return value.length >= 12 && !isReference(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

function fieldsOf(record: VersionedRecord, withheld: boolean): readonly unknown[] {
  return Object.entries(record.data).flatMap(([id, value]) =>
    record.withhold.some(({ field }) => field === id) === withheld ? [value as unknown] : [],
  );
}

/** What a copy must not hold: texts of records it may not read and of withheld fields, unless said elsewhere openly. */
function secretsFor(copy: Copy, { records }: Snapshot): readonly string[] {
  const isHidden = ({ visibility }: VersionedRecord): boolean =>
    visibility === "confidential" || (copy === "public" && visibility !== "public");
  const [hidden, open] = [records.filter(isHidden), records.filter((record) => !isHidden(record))];
  const told = JSON.stringify(open.map((record) => fieldsOf(record, false)));
  const secrets = [...hidden.map(({ data }) => data), ...open.flatMap((record) => fieldsOf(record, true))];
  return secrets.flatMap(wordsOf).filter((secret) => !told.includes(JSON.stringify(secret).slice(1, -1)));
}

test("nothing of confidential records or withheld fields enters any copy, and nothing internal the public one", async (t) => {
  let checked = 0;
  for (const { copy, snapshot, told } of await answersOf(t, COPIES)) {
    const text = told.map((one) => one.text).join("\n");
    const secrets = secretsFor(copy, snapshot);
    checked += secrets.length;
    assert.deepEqual(
      secrets.filter((secret) => text.includes(secret)),
      [],
    );
  }
  assert(checked > 10, String(checked));
});
