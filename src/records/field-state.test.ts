import assert from "node:assert/strict";
import { test } from "node:test";
import { recordFromContent } from "./content.ts";
import { fieldState } from "./field-state.ts";
import type { RecordContent } from "./record.ts";

const SYSTEM = recordFromContent({
  type: "system",
  key: "x",
  data: { name: "LLMoin", provider: "Dataport", openSource: false },
  unknown: { licence: "Der Vertrag liegt nicht vor." },
  notCollected: { energyNote: "Der Verbrauch wird nicht gemessen." },
  withhold: [
    { field: "provider", ground: "individualInterest", norm: "§ 24 Abs. 2 BezVG" },
    { field: "licence", ground: "statute" },
  ],
}) as RecordContent<"system">;

test("a value that is given is told, also no and zero", () => {
  assert.deepEqual(fieldState(SYSTEM, "name"), { state: "given", value: "LLMoin" });
  assert.deepEqual(fieldState(SYSTEM, "openSource"), { state: "given", value: false });
});

test("a withheld value is replaced by its ground", () => {
  const withheld = { state: "withheld", ground: "individualInterest", norm: "§ 24 Abs. 2 BezVG" };
  assert.deepEqual(fieldState(SYSTEM, "provider"), withheld);
});

test("an honest reason is told", () => {
  assert.deepEqual(fieldState(SYSTEM, "energyNote"), {
    state: "notCollected",
    reason: "Der Verbrauch wird nicht gemessen.",
  });
});

test("of a withheld field even the reason for having no value is withheld", () => {
  assert.deepEqual(fieldState(SYSTEM, "licence"), { state: "withheld", ground: "statute" });
});

test("a field of which nothing is said is missing", () => {
  assert.deepEqual(fieldState(SYSTEM, "operator"), { state: "missing" });
});

test("the value has the type of the field", () => {
  const state = fieldState(SYSTEM, "openSource");
  const value: boolean | null = state.state === "given" ? state.value : null;
  assert.equal(value, false);
});
