import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { oversight } from "./oversight.ts";

type Role = "assistive" | "preparatory" | "partlyAutomated" | "fullyAutomated";

function used(key: string, role?: Role, status: "regular" | "ended" | "examination" = "regular") {
  const dates = status === "ended" ? { startedOn: "2020-01-01", endedOn: "2023-01-01" } : {};
  return [
    record("system", key, { name: key, ...(role ? { decisionRole: role } : {}) }),
    record("deployment", key, { system: `system/${key}`, status, ...dates }),
  ];
}

test("systems that decide by themselves are named before the count", () => {
  const part = oversight(
    askOf([
      ...used("Hilfe", "assistive"),
      ...used("Bot", "fullyAutomated"),
      ...used("Vor", "partlyAutomated"),
    ]),
  );
  const texts = textsOf(part);
  assert.equal(texts[0], "Bei Entscheidungen ist als vollautomatisiert eingestuft: „Bot“.");
  assert.equal(texts[1], "Bei Entscheidungen ist als teilautomatisiert eingestuft: „Vor“.");
  assert.match(
    texts[2] ?? "",
    /^Von drei eingesetzten KI-Anwendungen sind .* eine als unterstützend eingestuft\.$/u,
  );
});

test("counts cite every system counted and are derived", () => {
  const { says } = oversight(askOf([...used("eins", "assistive"), ...used("zwei", "assistive")]));
  const block = says[0]?.block;
  assert.ok(block?.kind === "paragraph" && block.derived);
  assert.deepEqual(block.evidence.toSorted(), ["system/eins@1", "system/zwei@1"]);
});

test("ended and planned systems are not counted", () => {
  const part = oversight(
    askOf([
      ...used("eins", "assistive"),
      ...used("alt", "fullyAutomated", "ended"),
      ...used("neu", "fullyAutomated", "examination"),
    ]),
  );
  assert.ok(!textsOf(part).some((text) => text.includes("alt") && text.includes("eingestuft: „alt“")));
  assert.equal(textsOf(part)[0], "Die Rolle von „eins“ bei Entscheidungen ist als unterstützend eingestuft.");
});

test("a role that is not told is noted", () => {
  const part = oversight(askOf([...used("eins", "assistive"), ...used("zwei")]));
  assert.ok(
    part.says.some(({ notes }) =>
      notes.some(({ field, state }) => field === "decisionRole" && state === "missing"),
    ),
  );
});

test("rules of human decision stand with step, function and rule", () => {
  const rule = record("oversightMeasure", "m", {
    subject: "system/eins",
    step: "Bescheid",
    decidedBy: "Sachbearbeitung",
    rule: "prüft den Entwurf",
  });
  const part = oversight(askOf([...used("eins", "assistive"), rule]));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells),
    [["eins", "Bescheid", "Sachbearbeitung", "prüft den Entwurf"]],
  );
  assert.deepEqual(unprovenIn(part), []);
});

test("a question that opens with its verb gets no yes from rules alone", () => {
  const part = oversight(
    askOf(used("eins", "assistive"), {
      question: { text: "Werden Entscheidungen automatisiert getroffen?" },
    }),
  );
  assert.ok(textsOf(part).every((text) => !text.startsWith("Ja")));
  assert.equal(part.verdict, undefined);
});
