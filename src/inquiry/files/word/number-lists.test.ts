import assert from "node:assert/strict";
import { test } from "node:test";
import { numberLists } from "./number-lists.ts";

const level = (at: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = [
  `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}`,
  `${level(2, "decimal", "%1.%2.%3")}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="8">${level(0, "bullet", "\uf0b7")}${level(1, "upperRoman", "Frage %2:", 4)}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>',
].join("");
const STYLES = [
  '<w:styles><w:style w:styleId="Frage"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:styleId="FrageNeu"><w:basedOn w:val="Frage"/></w:style></w:styles>',
].join("");

const inList = (list: number, at = 0): string =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
const paragraph = (properties: string, text = "x"): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The marks that are printed, one for each paragraph. */
function marks(...properties: readonly string[]): readonly string[] {
  const xml = numberLists(properties.map((one) => paragraph(one)).join(""), {
    numbering: NUMBERING,
    styles: STYLES,
  });
  return xml
    .split("</w:p>")
    .slice(0, -1)
    .map((one) => [...one.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, text]) => text).join("|"));
}

test("each level counts for itself and begins anew below the next entry above it", () => {
  assert.deepEqual(marks(inList(1), inList(1, 1), inList(1, 1), inList(1), inList(1, 1), inList(1, 2)), [
    "1. |x",
    "a) |x",
    "b) |x",
    "2. |x",
    "a) |x",
    "2.a.1 |x",
  ]);
});

test("a list of the same family counts on unless it has a start of its own", () => {
  assert.deepEqual(marks(inList(1), inList(1), inList(2), inList(2), inList(1)), [
    "1. |x",
    "2. |x",
    "1. |x",
    "2. |x",
    "3. |x",
  ]);
});

test("a paragraph is numbered by its style, also by one that its style is based on", () => {
  assert.deepEqual(marks('<w:pStyle w:val="Frage"/>', '<w:pStyle w:val="FrageNeu"/>'), ["1. |x", "2. |x"]);
});

test("a number that was removed by hand stays away", () => {
  assert.deepEqual(marks('<w:pStyle w:val="Frage"/><w:numPr><w:numId w:val="0"/></w:numPr>'), ["x"]);
});

test("bullets of symbol typefaces become dots, and words around a number are kept", () => {
  assert.deepEqual(marks(inList(3), inList(3, 1)), ["• |x", "Frage IV: |x"]);
});

test("what a tracked change has replaced does not count", () => {
  const changed = `${inList(1)}<w:pPrChange><w:pPr>${inList(3)}</w:pPr></w:pPrChange>`;
  assert.deepEqual(marks(changed, inList(1)), ["1. |x", "2. |x"]);
});

test("a paragraph of no list stays as it is", () => {
  assert.deepEqual(marks("", inList(9)), ["x", "x"]);
});
