import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { html } from "./html.ts";

test("every value is escaped", () => {
  assert.equal(
    String(html`<p title="${"\"'"}">${"<b> & Ä"}</p>`),
    '<p title="&quot;&#39;">&lt;b&gt; &amp; Ä</p>',
  );
});

test("html within html stays as it is, also in lists", () => {
  assert.equal(
    String(html`<ul>${[1, 2].map((one) => html`<li>${one}</li>`)}</ul>`),
    "<ul><li>1</li><li>2</li></ul>",
  );
});

test("null, undefined and false leave no trace, zero does", () => {
  assert.equal(String(html`a${null}${undefined}${false}${0}`), "a0");
});

test("no text opens a tag or an attribute", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (value) => !/[<>"']/u.test(String(html`${value}`))));
});
