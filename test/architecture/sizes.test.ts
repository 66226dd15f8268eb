import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { test } from "node:test";
import { CROWDED_FOLDERS, MOST_FILES, MOST_SCRIPTS } from "../../architecture.ts";
import { projectFiles, ROOT, textOf } from "./source-files.ts";

/** A test stands beside what it tests, a README beside everything; neither makes a folder harder to survey. */
const isCounted = (file: string): boolean => !/\.(?:test|contract|arbitrary)\.ts$|\/README\.md$/u.test(file);

test(`no folder holds more than ${MOST_FILES} files, save those with a reason`, () => {
  const counts = new Map<string, number>();
  for (const file of projectFiles().filter(isCounted)) {
    const folder = dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  assert.ok(counts.size > 10);
  const crowded = [...counts].filter(([folder, files]) => files > MOST_FILES && !CROWDED_FOLDERS[folder]);
  assert.deepEqual(crowded, []);
});

test("every exception is still a folder and says why", () => {
  for (const [folder, reason] of Object.entries(CROWDED_FOLDERS)) {
    assert.ok(existsSync(ROOT + folder), folder);
    assert.match(reason, /^[A-Z].{20,}\.$/u, folder);
  }
});

test(`package.json has at most ${MOST_SCRIPTS} scripts`, () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Readonly<Record<string, string>> };
  assert.ok(Object.keys(scripts).length <= MOST_SCRIPTS, Object.keys(scripts).join(", "));
});
