import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { legalBasis } from "./legal-basis.ts";

const system = record("system", "chat", { name: "Chat", processingRecordId: "VVT-7" });
const used = record("deployment", "now", {
  system: "system/chat",
  status: "regular",
  startedOn: "2025-01-01",
});
const former = record("deployment", "then", {
  status: "ended",
  startedOn: "2020-01-01",
  endedOn: "2023-01-01",
});
const project = record("project", "next", { title: "Wohngeldhilfe", status: "approved" });

const basis = (key: string, subject: string, norm: string) =>
  record("legalBasis", key, {
    subject,
    norm,
    purpose: "Auskunft",
    safeguards: "Belehrung der Beschäftigten",
  });

const REGISTER = [
  ...[system, used, former, project],
  ...[basis("one", "system/chat", "§ 4 HmbDSG"), basis("past", "deployment/then", "§ 9 AltG")],
  basis("coming", "project/next", "§ 22 WoGG"),
];

test("what is only prepared stands in a table of its own, what has ended nowhere", () => {
  const part = legalBasis(askOf(REGISTER));
  const [first, second] = part.says.flatMap(({ block }) => (block.kind === "table" ? [block] : []));
  assert.deepEqual(
    first?.rows.map(({ cells }) => cells[1]),
    ["§ 4 HmbDSG"],
  );
  assert.deepEqual(
    second?.rows.map(({ cells }) => cells[1]),
    ["§ 22 WoGG"],
  );
  assert.match(second?.title ?? "", /Vorbereitung/u);
  assert.ok(!textsOf(part).some((text) => text.includes("AltG")));
});

test("a past period brings back what was in use then", () => {
  const part = legalBasis(askOf(REGISTER, { window: { from: "2022-01-01", to: "2022-12-31" } }));
  assert.ok(textsOf(part).includes("§ 9 AltG"));
});

test("a missing sector law is noted only where it is asked for", () => {
  const silent = legalBasis(askOf(REGISTER));
  const asking = legalBasis(askOf(REGISTER, { question: { text: "Welches Fachrecht ist zu beachten?" } }));
  const fields = (part: typeof silent) => part.says.flatMap(({ notes }) => notes.map(({ field }) => field));
  assert.ok(!fields(silent).includes("sectorLaw"));
  assert.ok(fields(asking).includes("sectorLaw"));
});

test("the record of processing activities comes from the system", () => {
  const text = "Sind die Anwendungen im Verarbeitungsverzeichnis eingetragen?";
  const part = legalBasis(askOf([system, basis("one", "system/chat", "§ 4 HmbDSG")], { question: { text } }));
  assert.deepEqual(rowsOf(part)[0]?.evidence.toSorted(), ["legalBasis/one@1", "system/chat@1"]);
  assert.ok(rowsOf(part)[0]?.cells.includes("VVT-7"));
});

test("one is told in the singular and everything is proven", () => {
  const part = legalBasis(askOf([system, basis("one", "system/chat", "§ 4 HmbDSG")]));
  assert.equal(textsOf(part)[0], "Für den Einsatz von KI ist eine Rechtsgrundlage festgehalten.");
  assert.deepEqual(unprovenIn(legalBasis(askOf(REGISTER))), []);
});

test("without records there is nothing to say", () => {
  assert.deepEqual(legalBasis(askOf([])).says, []);
});
