import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json, with a closing slash. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Files that match, as sorted paths from the root of the project. */
export function filesLike(pattern: string | readonly string[]): readonly string[] {
  return globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
}

/** The text of a file, named by its path from the root of the project. */
export function textOf(path: string): string {
  return readFileSync(ROOT + path, "utf8");
}

/**
 * What belongs to the project: the files that are tracked or would be, without what .gitignore names.
 * Sorted paths from the root.
 */
export function projectFiles(): readonly string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard"];
  const listed = execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).split("\n");
  return listed.filter((path) => path !== "" && existsSync(ROOT + path)).toSorted();
}
