import type { Key } from "#values/key.ts";
import type { AccountEventRow, ReadLogRow } from "./account-rows.ts";
import type { Way } from "./way.ts";

/** What is noted of changes to accounts and of reads of confidential records. */
export type AccountLog = {
  readonly note: (event: AccountEventRow) => Promise<void>;
  /** The newest changes to accounts that an authority's administration sees. */
  readonly events: (authority: Key, most: number) => Promise<readonly AccountEventRow[]>;
  readonly noteReads: (reads: readonly ReadLogRow[]) => Promise<void>;
  /** The newest reads of confidential records, of one record if told. */
  readonly reads: (
    authority: Key,
    wish: { readonly most: number; readonly record?: string },
  ) => Promise<readonly ReadLogRow[]>;
};

/** The logs over one of the databases. */
export function accountLog({ read, write }: Way): AccountLog {
  return {
    note: (event) =>
      write(async (database) => void (await database.insertInto("account_event").values(event).execute())),
    events: (authority, most) =>
      read((database) =>
        database
          .selectFrom("account_event")
          .selectAll()
          .where("authority", "=", authority)
          .orderBy("moment", "desc")
          .orderBy("id")
          .limit(most)
          .execute(),
      ),
    noteReads: async (reads) => {
      if (reads.length === 0) return;
      await write((database) =>
        database
          .insertInto("read_log")
          .values([...reads])
          .execute(),
      );
    },
    reads: (authority, { most, record }) =>
      read((database) => {
        const all = database
          .selectFrom("read_log")
          .selectAll()
          .where("authority", "=", authority)
          .orderBy("moment", "desc")
          .orderBy("id")
          .limit(most);
        return (record === undefined ? all : all.where("record", "=", record)).execute();
      }),
  };
}
