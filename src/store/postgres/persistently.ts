import { setTimeout } from "node:timers/promises";

const ATTEMPTS = 3;
const PAUSE_MS = 20;
const GIVEN_UP = ["40001", "40P01"];

/** Another transaction came in between and PostgreSQL gave this one up: nothing of it has been kept. */
const isGivenUp = (error: unknown): boolean =>
  error instanceof Error && "code" in error && GIVEN_UP.includes(String(error.code));

/** Does a transaction again, from its beginning, while PostgreSQL gives it up in favour of another. */
export async function persistently<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === ATTEMPTS || !isGivenUp(error)) throw error;
    }
    await setTimeout(PAUSE_MS * tried * Math.random());
  }
}
