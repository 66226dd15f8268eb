import { EVERY_AUTHORITY, type Driver } from "#store/driver.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { MessageRow } from "./message-row.ts";

/** What may change of a message after it has come in. */
export type MessageChange = Partial<
  Pick<MessageRow, "state" | "assigned_to" | "reply" | "replied_at" | "note" | "closed_at">
>;

/** Messages of people outside, beside the history: they can be changed and erased. */
export type KeptMessages = {
  readonly add: (message: MessageRow) => Promise<void>;
  readonly find: (authority: Key, number: string) => Promise<MessageRow | null>;
  readonly findBySecret: (authority: Key, secretHash: string) => Promise<MessageRow | null>;
  /** All messages of an authority, the newest first. */
  readonly list: (authority: Key) => Promise<readonly MessageRow[]>;
  /** False if there is no such message. */
  readonly change: (authority: Key, number: string, change: MessageChange) => Promise<boolean>;
  /** Erases those of all authorities that were closed before a moment, and tells how many. */
  readonly forgetClosed: (before: Instant) => Promise<number>;
};

/** The table of messages over one of the databases. */
export function keptMessages({ read, write }: Pick<Driver, "read" | "write">): KeptMessages {
  const one = async (authority: Key, column: "number" | "secret_hash", value: string) => {
    const row = await read(authority, (database) =>
      database
        .selectFrom("message")
        .selectAll()
        .where("authority", "=", authority)
        .where(column, "=", value)
        .executeTakeFirst(),
    );
    return row ?? null;
  };
  return {
    add: async (message) => {
      await write(message.authority, (database) => database.insertInto("message").values(message).execute());
    },
    find: (authority, number) => one(authority, "number", number),
    findBySecret: (authority, secretHash) => one(authority, "secret_hash", secretHash),
    list: (authority) =>
      read(authority, (database) =>
        database
          .selectFrom("message")
          .selectAll()
          .where("authority", "=", authority)
          .orderBy("received_at", "desc")
          .orderBy("number")
          .execute(),
      ),
    change: (authority, number, change) =>
      write(authority, async (database) => {
        const { numUpdatedRows } = await database
          .updateTable("message")
          .set(change)
          .where("authority", "=", authority)
          .where("number", "=", number)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    forgetClosed: (before) =>
      write(EVERY_AUTHORITY, async (database) => {
        const { numDeletedRows } = await database
          .deleteFrom("message")
          .where("closed_at", "<", before)
          .executeTakeFirst();
        return Number(numDeletedRows);
      }),
  };
}
