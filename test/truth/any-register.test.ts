import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { answerInquiry } from "#answers/answer-inquiry.ts";
import { readInquiry } from "#inquiry/read-inquiry.ts";
import { arbitraryRegister } from "#records/record.arbitrary.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import { everythingTold } from "./told.ts";

const PAPER = readFileSync("examples/wandsbek/anfrage-22-3049.txt", "utf8");
const NOW = "2026-02-18T12:00:00.000Z";
const COPIES = ["public", "council", "internal"] as const;

const read = readInquiry(PAPER);
assert(read.ok);
const inquiry = read.value;

test("from any register every sentence and row cites a record of it that the copy may use", () => {
  fc.assert(
    fc.property(arbitraryRegister, fc.constantFrom(...COPIES), (records, copy) => {
      const versions = records.map((record) => ({ ...record, version: 1, recordedAt: NOW }));
      const snapshot = makeSnapshot("one", NOW, versions);
      const told = everythingTold(answerInquiry(inquiry, snapshot, { on: "2026-02-18", copy }));
      for (const { connective, evidence, text } of told) {
        assert(connective || evidence.length > 0, text);
        for (const one of evidence) {
          const visibility = snapshot.byReference.get(one.slice(0, one.lastIndexOf("@")))?.visibility;
          assert(visibility !== undefined && visibility !== "confidential", `${one}: ${text}`);
          assert(copy !== "public" || visibility === "public", `${one}: ${text}`);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("a gap never reads like an answer in a public or council copy", () => {
  fc.assert(
    fc.property(arbitraryRegister, fc.constantFrom("public", "council"), (records, copy) => {
      const snapshot = makeSnapshot(
        "one",
        NOW,
        records.slice(0, 6).map((record) => ({ ...record, version: 1, recordedAt: NOW })),
      );
      const { questions } = answerInquiry(inquiry, snapshot, {
        on: "2026-02-18",
        copy,
      });
      for (const { state, answer } of questions.filter((question) => question.state === "gap")) {
        const texts = answer.map((block) => (block.kind === "table" ? block.title : block.text));
        assert.deepEqual(
          [state, texts.filter((text) => text !== "Hierzu liegen im Register keine Angaben vor.")],
          ["gap", []],
        );
      }
    }),
    { numRuns: 40 },
  );
});
