import assert from "node:assert/strict";
import { test } from "node:test";
import { isLocalDate } from "#values/local-date.ts";
import { ACTS, ACTS_BY_ID } from "./acts.ts";
import { citeOf } from "./cite.ts";
import { PROVISIONS } from "./provisions.ts";

const WEB_ADDRESS = /^https:\/\/\S+$/u;
const SENTENCE = /\S\.$/u;
const UNSOURCED = new Set(["general", "notFound"]);

function assertOrdered(dates: readonly (string | undefined)[], whose: string): void {
  const given = dates.filter((one) => one !== undefined);
  for (const day of given) assert.ok(isLocalDate(day), `${whose}: ${day}`);
  assert.deepEqual(given, given.toSorted(), whose);
}

test("no two acts and no two provisions have the same id", () => {
  for (const ids of [
    ACTS.map(({ id }) => id),
    PROVISIONS.map(({ id }) => id),
    ACTS.map(({ short }) => short),
  ]) {
    assert.equal(new Set(ids).size, ids.length);
  }
});

test("every provision belongs to an act that exists and its id begins with that act", () => {
  for (const { id, act, cite } of PROVISIONS) {
    const known = ACTS_BY_ID.get(act);
    assert.ok(known, id);
    assert.ok(id.startsWith(`${act}-`), id);
    assert.ok(cite.endsWith(` ${known.short}`), cite);
  }
});

test("a provision is cited as its place in the act says; annexes are cited by name", () => {
  for (const { id, act, cite } of PROVISIONS) {
    const known = ACTS_BY_ID.get(act);
    const formed = known && citeOf(known, id.slice(act.length + 1));
    assert.ok(formed === cite || cite.startsWith("Anhang "), id);
  }
});

test("all dates exist and stand in order", () => {
  for (const { id, validFrom, validTo } of ACTS) assertOrdered([validFrom, validTo], id);
  for (const { id, appliesFrom, alternativeFrom, appliesTo } of PROVISIONS) {
    assertOrdered([appliesFrom, alternativeFrom, appliesTo], id);
  }
});

test("a second date is given exactly where the beginning is disputed", () => {
  for (const { id, disputed, alternativeFrom } of PROVISIONS) {
    assert.equal(alternativeFrom !== undefined, disputed === true, id);
  }
});

test("what is said to have been read names a web address", () => {
  for (const { id, source, certainty } of PROVISIONS) {
    assert.ok(source === undefined ? UNSOURCED.has(certainty) : WEB_ADDRESS.test(source), id);
  }
  for (const { id, url, certainty } of ACTS) {
    assert.ok(url === undefined ? UNSOURCED.has(certainty) : WEB_ADDRESS.test(url), id);
  }
});

test("nothing is verified before a named function of an authority confirmed it", () => {
  assert.deepEqual(
    PROVISIONS.filter(({ verified }) => verified !== null),
    [],
  );
});

test("every provision says in a sentence what it is about", () => {
  for (const { id, about } of PROVISIONS) assert.match(about, SENTENCE, id);
});

test("§ 13 HmbVwDiG and §§ 88 and 90 HmbPersVG stay marked as not found", () => {
  const missing = PROVISIONS.filter(({ certainty }) => certainty === "notFound").map(({ id }) => id);
  assert.deepEqual(missing.toSorted(), ["hmbpersvg-88", "hmbpersvg-90", "hmbvwdig-13", "hmbvwdig-13-1"]);
});
