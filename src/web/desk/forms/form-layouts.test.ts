import assert from "node:assert/strict";
import { test } from "node:test";
import { recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import { formLayout } from "./form-layouts.ts";

test("the form of every type has every field just once, and none that the type does not have", () => {
  for (const type of recordTypeIds()) {
    const shown = formLayout(type).flatMap(({ fields }) => fields);
    assert.deepEqual(shown.toSorted(), Object.keys(recordType(type).fields).toSorted(), type);
  }
});
