import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Ask } from "#answers/ask.ts";
import { ANYTHING, limitsOf } from "#answers/asked/limits.ts";
import { FACET_BUILDERS } from "#answers/facet-builders.ts";
import type { FacetPart } from "#answers/facet-part.ts";
import { costs } from "#answers/facets/money/costs.ts";
import { trainingHeld } from "#answers/facets/people/training-held.ts";
import { askOf, record, rowsOf, textsOf } from "#answers/facets/testing.ts";
import { evidenceOf, type VersionedRecord } from "#records/record.ts";
import { arbitraryRegister } from "#records/record.arbitrary.ts";

/** A partner of a project is told again where its co-operation falls outside the limits. */
const FACETS = Object.entries(FACET_BUILDERS).filter(([id]) => id !== "partners");

const citedIn = ({ says, aside = [] }: FacetPart): ReadonlySet<string> =>
  new Set(
    [...says, ...aside].flatMap(({ block }) => {
      if (block.kind === "table") return block.rows.flatMap(({ evidence }) => evidence);
      return block.kind === "paragraph" ? block.evidence : [];
    }),
  );

const TEXTS = [
  ...["Welche Chatbots gibt es?", "Welche KI-Systeme gibt es für Bürgerinnen und Bürger?"],
  ...["Was wird im Bereich Wohngeld eingesetzt?", "Welche Systeme zur Übersetzung gibt es?"],
];

/** Names of the register by which a question can limit itself. */
function namesIn(records: readonly VersionedRecord[]): readonly string[] {
  return records.flatMap(({ type, data }) => {
    const { name } = data as { readonly name?: string };
    return (type === "system" || type === "unit") && name ? [`Was gibt es zu ${name}?`] : [];
  });
}

test("a limit only ever narrows: what it cites is cited without it, or is what the question names", () => {
  fc.assert(
    fc.property(arbitraryRegister, fc.nat(), (drawn, nth) => {
      const records = drawn.map((one) => ({ ...one, version: 1, recordedAt: "2026-01-01T00:00:00.000Z" }));
      const texts = [...TEXTS, ...namesIn(records)];
      const ask = askOf(records, { question: { text: texts[nth % texts.length] ?? "" } });
      const named = new Set([...ask.limits.named, ...(ask.limits.units?.roots ?? [])].map(evidenceOf));
      for (const [id, build] of FACETS) {
        const wide = citedIn(build({ ...ask, limits: ANYTHING }));
        const more = [...citedIn(build(ask))].filter((one) => !wide.has(one) && !named.has(one));
        assert.deepEqual(more, [], `${id}: ${ask.question.text}`);
      }
    }),
    { numRuns: 60 },
  );
});

const gs = record("unit", "gs", { name: "Fachamt Soziales", kind: "fachamt" });
const bau = record("unit", "bau", { name: "Fachamt Bauprüfung", kind: "fachamt" });

function ofSocial(records: readonly VersionedRecord[]): Ask {
  const ask = askOf(records, { question: { text: "Was gilt im Fachamt Soziales?" } });
  return { ...ask, limits: limitsOf(ask.snapshot, ask.question) };
}

test("participants are those of the unit asked about; where it has no figures of its own, that is said", () => {
  const period = { from: "2025-01-01", to: "2025-01-31" };
  const training = (key: string, more: object) =>
    record("training", key, { title: key, status: "held", period, participants: 90, ...more } as never);
  const shares = [
    { unit: "unit/gs", participants: 12 },
    { unit: "unit/bau", participants: 78 },
  ];
  const part = trainingHeld(ofSocial([gs, bau, training("a", { byUnit: shares }), training("b", {})]));
  assert.match(textsOf(part)[0] ?? "", /im Fachamt Soziales eine Schulung durchgeführt/u);
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells.includes("12")),
    [true],
  );
  assert.equal(part.aside?.length, 1);
});

const use = (key: string) =>
  record("deployment", key, {
    system: "system/s",
    unit: `unit/${key}`,
    task: "T",
    status: "regular",
  } as never);

test("costs of an application that other units use as well are not told as the unit's", () => {
  const system = record("system", "s", { name: "Muma" });
  const cost = record("cost", "c", {
    ...{ subject: "system/s", year: 2025, nature: "running", category: "licence", payer: "own" },
    actual: { cents: 1000, currency: "EUR" },
  } as never);
  const shared = costs(ofSocial([gs, bau, system, use("gs"), use("bau"), cost]));
  assert.deepEqual(shared.says, []);
  const [aside] = shared.aside ?? [];
  assert(aside?.block.kind === "paragraph");
  assert.equal(aside.block.text, "Nicht nach Organisationseinheiten aufgeteilt sind die Kosten für: Muma.");
  assert.match(textsOf(costs(ofSocial([gs, bau, system, use("gs"), cost])))[0] ?? "", /10 Euro/u);
});
