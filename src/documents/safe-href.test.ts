import assert from "node:assert/strict";
import { test } from "node:test";
import { safeHref } from "./safe-href.ts";

test("web and mail addresses are links", () => {
  for (const href of ["https://example.org/a?b=1&c=2#d", "http://example.org", "mailto:amt@example.org"])
    assert.equal(safeHref(` ${href} `), href);
});

test("scripts, data, files, paths and broken addresses are no links", () => {
  const refused = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "/pfad",
    "#id",
  ];
  for (const href of [
    ...refused,
    "https://",
    "https://a b",
    'https://example.org/"onclick=',
    "java\nscript:x",
    "",
  ])
    assert.equal(safeHref(href), null);
});
