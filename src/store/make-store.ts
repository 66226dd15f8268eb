import { fail, succeed, type Result } from "#values/result.ts";
import { append } from "./append.ts";
import type { Driver } from "./driver.ts";
import { readAuthorities, readHistory, readSnapshot, readVersionOf } from "./reading.ts";
import { rebuildIndex } from "./rebuild-index.ts";
import type { Store } from "./store.ts";
import { verify } from "./verify.ts";

/**
 * The history over one of the databases, whose schema is up to date.
 * `now` tells the milliseconds since 1970.
 */
export function makeStore(driver: Driver, now: () => number): Store {
  const { read } = driver;

  /** Trouble of the database becomes a problem; anything else is a bug and stays thrown. */
  async function attempt<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      return await work();
    } catch (error) {
      const problem = driver.problemOf(error);
      if (problem === null) throw error;
      return fail(problem);
    }
  }

  return {
    append: (order) => attempt(() => append(driver, now, order)),
    snapshot: (authority, asOf) => readSnapshot(read, now, { authority, asOf }),
    history: (authority, reference) => readHistory(read, authority, reference),
    versionOf: (authority, reference, version) => readVersionOf(read, authority, { reference, version }),
    authorities: () => readAuthorities(read),
    authorityOf: async (key) => (await readAuthorities(read, key)).at(0) ?? null,
    verify: (options) =>
      attempt(() => driver.frozen(async (database) => succeed(await verify(database, options)))),
    rebuildIndex: () => attempt(async () => succeed(await rebuildIndex(driver))),
    statistics: () => ({ statements: driver.statements() }),
    close: () => driver.close(),
  };
}
