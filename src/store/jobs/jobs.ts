import { ACCOUNT_SCOPE, type Driver } from "#store/driver.ts";
import type { Instant } from "#values/instant.ts";
import type { JobRow, MailWishRow } from "./job-rows.ts";

/** A job that is to be. */
export type NewJob = Pick<JobRow, "key" | "kind" | "payload" | "run_at" | "created">;

/** Who takes a job, and until when it is theirs. */
export type Lease = { readonly now: Instant; readonly until: Instant; readonly lease: string };

/** How a job went wrong, and when it is tried again (null: never). */
export type Failure = { readonly fault: string; readonly again: Instant | null; readonly now: Instant };

/** The table of jobs, which several processes share. */
export type Jobs = {
  /** False if there is one of that key already, done or not. */
  readonly add: (job: NewJob) => Promise<boolean>;
  /** Takes the job that has waited longest and that nobody has in work; null if there is none. */
  readonly claim: (lease: Lease) => Promise<JobRow | null>;
  /** Notes that a job is done; false if it was taken by another meanwhile. */
  readonly finish: (key: string, lease: string, now: Instant) => Promise<boolean>;
  readonly fail: (key: string, lease: string, failure: Failure) => Promise<boolean>;
  /** Lets a job that was given up wait once more; false if there is none. */
  readonly revive: (key: string, now: Instant) => Promise<boolean>;
  /** Those that were given up, the newest first. */
  readonly dead: () => Promise<readonly JobRow[]>;
  readonly waiting: () => Promise<readonly JobRow[]>;
  /** Forgets what was done before a moment. */
  readonly tidy: (before: Instant) => Promise<void>;
  readonly wishes: () => Promise<readonly MailWishRow[]>;
  readonly keepWish: (wish: MailWishRow) => Promise<void>;
};

type JobDriver = Pick<Driver, "read" | "write" | "schema">;

function claiming({ write, schema }: JobDriver): Jobs["claim"] {
  return ({ now, until, lease }) =>
    write(ACCOUNT_SCOPE, async (database) => {
      const free = database
        .selectFrom("job")
        .select("key")
        .where("state", "=", "waiting")
        .where("run_at", "<=", now)
        .where("leased_until", "<=", now)
        .orderBy("run_at")
        .orderBy("key")
        .limit(1);
      // SQLite lets only one writer in anyway
      const next = schema.dialect === "postgres" ? free.forUpdate().skipLocked() : free;
      const row = await next.executeTakeFirst();
      if (row === undefined) return null;
      const taken = await database
        .updateTable("job")
        .set((is) => ({ lease, leased_until: until, attempts: is("attempts", "+", 1) }))
        .where("key", "=", row.key)
        .returningAll()
        .executeTakeFirst();
      return taken ?? null;
    });
}

const FREE = { lease: "", leased_until: "" } as const;

function endings({ write }: JobDriver): Pick<Jobs, "finish" | "fail" | "revive"> {
  const change = async (
    where: { readonly key: string; readonly lease: string; readonly state: JobRow["state"] },
    values: Partial<JobRow>,
  ): Promise<boolean> => {
    const { key, lease, state } = where;
    const { numUpdatedRows } = await write(ACCOUNT_SCOPE, (database) =>
      database
        .updateTable("job")
        .set({ ...FREE, ...values })
        .where("key", "=", key)
        .where("lease", "=", lease)
        .where("state", "=", state)
        .executeTakeFirstOrThrow(),
    );
    return numUpdatedRows > 0n;
  };
  return {
    finish: (key, lease, now) =>
      change({ key, lease, state: "waiting" }, { state: "done", ended: now, fault: "" }),
    fail: (key, lease, { fault, again, now }) => {
      const next = again === null ? { state: "dead" as const, ended: now } : { run_at: again };
      return change({ key, lease, state: "waiting" }, { fault, ...next });
    },
    revive: (key, now) =>
      change({ key, lease: "", state: "dead" }, { state: "waiting", run_at: now, attempts: 0, ended: null }),
  };
}

function listing({ read }: JobDriver): Pick<Jobs, "dead" | "waiting"> {
  const ofState = (state: JobRow["state"]) =>
    read(ACCOUNT_SCOPE, (database) =>
      database
        .selectFrom("job")
        .selectAll()
        .where("state", "=", state)
        .orderBy("run_at", state === "dead" ? "desc" : "asc")
        .orderBy("key")
        .execute(),
    );
  return { dead: () => ofState("dead"), waiting: () => ofState("waiting") };
}

function mailWishes({ read, write }: JobDriver): Pick<Jobs, "wishes" | "keepWish"> {
  return {
    wishes: () => read(ACCOUNT_SCOPE, (database) => database.selectFrom("mail_wish").selectAll().execute()),
    keepWish: async (wish) => {
      const { frequency, secret } = wish;
      await write(ACCOUNT_SCOPE, (database) =>
        database
          .insertInto("mail_wish")
          .values(wish)
          .onConflict((conflict) => conflict.column("account").doUpdateSet({ frequency, secret }))
          .execute(),
      );
    },
  };
}

/** The table of jobs over one of the databases. */
export function jobs(driver: JobDriver): Jobs {
  return {
    add: async (job) => {
      const row: JobRow = { ...job, ...FREE, state: "waiting", attempts: 0, fault: "", ended: null };
      const added = await driver.write(ACCOUNT_SCOPE, (database) =>
        database
          .insertInto("job")
          .values(row)
          .onConflict((conflict) => conflict.column("key").doNothing())
          .executeTakeFirst(),
      );
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    claim: claiming(driver),
    ...endings(driver),
    ...listing(driver),
    tidy: async (before) => {
      await driver.write(ACCOUNT_SCOPE, (database) =>
        database.deleteFrom("job").where("state", "=", "done").where("ended", "<", before).execute(),
      );
    },
    ...mailWishes(driver),
  };
}
