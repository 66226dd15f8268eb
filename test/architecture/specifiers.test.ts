import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "./source-files.ts";
import { roomsNamed, specifiersIn } from "./specifiers.ts";

/** Planted sins that name another room, and which. */
const NAMING: Readonly<Record<string, string>> = {
  "values/value-import.ts": "catalogue",
  "values/type-import.ts": "catalogue",
  "values/import-type.ts": "catalogue",
  "values/re-export.ts": "catalogue",
  "values/export-all.ts": "catalogue",
  "law/dynamic-import.ts": "catalogue",
  "web/opens-store.ts": "store",
  "web/opens-store-later.ts": "store",
  "cli/enters-other-door.ts": "web",
};

test("a room is found in every kind of import", () => {
  for (const [file, room] of Object.entries(NAMING)) {
    assert.deepEqual(roomsNamed(textOf(`test/architecture/sins/src/${file}`)), [room], file);
  }
});

test("a room that only a comment names is no import", () => {
  assert.deepEqual(roomsNamed('/* "#web/x.ts" */\n// import "#store/y.ts"\nexport const a = 1;'), []);
});

test("the names that an import takes are found, whatever its form", () => {
  const source = [
    'import { one, type Two, three as drei } from "#values/a.ts";',
    'import type { Four } from "#law/b.ts";',
    'const { five } = await import("#web/c.ts");',
    'const six = (await import("#web/d.ts")).six;',
  ].join("\n");
  assert.deepEqual(
    specifiersIn(source).flatMap(({ target, names }) => names.map((name) => `${target} ${name}`)),
    [
      "values/a.ts one",
      "values/a.ts Two",
      "values/a.ts three",
      "law/b.ts Four",
      "web/c.ts five",
      "web/d.ts six",
    ],
  );
});
