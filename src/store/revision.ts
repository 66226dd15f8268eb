import type { Key } from "#values/key.ts";
import { EVERY_AUTHORITY, type Database, type Driver } from "./driver.ts";

/** How long what another process wrote may stay unseen. */
const FRESH_MS = 250;

/** How many versions each register has, and all of them together. */
type Counts = { readonly all: number; readonly of: ReadonlyMap<Key, number> };

async function countVersions(database: Database): Promise<Counts> {
  const heads = await database.selectFrom("chain_head").select(["authority", "position"]).execute();
  const of = new Map(heads.map(({ authority, position }) => [authority, position]));
  return { all: heads.reduce((sum, { position }) => sum + position, 0), of };
}

/** What tells one state of a register, or of all, from every other. */
export type Revision = {
  readonly read: (authority?: Key) => Promise<number>;
  /** This process has written. */
  readonly forget: () => void;
};

/** A revision that is asked for at every page, so the database is asked only a few times a second. */
export function makeRevision({ read }: Pick<Driver, "read">): Revision {
  let kept: { readonly at: number; readonly value: Promise<Counts> } | null = null;
  const ask = () => {
    const asked = { at: performance.now(), value: read(EVERY_AUTHORITY, countVersions) };
    asked.value.catch(() => {
      if (kept === asked) kept = null; // who asked is told; the next one asks again
    });
    return asked;
  };
  return {
    read: async (authority) => {
      if (kept === null || performance.now() - kept.at > FRESH_MS) kept = ask();
      const { all, of } = await kept.value;
      return authority === undefined ? all : (of.get(authority) ?? 0);
    },
    forget: () => {
      kept = null;
    },
  };
}
