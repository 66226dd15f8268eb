import assert from "node:assert/strict";
import { test } from "node:test";
import { projectFiles, textOf } from "./source-files.ts";

const BINARY = /\.(?:ttf|woff2?|png|jpe?g|ico|docx|xlsx|pdf|odt|doc|db|gz)$/u;
const OWN = "test/architecture/leaks.test.ts";
const FILES = projectFiles().filter((file) => !BINARY.test(file) && file !== OWN);
const CODE = FILES.filter((file) => /\.(?:ts|mjs|js|css|typ)$/u.test(file));

/** Each thing that must not stand in a file, and where it is looked for. */
const LEAKS: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly files: readonly string[];
}[] = [
  { what: "the address of a package registry", pattern: /"resolved"\s*:\s*"https?:/u, files: FILES },
  { what: "a path of one machine", pattern: /(?<![\w.])\/(?:home|root|Users|work)\/[\w-]+/u, files: FILES },
  { what: "a note of something to do", pattern: /\b(?:TO-?DO|FIX-?ME|X{3})\b/u, files: CODE },
  { what: "a test that runs alone or not at all", pattern: /\.(?:only|skip|todo)\(/u, files: CODE },
  {
    what: "a rule switched off in place",
    pattern: /(?:eslint|oxlint)-disable|@ts-(?:ignore|nocheck|expect-error)/u,
    files: CODE,
  },
  { what: "a private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY/u, files: FILES },
];

for (const { what, pattern, files } of LEAKS) {
  test(`no file holds ${what}`, () => {
    assert.ok(files.length > 0);
    const found = files.flatMap((file) => {
      const line = textOf(file)
        .split("\n")
        .findIndex((text) => pattern.test(text));
      return line < 0 ? [] : [`${file}:${line + 1}`];
    });
    assert.deepEqual(found, []);
  });
}
