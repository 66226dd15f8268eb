import assert from "node:assert/strict";
import { test } from "node:test";
import { roomReadme } from "../../scripts/generate/room-readme.ts";
import { problemTexts } from "../../scripts/generate/problems-page.ts";
import { recordTypesModule } from "../../scripts/generate/record-types.ts";
import { staleFiles } from "../../scripts/generated-files.ts";
import { filesLike, textOf } from "./source-files.ts";

test("every generated file is what the generation gives now", async () => {
  assert.deepEqual(await staleFiles(), []);
});

test("the registry of record types follows from the names of their files", () => {
  const written = recordTypesModule(["nil-return.ts", "cost.ts", "cost.test.ts"]);
  assert.match(written, /Object\.freeze\(\{ cost, nilReturn \}\)/u);
  assert.match(written, /import \{ nilReturn \} from "\.\/record-types\/nil-return\.ts";/u);
});

test("a room's README keeps what was written and gets the rooms it may import", () => {
  const written = "# law\n\nText.\n\n## May import\n\nsomething old\n";
  const fresh = roomReadme(written, { holds: "", mayImport: ["values"], pure: true });
  assert.match(fresh, /^# law\n\nText\.\n\n## May import\n\n`values`\. It is pure/u);
  assert.doesNotMatch(fresh, /something old/u);
});

test("every text of a problem table is found, however its line is broken", () => {
  const source = 'const p = problemMaker({\n  "a.b.c": "Eins.",\n  "a.b.d-e":\n    "Zwei \\"{x}\\".",\n});';
  assert.deepEqual(problemTexts(source), [
    { code: "a.b.c", text: "Eins." },
    { code: "a.b.d-e", text: 'Zwei "{x}".' },
  ]);
});

test("every problem code that is declared stands on the page of problems once", () => {
  const page = textOf("docs/reference/problems.md");
  const sources = filesLike("src/**/*.ts")
    .filter((file) => !file.endsWith(".test.ts"))
    .map(textOf);
  const declared = sources
    .filter((source) => source.includes("problemMaker("))
    .flatMap((source) =>
      [...source.matchAll(/^\s*"([a-z]+(?:\.[a-z-]+){2})":/gmu)].map(([, code = ""]) => code),
    );
  assert.ok(declared.length > 50);
  assert.deepEqual([...new Set(declared)].toSorted(), declared.toSorted());
  for (const code of declared) assert.ok(page.includes(`| \`${code}\` |`), code);
});
