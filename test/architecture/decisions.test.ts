import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { filesLike, ROOT, textOf } from "./source-files.ts";

const HEADINGS = [
  "Status",
  "Date",
  "Decision",
  "Because",
  "Not chosen",
  "Costs",
  "Upheld by",
  "Look again when",
];
const DECISIONS = filesLike("docs/decisions/*.md");

const sectionOf = (text: string, heading: string): string =>
  text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0]?.trim() ?? "";

test("decisions are numbered without a gap", () => {
  assert.ok(DECISIONS.length > 0);
  const numbers = DECISIONS.map((file) => Number(basename(file).slice(0, 4)));
  assert.deepEqual(
    numbers,
    numbers.map((_, at) => at + 1),
  );
});

for (const file of DECISIONS) {
  test(`${basename(file, ".md")} has the form of a decision`, () => {
    const text = textOf(file);
    const lines = text.trimEnd().split("\n");
    assert.ok(lines.length <= 60, `${lines.length} lines`);
    assert.match(lines[0] ?? "", new RegExp(`^# ${basename(file).slice(0, 4)} [A-Z].*[^.]$`, "u"));
    const headings = lines.filter((line) => line.startsWith("## ")).map((line) => line.slice(3));
    assert.deepEqual(headings, HEADINGS);
    assert.match(sectionOf(text, "Status"), /^(?:proposed|accepted|rejected|superseded by \d{4})$/u);
    assert.match(sectionOf(text, "Date"), /^\d{4}-\d{2}-\d{2}$/u);
    for (const heading of HEADINGS) assert.notEqual(sectionOf(text, heading), "", heading);
  });

  test(`what upholds ${basename(file, ".md")} exists`, () => {
    const upheld = sectionOf(textOf(file), "Upheld by");
    const paths = [...upheld.matchAll(/`([^`\s]*[/.][^`\s]*)`/gu)].map(([, path = ""]) => path);
    assert.ok(paths.length > 0 || /by review only/iu.test(upheld), upheld);
    assert.deepEqual(
      paths.filter((path) => !existsSync(ROOT + path)),
      [],
    );
  });
}
