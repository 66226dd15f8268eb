import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { systemDetail } from "./system-detail.ts";

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test("a usual code of the system is told in German, anything else in its own words", () => {
  assert.equal(systemDetail(caught(() => readFileSync("/gibt/es/nicht"))), "nicht gefunden");
  assert.equal(systemDetail(caught(() => readFileSync("/"))), "ist ein Ordner");
  assert.equal(systemDetail(new Error("so nicht")), "so nicht");
  assert.equal(systemDetail("so nicht"), "so nicht");
});
