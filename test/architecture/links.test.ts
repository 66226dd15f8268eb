import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, posix } from "node:path";
import { test } from "node:test";
import { filesLike, ROOT, textOf } from "./source-files.ts";

const PAGES = filesLike(["*.md", "docs/**/*.md", "src/*/README.md"]);

/** Targets of the links of a page that lead into the project, without what follows `#`. */
function targetsIn(page: string): readonly string[] {
  const prose = textOf(page).replaceAll(/^```[\s\S]*?^```/gmu, "");
  return [...prose.matchAll(/\]\(<?([^)>\s]+)>?\)/gu)]
    .map(([, target = ""]) => target.replace(/#.*$/u, ""))
    .filter((target) => target !== "" && !/^[a-z]+:/u.test(target));
}

test("every link into the project leads to a file that exists", () => {
  const all = PAGES.flatMap((page) => targetsIn(page).map((target) => ({ page, target })));
  assert.ok(all.length > 20, `only ${all.length} links found`);
  assert.deepEqual(
    all.filter(({ page, target }) => !existsSync(ROOT + posix.join(dirname(page), decodeURI(target)))),
    [],
  );
});

test("the tour has nine stations, each with one file of the source", () => {
  const stations = textOf("docs/tour.md").split(/^## /mu).slice(1);
  assert.equal(stations.length, 9);
  for (const station of stations) {
    const files = [...station.matchAll(/\]\(\.\.\/(src\/[^)]+\.ts)\)/gu)];
    assert.equal(files.length, 1, station.split("\n")[0]);
  }
});

test("every recipe fits on a page and ends with a command", () => {
  const recipes = filesLike("docs/recipes/*.md");
  assert.ok(recipes.length >= 8);
  for (const recipe of recipes) {
    const text = textOf(recipe).trimEnd();
    assert.ok(text.split("\n").length <= 60, recipe);
    assert.match(text, /```sh\n[^`]+\n```$/u, recipe);
  }
});

test("every dependency is accounted for in docs/dependencies.md, and nothing else is", () => {
  const manifest = JSON.parse(textOf("package.json")) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  const wanted = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((group) =>
    Object.keys(manifest[group] ?? {}),
  );
  const told = [...textOf("docs/dependencies.md").matchAll(/^\| `([^`]+)`/gmu)].map(([, name = ""]) => name);
  assert.deepEqual(told.toSorted(), wanted.toSorted());
});
