import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { ROOMS } from "../../architecture.ts";
import { lintReport } from "./lint-report.ts";
import { filesLike, ROOT, textOf } from "./source-files.ts";
import { roomsNamed } from "./specifiers.ts";

const FOLDERS = readdirSync(`${ROOT}src`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const SOURCES = filesLike("src/*/**/*.ts").filter((file) => !/\.(?:test|contract)\.ts$/u.test(file));

test("every folder of src is a room of architecture.ts", () => {
  assert.deepEqual(
    FOLDERS.filter((folder) => !Object.hasOwn(ROOMS, folder)),
    [],
  );
});

test("package.json lists exactly the rooms that exist", () => {
  const { imports } = JSON.parse(textOf("package.json")) as { imports: Readonly<Record<string, string>> };
  const wanted = FOLDERS.map((room) => [`#${room}/*.ts`, `./src/${room}/*.ts`] as const);
  assert.deepEqual(imports, Object.fromEntries(wanted));
});

test("every room imports only rooms above it in the table, so there is no circle", () => {
  const order = Object.keys(ROOMS);
  for (const [room, { mayImport }] of Object.entries(ROOMS)) {
    for (const other of mayImport) {
      assert.ok(order.includes(other), `${room} may import ${other}, which is no room`);
      assert.ok(
        order.indexOf(other) < order.indexOf(room),
        `${room} may import ${other}, which stands below it`,
      );
    }
  }
});

test("the linter looks at every file of src", () => {
  assert.equal(lintReport("src", "oxlint.config.ts").files, filesLike("src/**/*.{ts,js,mjs}").length);
});

test("no file names a room that its own may not import, in whatever kind of import", () => {
  assert.ok(SOURCES.length > 0);
  for (const file of SOURCES) {
    const room = file.split("/")[1] ?? "";
    const allowed = [room, ...(ROOMS[room]?.mayImport ?? [])];
    for (const named of roomsNamed(textOf(file))) {
      assert.ok(allowed.includes(named), `${file}: ${room} may not import #${named} (architecture.ts)`);
    }
  }
});

test("a pure room reaches no clock and no machine by another name", () => {
  const pure = SOURCES.filter((file) => {
    const [, name = "", folder = ""] = file.split("/");
    const room = ROOMS[name];
    return room?.pure && !Object.hasOwn(room.impureFolders ?? {}, folder);
  });
  assert.ok(pure.length > 0);
  for (const file of pure) {
    assert.doesNotMatch(textOf(file), /\bTemporal\.Now\b|\bglobalThis\b|from "node:/u, file);
  }
});

test("a folder excepted from purity exists and says why", () => {
  for (const [room, { impureFolders = {} }] of Object.entries(ROOMS)) {
    for (const [folder, reason] of Object.entries(impureFolders)) {
      assert.ok(existsSync(`${ROOT}src/${room}/${folder}`), `${room}/${folder}`);
      assert.match(reason, /^[A-Z].{20,}\.$/u);
    }
  }
});

test("every room has a README with the fixed headings and at most 25 lines", () => {
  const headings = [
    "## What lives here",
    "## What never lives here",
    "## Read first",
    "## To add one",
    "## May import",
  ];
  for (const room of FOLDERS) {
    const path = `src/${room}/README.md`;
    assert.ok(existsSync(ROOT + path), `${path} is missing`);
    const lines = textOf(path).trimEnd().split("\n");
    assert.ok(lines.length <= 25, `${path} has ${lines.length} lines`);
    assert.deepEqual(
      lines.filter((line) => line.startsWith("## ")),
      headings,
      path,
    );
  }
});
