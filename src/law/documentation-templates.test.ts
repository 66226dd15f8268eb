import assert from "node:assert/strict";
import { test } from "node:test";
import { DOCUMENTATION_TEMPLATES, documentationTemplateFor } from "./documentation-templates.ts";
import { provision } from "./look-up.ts";

test("every field of a template rests on a listed provision and is no more certain than it", () => {
  for (const { fields } of DOCUMENTATION_TEMPLATES) {
    for (const { id, legalBasis, certainty } of fields) {
      assert.equal(provision(legalBasis)?.certainty, certainty, id);
    }
    assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length);
  }
});

test("the sheet for § 13 HmbVwDiG has fifteen headings and says that its basis is unchecked", () => {
  const sheet = documentationTemplateFor("hmbvwdig-13-1");
  assert.equal(sheet?.title, "Dokumentationsblatt § 13 HmbVwDiG");
  assert.equal(sheet.fields.length, 15);
  assert.equal(sheet.marker, "Rechtsgrundlage noch zu prüfen");
  assert.equal(documentationTemplateFor("dsgvo-35"), undefined);
});
