import type { Instant } from "#values/instant.ts";
import type { PasskeyRow } from "./account-rows.ts";
import type { Way } from "./way.ts";

/** Passkeys of accounts. */
export type Passkeys = {
  readonly add: (passkey: PasskeyRow) => Promise<void>;
  readonly find: (id: string) => Promise<PasskeyRow | null>;
  /** An account's passkeys, the oldest first. */
  readonly list: (account: string) => Promise<readonly PasskeyRow[]>;
  /** Notes a use and how many the authenticator has counted. */
  readonly used: (id: string, use: { readonly counter: number; readonly at: Instant }) => Promise<void>;
  readonly remove: (account: string, id?: string) => Promise<void>;
};

/** Passkeys over one of the databases. */
export function passkeys({ read, write }: Way): Passkeys {
  return {
    add: (passkey) =>
      write(async (database) => void (await database.insertInto("passkey").values(passkey).execute())),
    find: async (id) => {
      const row = await read((database) =>
        database.selectFrom("passkey").selectAll().where("id", "=", id).executeTakeFirst(),
      );
      return row ?? null;
    },
    list: (account) =>
      read((database) =>
        database
          .selectFrom("passkey")
          .selectAll()
          .where("account", "=", account)
          .orderBy("created")
          .orderBy("id")
          .execute(),
      ),
    used: (id, { counter, at }) =>
      write(
        async (database) =>
          void (await database
            .updateTable("passkey")
            .set({ counter: String(counter), last_used: at })
            .where("id", "=", id)
            .execute()),
      ),
    remove: (account, id) =>
      write(async (database) => {
        const all = database.deleteFrom("passkey").where("account", "=", account);
        await (id === undefined ? all : all.where("id", "=", id)).execute();
      }),
  };
}
