import assert from "node:assert/strict";
import { test } from "node:test";
import { readCell, type CellSetting } from "#exchange/tables/cells/read-cell.ts";
import { destinationsOf } from "./destinations.ts";
import { suggestMeaning } from "./meanings.ts";

function destination(path: string) {
  const found = destinationsOf("use").find((one) => one.path === path);
  assert.ok(found);
  return found;
}

test("a cell that says two things is not taken for the first of them", () => {
  const status = destination("deployment.status");
  const said = ["Ja, seit 2023", "Ja, aber nur im Test", "ja (Pilot)", "geplant - Idee", "ja"];
  assert.deepEqual(
    said.map((text) => suggestMeaning(status, text)),
    ["regular", null, null, null, "regular"],
  );
});

test("a cell that is called like something of the program's own means nothing", () => {
  const setting: CellSetting = {
    ...{ destination: destination("deployment.status"), values: {}, vagueDates: "note" },
    refer: () => ({}),
  };
  for (const text of ["constructor", "toString", "__proto__"])
    assert.equal(readCell(text, setting).fault?.code, "exchange.cell.code", text);
});
