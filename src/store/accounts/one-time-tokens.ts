import type { Instant } from "#values/instant.ts";
import type { InvitationRow } from "./account-rows.ts";
import type { Way } from "./way.ts";

/** What may be used once: invitations, and proofs that were used. */
export type OneTimeTokens = {
  /** Takes the place of earlier invitations of the same account. */
  readonly invite: (invitation: InvitationRow) => Promise<void>;
  /** The invitation of this hash that holds; null if there is none. */
  readonly invitation: (hash: string, now: Instant) => Promise<InvitationRow | null>;
  /** Takes an invitation that holds out of use; false if it was used meanwhile. */
  readonly accept: (hash: string, now: Instant) => Promise<boolean>;
  readonly uninvite: (account: string) => Promise<void>;
  /** Notes that something was used; false if it was used before. */
  readonly spend: (hash: string, expires: Instant) => Promise<boolean>;
};

/** One-time tokens over one of the databases. */
export function oneTimeTokens({ read, write }: Way): OneTimeTokens {
  const uninvite = (account: string): Promise<void> =>
    write(
      async (database) =>
        void (await database.deleteFrom("invitation").where("account", "=", account).execute()),
    );
  return {
    uninvite,
    invite: (invitation) =>
      write(async (database) => {
        await database.deleteFrom("invitation").where("account", "=", invitation.account).execute();
        await database.insertInto("invitation").values(invitation).execute();
      }),
    invitation: async (hash, now) => {
      const row = await read((database) =>
        database
          .selectFrom("invitation")
          .selectAll()
          .where("hash", "=", hash)
          .where("expires", ">", now)
          .executeTakeFirst(),
      );
      return row ?? null;
    },
    accept: async (hash, now) => {
      const taken = await write((database) =>
        database
          .deleteFrom("invitation")
          .where("hash", "=", hash)
          .where("expires", ">", now)
          .returning("hash")
          .execute(),
      );
      return taken.length > 0;
    },
    spend: async (hash, expires) => {
      const added = await write((database) =>
        database
          .insertInto("spent_token")
          .values({ hash, expires })
          .onConflict((conflict) => conflict.column("hash").doNothing())
          .returning("hash")
          .execute(),
      );
      return added.length > 0;
    },
  };
}
