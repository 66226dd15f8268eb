import type { Work } from "#store/driver.ts";

/** Reading and writing the tables of accounts. */
export type Way = {
  readonly read: <Value>(work: Work<Value>) => Promise<Value>;
  readonly write: <Value>(work: Work<Value>) => Promise<Value>;
};
