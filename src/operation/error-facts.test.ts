import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { errorFacts } from "./error-facts.ts";

const WORD = "Quittengelee";

function thrownBy(deed: () => unknown): unknown {
  try {
    deed();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

test("an error is told by kind, code and places, never by its message", () => {
  const cause = new Error(`erste Zeile ${WORD}\n    at ${WORD} (im Text)\nzweite Zeile ${WORD}`);
  const facts = errorFacts(new TypeError(`${WORD} ist falsch\n    at x\n${WORD}`, { cause }));
  assert.ok(!JSON.stringify(facts).includes(WORD));
  assert.equal(facts.name, "TypeError");
  assert.match(facts.stack[0] ?? "", /error-facts\.test\.ts:\d+:\d+/u);
  assert.match(facts.cause?.stack[0] ?? "", /error-facts\.test\.ts/u);
});

test("an error of the database is told by its fixed words", () => {
  const database = new DatabaseSync(":memory:");
  database.exec("create virtual table t using fts5(a)");
  const facts = errorFacts(
    thrownBy(() => database.prepare("select * from t where t match ?").all(`"${WORD}`)),
  );
  assert.equal(facts.code, "ERR_SQLITE_ERROR");
  assert.equal(facts.detail, "SQL logic error");
  assert.ok(!JSON.stringify(facts).includes(WORD));
});

test("what is thrown without being an error is told by its type only", () => {
  assert.deepEqual(errorFacts(WORD), { name: "string", code: null, detail: null, stack: [] });
});

test("an error that is its own cause is told to a bounded depth", () => {
  const error = new Error(WORD);
  error.cause = error;
  assert.ok(JSON.stringify(errorFacts(error)).length < 20_000);
});
