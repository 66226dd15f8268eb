import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { staffing } from "./staffing.ts";

const unit = record("unit", "a", { name: "Fachamt A" });
type Status = "existing" | "planned";
type Post = {
  readonly fte: number;
  readonly aiShare?: number;
  readonly status?: Status;
  readonly from?: string;
  readonly to?: string;
};
const post = (key: string, { fte, aiShare, status = "existing", from = "2025-01-01", to }: Post) =>
  record("position", key, {
    function: key,
    unit: "unit/a",
    fte,
    status,
    period: { from, ...(to ? { to } : {}) },
    ...(aiShare === undefined ? {} : { aiShare }),
  });

const BOTH = { text: "Welche Stellen sind langfristig vorgesehen oder bereits geschaffen worden?" };
const REGISTER = [
  ...[unit, post("Koordination", { fte: 0.1, aiShare: 50 }), post("Technik", { fte: 0.2, aiShare: 100 })],
  ...[
    post("Früher", { fte: 1, from: "2020-01-01", to: "2022-12-31" }),
    post("Recht", { fte: 1, status: "planned", from: "2027-01-01" }),
  ],
  post("Verfallen", { fte: 1, status: "planned", from: "2024-01-01", to: "2024-12-31" }),
];

test("existing and planned positions stand apart; former and lapsed ones do not appear", () => {
  const part = staffing(askOf(REGISTER, { question: BOTH }));
  const tables = part.says.flatMap(({ block }) => (block.kind === "table" ? [block] : []));
  assert.deepEqual(
    tables.map(({ title }) => title),
    ["Vorhandene Stellen", "Geplante Stellen"],
  );
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Koordination", "Technik", "Recht"],
  );
  assert.ok(textsOf(part).includes("Geplant, aber noch nicht geschaffen ist eine Stelle."));
});

test("sums are exact to the decimal and derived", () => {
  const part = staffing(askOf(REGISTER, { question: BOTH }));
  const sum = part.says[1]?.block;
  assert.ok(sum?.kind === "paragraph" && sum.derived);
  assert.equal(
    sum.text,
    "Zusammen umfassen sie 0,3 Vollzeitäquivalente; davon entfallen rechnerisch 0,25 auf KI.",
  );
});

test("no share for AI is computed where one position does not tell it", () => {
  const texts = textsOf(staffing(askOf([unit, post("a", { fte: 1, aiShare: 50 }), post("b", { fte: 1 })])));
  assert.ok(texts.includes("Zusammen umfassen sie 2 Vollzeitäquivalente."));
});

test("a question for what is there today gets nothing planned", () => {
  const part = staffing(askOf(REGISTER, { question: { text: "Wie viele Stellen gibt es derzeit?" } }));
  assert.ok(!textsOf(part).includes("Recht"));
});

test("a planned position that begins later reads so", () => {
  assert.ok(textsOf(staffing(askOf(REGISTER, { question: BOTH }))).includes("ab 01.01.2027"));
});

test("a planned position whose day has passed is not said to exist since then", () => {
  const late = [unit, post("Recht", { fte: 1, status: "planned", from: "2025-01-01" })];
  const texts = textsOf(staffing(askOf(late, { question: BOTH })));
  assert.ok(texts.includes("ab 01.01.2025"));
});

test("planned positions alone are no yes", () => {
  const planned = [unit, post("Recht", { fte: 1, status: "planned", from: "2027-01-01" })];
  const part = staffing(askOf(planned, { question: { text: "Gibt es Stellen für KI?" } }));
  assert.equal(part.verdict, undefined);
  assert.ok(!textsOf(part).some((text) => text.startsWith("Ja")));
  assert.deepEqual(unprovenIn(part), []);
});
