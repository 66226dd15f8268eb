import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { centralPlatforms } from "./central-platforms.ts";

const house = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" });
const unit = record("unit", "it", { name: "Fachamt IT" });
const system = record("system", "bot", { name: "Bot", provider: "Anbieter GmbH", origin: "central" });

const use = record("deployment", "d", {
  ...{ system: "system/bot", unit: "unit/it", task: "Texte", status: "regular", startedOn: "2025-06-01" },
  ...{ users: 120, benefitStaff: "Schneller" },
});

test("central offers in use are told with unit, users and benefit", () => {
  const part = centralPlatforms(askOf([house, unit, system, use]));
  assert.equal(textsOf(part)[0], "Das Bezirksamt Musterstadt nutzt ein zentral bereitgestelltes KI-Angebot.");
  const [row] = rowsOf(part);
  assert.ok(row?.cells.includes("120") && row.cells.includes("Beschäftigte: Schneller"));
  assert.deepEqual(unprovenIn(part), []);
});

test("own systems and central ones not in use do not appear", () => {
  const own = record("system", "bot", { name: "Bot", provider: "P", origin: "own" });
  const planned = record("deployment", "d", { ...use.data, status: "preparation" });
  assert.deepEqual(centralPlatforms(askOf([unit, own, use])).says, []);
  assert.deepEqual(centralPlatforms(askOf([unit, system, planned])).says, []);
});

const count = (key: string, value: number, year: string) =>
  record("usage", key, {
    ...{ subject: "system/bot", measure: "accounts", value, source: "Landesweit" },
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
  } as never);

test("of each count the latest is told with its origin", () => {
  const texts = textsOf(
    centralPlatforms(askOf([unit, system, use, count("a", 10, "2024"), count("b", 20, "2025")])),
  );
  assert.ok(texts.includes("20") && !texts.includes("10") && texts.includes("Landesweit"));
});
