import assert from "node:assert/strict";
import { test } from "node:test";
import { lintReport } from "./lint-report.ts";
import { filesLike } from "./source-files.ts";

const FOLDER = "test/architecture/sins/src";
const IMPORTS = "no-restricted-imports";
const GLOBALS = "no-restricted-globals";

/** Each planted sin and the rule that must report it. */
const SINS: Readonly<Record<string, string>> = {
  "values/value-import.ts": IMPORTS,
  "values/type-import.ts": IMPORTS,
  "values/import-type.ts": "consistent-type-imports",
  "values/re-export.ts": IMPORTS,
  "values/export-all.ts": IMPORTS,
  "law/climbing.ts": IMPORTS,
  "law/dynamic-climbing.ts": IMPORTS,
  "law/dynamic-import.ts": IMPORTS,
  "catalogue/node-fs.ts": IMPORTS,
  "catalogue/node-fs-promises.ts": IMPORTS,
  "catalogue/dynamic-node-fs.ts": IMPORTS,
  "catalogue/create-require.ts": IMPORTS,
  "inquiry/names-process.ts": GLOBALS,
  "inquiry/files/opens-store.ts": IMPORTS,
  "records/cycle-one.ts": "no-cycle",
  "records/cycle-two.ts": "no-cycle",
  "records/names-date.ts": GLOBALS,
  "records/names-fetch.ts": GLOBALS,
  "records/names-process.ts": GLOBALS,
  "records/names-timer.ts": GLOBALS,
  "web/opens-store.ts": IMPORTS,
  "web/opens-store-later.ts": IMPORTS,
  "cli/enters-other-door.ts": IMPORTS,
};

const INNOCENT = [
  "cli/clean.ts",
  "inquiry/files/clean.ts",
  "law/clean.ts",
  "values/clean.ts",
  "values/result-like.ts",
];

const report = lintReport("test/architecture/sins", "test/architecture/sins.oxlint.config.ts");
const onDisk = filesLike(`${FOLDER}/**/*.ts`).map((file) => file.slice(FOLDER.length + 1));

test("the linter looks at every file of the planted sins", () => {
  assert.equal(report.files, onDisk.length);
  assert.deepEqual(onDisk, [...Object.keys(SINS), ...INNOCENT].toSorted());
});

test("every planted sin is reported by its rule", () => {
  const told = new Set(report.faults.map(({ rule, file }) => `${file} ${rule}`));
  const missed = Object.entries(SINS).filter(([file, rule]) => !told.has(`${FOLDER}/${file} ${rule}`));
  assert.deepEqual(missed, []);
});

test("a file without sin is not reported", () => {
  const accused = report.faults.map(({ file }) => file.slice(FOLDER.length + 1));
  assert.deepEqual(
    accused.filter((file) => INNOCENT.includes(file)),
    [],
  );
});
