import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { filesLike, ROOT, textOf } from "./source-files.ts";
import { specifiersIn } from "./specifiers.ts";

type Wanted = { readonly file: string; readonly name: string };

const SOURCES = filesLike("src/**/*.ts").filter((file) => !file.endsWith(".test.ts"));

/** What a room exports for others: file and name of everything imported across a room's border. */
function wanted(): readonly Wanted[] {
  const found = SOURCES.flatMap((file) => {
    const own = file.split("/")[1];
    return specifiersIn(textOf(file))
      .filter(({ room }) => room !== own)
      .flatMap(({ target, names }) => names.map((name) => `src/${target}\n${name}`));
  });
  return [...new Set(found)].toSorted().map((pair) => {
    const [file = "", name = ""] = pair.split("\n");
    return { file, name };
  });
}

const declares = (name: string): RegExp =>
  new RegExp(
    String.raw`^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|type|interface|class) ${name}\b`,
    "u",
  );

/** A run of one-line exports without a blank line between them shares the docstring above it. */
function isExplained(lines: readonly string[], at: number): boolean {
  const above = lines[at - 1]?.trim() ?? "";
  if (above.endsWith("*/")) return true;
  return /^export (?:const|type) .*;$/u.test(above) && isExplained(lines, at - 1);
}

/** Null if the export has a docstring directly above it, else what is wrong. */
function fault({ file, name }: Wanted): string | null {
  if (!existsSync(ROOT + file)) return `${file} does not exist`;
  const lines = textOf(file).split("\n");
  const at = lines.findIndex((line) => declares(name).test(line));
  if (at < 0) return `${file}: ${name} is not declared there`;
  return isExplained(lines, at) ? null : `${file}: ${name} has no docstring`;
}

test("every export that another room imports has a docstring", () => {
  const all = wanted();
  assert.ok(all.length > 50, `only ${all.length} exports found`);
  assert.deepEqual(
    all.map(fault).filter((said) => said !== null),
    [],
  );
});

test("every problem code that a docstring names exists", () => {
  const texts = SOURCES.map(textOf);
  const codes = new Set(
    texts.flatMap((text) => [...text.matchAll(/^\s*"([a-z]+(?:\.[a-z-]+){2})":/gmu)].map(([, code]) => code)),
  );
  assert.ok(codes.size > 20);
  const named = texts.flatMap((text) =>
    [...text.matchAll(/@problems((?:[^*@]|\*(?!\/))*)/gu)].flatMap(([, list = ""]) =>
      [...list.matchAll(/\b[a-z]+(?:\.[a-z-]+){2}\b/gu)].map(([code]) => code),
    ),
  );
  assert.deepEqual(
    named.filter((code) => !codes.has(code)),
    [],
  );
});
