import assert from "node:assert/strict";
import { test } from "node:test";
import { recordFromContent } from "#records/content.ts";
import type { JsonObject } from "#values/json.ts";
import { redact } from "./redact.ts";

const record = (type: string, more: JsonObject) =>
  recordFromContent({ type, key: "x", visibility: "public", ...more });

const training = (participants: number) =>
  record("training", { data: { title: "Kurs", byUnit: [{ unit: "unit/a", participants }] } });

test("of a field that is held back only the ground is left, whether it held a value or a reason for none", () => {
  const shown = redact(
    record("system", {
      data: { operator: "Rechenzentrum", hosting: { operator: "Rechenzentrum" } },
      unknown: { retention: "Der Vertrag mit dem Rechenzentrum schweigt." },
      withhold: [
        { field: "operator", ground: "publicInterest", reason: "Rechenzentrum will es so" },
        { field: "retention", ground: "statute" },
        { field: "hosting.operator", ground: "publicInterest" },
      ],
      internalNote: "Rechenzentrum anrufen",
      confidentiality: { reason: "Rechenzentrum" },
    }),
  );
  assert.doesNotMatch(JSON.stringify(shown), /Rechenzentrum/u);
  assert.deepEqual(shown.withhold.map(({ field }) => field).toSorted(), ["hosting", "operator", "retention"]);
});

test("what is held back besides is held back too; everything else stays as it is", () => {
  const whole = record("system", { data: { operator: "Rechenzentrum" } });
  assert.deepEqual(redact(whole), whole);
  const shown = redact(whole, [{ field: "operator", ground: "statute" }]);
  assert.doesNotMatch(JSON.stringify(shown), /Rechenzentrum/u);
});

test("counts of fewer than five people in training are held back", () => {
  assert.deepEqual(redact(training(5)).withhold, []);
  assert.deepEqual(
    redact(training(4)).withhold.map(({ field }) => field),
    ["byUnit"],
  );
});
