/** For tests only: a context on a database of its own in a folder that goes with the test. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import { instantOf } from "#values/instant.ts";
import type { Context } from "./context.ts";

/** An empty installation; closed and removed when the test ends. */
export async function openForTest(t: TestContext): Promise<Context> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-"));
  const opened = await openSqliteStore({ folder, now: () => Date.now() });
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join(" "));
  t.after(async () => {
    await opened.value.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { store: opened.value, papers: [], now: () => instantOf(Date.now()) };
}
