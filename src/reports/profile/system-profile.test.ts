import assert from "node:assert/strict";
import { test } from "node:test";
import { recordFromContent } from "#records/content.ts";
import { makeSnapshot, recordsOf } from "#records/snapshot.ts";
import { systemProfile } from "./system-profile.ts";

const AT = "2026-01-30T10:00:00.000Z";

test("several values of a fact are told in words, one after the other", () => {
  const content = recordFromContent({
    type: "system",
    key: "muma",
    data: {
      ...{ name: "Muma", summary: "Auskunft", provider: "Amt", origin: "own", personalData: "none" },
      ...{ decisionRole: "assistive", isAiSystem: "yes", aiActClass: "minimal" },
      kinds: ["chatbot", "search"],
      affects: ["citizens", "staff"],
    },
  });
  const snapshot = makeSnapshot("amt", AT, [{ ...content, version: 1, recordedAt: AT }]);
  const [system] = recordsOf(snapshot, "system");
  assert.ok(system);
  const { facts } = systemProfile({
    ...{ system, snapshot, on: "2026-01-30" },
    ...{ classification: null, duties: [], tasks: [] },
  });
  const told = new Map(facts);
  assert.equal(told.get("Art der KI"), "Chatbot, Suche");
  assert.match(told.get("Wirkt sich aus auf") ?? "", /^Bürgerinnen und Bürger, \S/u);
});
