import type { Database } from "#store/driver.ts";
import type { Instant } from "#values/instant.ts";
import type { AccountEntry } from "./accounts.ts";
import { grantsOf } from "./grants-of.ts";
import type { SessionRow } from "./account-rows.ts";
import type { Way } from "./way.ts";

/** Who is signed in where. */
export type Sessions = {
  readonly start: (session: SessionRow) => Promise<void>;
  /** The session with its account; null if there is none. */
  readonly find: (
    hash: string,
  ) => Promise<{ readonly session: SessionRow; readonly account: AccountEntry } | null>;
  readonly touch: (hash: string, seen: Instant) => Promise<void>;
  /** An account's sessions, the newest first. */
  readonly list: (account: string) => Promise<readonly SessionRow[]>;
  readonly end: (account: string, hash: string) => Promise<void>;
  /** Ends all sessions of an account, or all but one. */
  readonly endAll: (account: string, except?: string) => Promise<void>;
};

async function sessionOf(database: Database, hash: string): ReturnType<Sessions["find"]> {
  const session = await database
    .selectFrom("session")
    .selectAll()
    .where("hash", "=", hash)
    .executeTakeFirst();
  if (!session) return null;
  const { account: id } = session;
  const row = await database.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? { session, account: { row, grants: await grantsOf(database, [id]) } } : null;
}

/** Sessions over one of the databases. */
export function sessions({ read, write }: Way): Sessions {
  return {
    start: (session) =>
      write(async (database) => void (await database.insertInto("session").values(session).execute())),
    find: (hash) => read((database) => sessionOf(database, hash)),
    touch: (hash, seen) =>
      write(
        async (database) =>
          void (await database.updateTable("session").set({ seen }).where("hash", "=", hash).execute()),
      ),
    list: (account) =>
      read((database) =>
        database
          .selectFrom("session")
          .selectAll()
          .where("account", "=", account)
          .orderBy("created", "desc")
          .orderBy("hash")
          .execute(),
      ),
    end: (account, hash) =>
      write(
        async (database) =>
          void (await database
            .deleteFrom("session")
            .where("account", "=", account)
            .where("hash", "=", hash)
            .execute()),
      ),
    endAll: (account, except = "") =>
      write(
        async (database) =>
          void (await database
            .deleteFrom("session")
            .where("account", "=", account)
            .where("hash", "<>", except)
            .execute()),
      ),
  };
}
