import assert from "node:assert/strict";
import { test } from "node:test";
import { stemGerman } from "./stemming.ts";

test("forms of one noun share a stem", () => {
  assert.equal(stemGerman("Leitlinien"), stemGerman("Leitlinie"));
  assert.equal(stemGerman("Haushalts"), stemGerman("Haushalt"));
  assert.equal(stemGerman("Grundsätzen"), stemGerman("Grundsätze"));
});

test("a participle loses its ge and shares the stem of its verb", () => {
  assert.equal(stemGerman("gespeichert"), stemGerman("speichern"));
});

test("doubled letters and sch, ei, ie come back after stemming", () => {
  assert.equal(stemGerman("Speicherplatz"), "speicherplatz");
  assert.equal(stemGerman("Schaffen"), "schaff");
});

test("words of three letters and the empty word stay as they are", () => {
  assert.equal(stemGerman("und"), "und");
  assert.equal(stemGerman(""), "");
});
