import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { documentation } from "./documentation.ts";

const unit = record("unit", "it", { name: "Fachamt IT" });
const system = record("system", "bot", { name: "Bot", provider: "Anbieter GmbH", origin: "central" });
const sheet = (key: string, more: object = {}) =>
  record("documentation", key, {
    ...{
      system: "system/bot",
      duty: "law/hmbvwdig-13-1",
      status: "fulfilled",
      place: "AZ 1",
      on: "2025-02-01",
    },
    ...more,
  } as never);
const question = { text: "Wie kommt das Amt den Anforderungen aus §13 Absatz 1 HmbVwDiG nach?" };

test("a duty whose wording is unverified is fulfilled by one's own account only", () => {
  const part = documentation(askOf([system, sheet("a")], { question }));
  const texts = textsOf(part);
  assert.equal(
    texts[0],
    "Die Dokumentation nach § 13 Abs. 1 HmbVwDiG ist nach eigener Angabe bei einer Anwendung erfüllt.",
  );
  assert.ok(texts.includes("Stand (nach eigener Angabe)") && !texts.includes("Erfüllt"));
  assert.ok(!texts.includes("Pflicht"), "the only duty stands in the sentence above");
  assert.match(texts.at(-1) ?? "", /Wortlaut von § 13 Abs\. 1 HmbVwDiG ist noch nicht/u);
  assert.deepEqual(unprovenIn(part), []);
});

test("duties of other acts stay out if the question cites one", () => {
  const other = sheet("b", { duty: "law/dsgvo-30-1" });
  assert.deepEqual(documentation(askOf([system, other], { question })).says, []);
  const texts = textsOf(documentation(askOf([system, other])));
  assert.ok(texts.includes("Erfüllt"));
  assert.ok(!texts.some((text) => text.includes("Wortlaut")));
});

test("beside a duty that is confirmed or not in question, one's own account is named in the cell", () => {
  const other = sheet("b", { duty: "law/dsgvo-30-1" });
  const texts = textsOf(documentation(askOf([system, sheet("a"), other])));
  assert.ok(texts.includes("nach eigener Angabe erfüllt") && texts.includes("Erfüllt"));
  assert.ok(texts.includes("Pflicht"));
});

test("sheets of applications out of use do not appear", () => {
  const ended = record("deployment", "d", {
    system: "system/bot",
    unit: "unit/it",
    task: "T",
    status: "ended",
  });
  assert.deepEqual(documentation(askOf([unit, system, ended, sheet("a")], { question })).says, []);
});

test("states are counted apart", () => {
  const second = record("system", "zwei", { name: "Zwei", provider: "P", origin: "own" });
  const open = sheet("o", { system: "system/zwei", status: "open" });
  const [lead] = textsOf(documentation(askOf([system, second, sheet("a"), open], { question })));
  assert.match(lead ?? "", /nach eigener Angabe bei einer Anwendung erfüllt und bei einer offen\.$/u);
  assert.equal(rowsOf(documentation(askOf([system, second, sheet("a"), open]))).length, 2);
});
