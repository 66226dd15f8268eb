import { ACCOUNT_SCOPE, type Database, type Driver } from "#store/driver.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { accountLog, type AccountLog } from "./account-log.ts";
import type { AccountGrantRow, AccountRow } from "./account-rows.ts";
import { grantsOf } from "./grants-of.ts";
import { oneTimeTokens, type OneTimeTokens } from "./one-time-tokens.ts";
import { passkeys, type Passkeys } from "./passkeys.ts";
import { sessions, type Sessions } from "./sessions.ts";
import { tidy } from "./tidy.ts";

/** How the tables of accounts are worked on. */
export type AccountDriver = Pick<Driver, "read" | "write">;

/** An account with all its roles. */
export type AccountEntry = { readonly row: AccountRow; readonly grants: readonly AccountGrantRow[] };

/** What is kept of accounts, sessions and access. */
export type Accounts = {
  /** Is there any account at all? */
  readonly isEmpty: () => Promise<boolean>;
  readonly find: (id: string) => Promise<AccountEntry | null>;
  /** By name or e-mail address in small letters; null if nobody has it. */
  readonly named: (nameOrMail: string) => Promise<AccountEntry | null>;
  /** By issuer and subject at the identity provider. */
  readonly ofSubject: (subject: string) => Promise<AccountEntry | null>;
  /** Accounts with a role in an authority, or all of them; by name. */
  readonly list: (authority?: Key) => Promise<readonly AccountEntry[]>;
  readonly add: (row: AccountRow, grants: readonly AccountGrantRow[]) => Promise<void>;
  /** False if the new name, address or subject belongs to somebody else already. */
  readonly change: (id: string, values: Partial<Omit<AccountRow, "id">>) => Promise<boolean>;
  /** Replaces the roles in the authorities named; those in others stay. */
  readonly setGrants: (
    id: string,
    authorities: readonly Key[],
    grants: readonly AccountGrantRow[],
  ) => Promise<void>;
  /** Removes the account, its roles, passkeys, sessions, invitations and wish for mail; logs keep its id. */
  readonly remove: (id: string) => Promise<void>;
  /**
   * Counts an attempt to sign in before it is looked at, so that many at once count too. False: it must not be looked at.
   * `pause` tells until when further ones wait after so many failures in a row.
   */
  readonly countAttempt: (
    id: string,
    now: Instant,
    pause: (failures: number) => Instant | null,
  ) => Promise<boolean>;
  /** Takes a counted attempt back that was right so far; earlier failures stay counted. */
  readonly takeBackAttempt: (id: string) => Promise<void>;
  readonly sessions: Sessions;
  readonly passkeys: Passkeys;
  readonly tokens: OneTimeTokens;
  readonly log: AccountLog;
  /** Removes what has run out: sessions, invitations, used tokens, and log entries from before `logBefore`. */
  readonly tidy: (now: Instant, logBefore: Instant) => Promise<void>;
};

type Found = "id" | "subject";

async function entryBy(database: Database, column: Found, value: string): Promise<AccountEntry | null> {
  const row = await database.selectFrom("account").selectAll().where(column, "=", value).executeTakeFirst();
  return row ? { row, grants: await grantsOf(database, [row.id]) } : null;
}

async function entryNamed(database: Database, text: string): Promise<AccountEntry | null> {
  const row = await database
    .selectFrom("account")
    .selectAll()
    .where((where) => where.or([where("name_key", "=", text), where("email", "=", text)]))
    // a name goes before an address that somebody else has
    .orderBy((order) => order.case().when("name_key", "=", text).then(0).else(1).end())
    .executeTakeFirst();
  return row ? { row, grants: await grantsOf(database, [row.id]) } : null;
}

async function listed(database: Database, authority?: Key): Promise<readonly AccountEntry[]> {
  const all = database.selectFrom("account").selectAll().orderBy("name_key").orderBy("id");
  const rows = await (
    authority === undefined
      ? all
      : all.where("id", "in", (where) =>
          where.selectFrom("account_grant").select("account").where("authority", "=", authority),
        )
  ).execute();
  const grants = Map.groupBy(
    await grantsOf(
      database,
      rows.map(({ id }) => id),
    ),
    ({ account }) => account,
  );
  return rows.map((row) => ({ row, grants: grants.get(row.id) ?? [] }));
}

/** Does somebody else have one of these already? */
async function isTaken(database: Database, id: string, values: Partial<AccountRow>): Promise<boolean> {
  const { name_key, email, subject } = values;
  // a name must not be somebody else's address either: both are what people sign in by
  const signIn = ["name_key", "email"] as const;
  const claims = [
    ...[name_key, email].map((value) => ({ columns: signIn, value })),
    { columns: ["subject"] as const, value: subject },
  ];
  for (const { columns, value } of claims) {
    if (value === undefined || value === null) continue;
    const other = await database
      .selectFrom("account")
      .select("id")
      .where((where) => where.or(columns.map((column) => where(column, "=", value))))
      .where("id", "<>", id)
      .executeTakeFirst();
    if (other) return true;
  }
  return false;
}

async function removeAll(database: Database, id: string): Promise<void> {
  for (const table of ["account_grant", "passkey", "session", "invitation", "mail_wish"] as const)
    await database.deleteFrom(table).where("account", "=", id).execute();
  await database.deleteFrom("account").where("id", "=", id).execute();
}

async function counted(
  database: Database,
  id: string,
  { now, pause }: { readonly now: Instant; readonly pause: (failures: number) => Instant | null },
): Promise<boolean> {
  const row = await database
    .updateTable("account")
    .set(({ eb }) => ({ failures: eb("failures", "+", 1) }))
    .where("id", "=", id)
    .returning(["failures", "blocked_until"])
    .executeTakeFirst();
  if (row === undefined) return false;
  const isBlocked = row.blocked_until !== null && row.blocked_until > now;
  const values = isBlocked ? { failures: row.failures - 1 } : { blocked_until: pause(row.failures) };
  await database.updateTable("account").set(values).where("id", "=", id).execute();
  return !isBlocked;
}

async function replaceGrants(
  database: Database,
  id: string,
  { authorities, grants }: { authorities: readonly Key[]; grants: readonly AccountGrantRow[] },
): Promise<void> {
  if (authorities.length > 0)
    await database
      .deleteFrom("account_grant")
      .where("account", "=", id)
      .where("authority", "in", authorities)
      .execute();
  if (grants.length > 0)
    await database
      .insertInto("account_grant")
      .values([...grants])
      .execute();
}

/** Accounts over one of the databases. */
export function accounts(driver: AccountDriver): Accounts {
  const read = <Value>(work: (database: Database) => Promise<Value>) => driver.read(ACCOUNT_SCOPE, work);
  const write = <Value>(work: (database: Database) => Promise<Value>) => driver.write(ACCOUNT_SCOPE, work);
  return {
    isEmpty: async () => {
      const any = await read((database) => database.selectFrom("account").select("id").limit(1).execute());
      return any.length === 0;
    },
    find: (id) => read((database) => entryBy(database, "id", id)),
    named: (text) => read((database) => entryNamed(database, text)),
    ofSubject: (subject) => read((database) => entryBy(database, "subject", subject)),
    list: (authority) => read((database) => listed(database, authority)),
    add: (row, grants) =>
      write(async (database) => {
        await database.insertInto("account").values(row).execute();
        await replaceGrants(database, row.id, { authorities: [], grants });
      }),
    change: (id, values) =>
      write(async (database) => {
        if (await isTaken(database, id, values)) return false;
        await database.updateTable("account").set(values).where("id", "=", id).execute();
        return true;
      }),
    setGrants: (id, authorities, grants) =>
      write((database) => replaceGrants(database, id, { authorities, grants })),
    remove: (id) => write((database) => removeAll(database, id)),
    countAttempt: (id, now, pause) => write((database) => counted(database, id, { now, pause })),
    takeBackAttempt: (id) =>
      write(
        async (database) =>
          void (await database
            .updateTable("account")
            .set(({ eb }) => ({ failures: eb("failures", "-", 1), blocked_until: null }))
            .where("id", "=", id)
            .where("failures", ">", 0)
            .execute()),
      ),
    sessions: sessions({ read, write }),
    passkeys: passkeys({ read, write }),
    tokens: oneTimeTokens({ read, write }),
    log: accountLog({ read, write }),
    tidy: (now, logBefore) => write((database) => tidy(database, now, logBefore)),
  };
}
