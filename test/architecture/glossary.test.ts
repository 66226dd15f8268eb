import assert from "node:assert/strict";
import { test } from "node:test";
import { recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import { FACETS } from "#catalogue/facets.ts";
import type { Fields } from "#catalogue/fields.ts";
import { lawOf } from "#law/look-up.ts";
import { textOf } from "./source-files.ts";

type Row = {
  readonly code: string;
  readonly word: string;
  readonly laws: readonly string[];
  readonly banned: readonly string[];
};

const listed = (text: string): readonly string[] => (text === "–" ? [] : text.split(/,\s*/u));

/** The rows of the table under a heading of the glossary. */
function rowsUnder(heading: string): readonly Row[] {
  const part = textOf("docs/glossary.md").split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return part
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (?:word in code|-+) /u.test(line))
    .map((line) => {
      const [code = "", word = "", law = "–", banned = "–"] = line
        .slice(2, -2)
        .split(" | ")
        .map((one) => one.trim());
      return {
        code: code.replaceAll("`", ""),
        word,
        laws: listed(law.replaceAll("`", "")),
        banned: listed(banned),
      };
    });
}

const [CONCEPTS, TYPES, TOPICS] = [rowsUnder("Concepts"), rowsUnder("Record types"), rowsUnder("Facets")];
const ROWS = [...CONCEPTS, ...TYPES, ...TOPICS];

const wordsByCode = (rows: readonly Row[]): object =>
  Object.fromEntries(rows.map(({ code, word }) => [code, word]));

/** Every German word or phrase of the catalogue that readers see as a name: labels, list entries, titles. */
function labels(fields: Fields): readonly string[] {
  return Object.values(fields).flatMap((field) => [
    field.label,
    ...(field.kind === "code" ? Object.values(field.list).map(([german]) => german) : []),
    ...(field.kind === "group" ? labels(field.fields) : []),
  ]);
}

test("the glossary names every record type and calls it as the catalogue does", () => {
  const declared = recordTypeIds().map((id) => [id, recordType(id).label.one] as const);
  assert.deepEqual(wordsByCode(TYPES), Object.fromEntries(declared));
});

test("the glossary names every facet and calls it as the catalogue does", () => {
  const declared = Object.entries(FACETS).map(([id, { title }]) => [id, title] as const);
  assert.deepEqual(wordsByCode(TOPICS), Object.fromEntries(declared));
});

test("every word in code stands once in its table", () => {
  for (const rows of [CONCEPTS, TYPES, TOPICS]) {
    const codes = rows.map(({ code }) => code);
    assert.ok(codes.length > 0);
    assert.deepEqual([...new Set(codes)], codes);
  }
});

test("every legal source of the glossary is a provision the register knows", () => {
  const laws = ROWS.flatMap((row) => row.laws);
  assert.ok(laws.length > 0);
  assert.deepEqual(
    laws.filter((law) => lawOf(law)?.provision === undefined),
    [],
  );
});

test("no name in the catalogue uses a word that the glossary rules out", () => {
  const names = [
    ...recordTypeIds().flatMap((id) => [recordType(id).label.one, recordType(id).label.many]),
    ...recordTypeIds().flatMap((id) => labels(recordType(id).fields)),
    ...labels(ENVELOPE),
    ...Object.values(FACETS).map(({ title }) => title),
  ];
  const banned = ROWS.flatMap((row) => row.banned);
  assert.ok(banned.length > 20);
  const used = banned.flatMap((word) => {
    const pattern = new RegExp(String.raw`(?<![\p{L}-])${RegExp.escape(word)}(?![\p{L}-])`, "u");
    return names.filter((name) => pattern.test(name)).map((name) => `„${name}“ uses „${word}“`);
  });
  assert.deepEqual(used, []);
});

test("no word is both used for one thing and ruled out for another", () => {
  const words = new Set(ROWS.flatMap(({ word }) => listed(word)));
  assert.deepEqual(
    ROWS.flatMap((row) => row.banned).filter((word) => words.has(word)),
    [],
  );
});
