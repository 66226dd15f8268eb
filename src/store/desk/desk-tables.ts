import type { Driver } from "#store/driver.ts";
import type { Key } from "#values/key.ts";
import type { DraftRow, SavedViewRow } from "./desk-rows.ts";

/** Whose draft of which record. */
export type DraftPlace = Pick<DraftRow, "authority" | "account" | "type" | "place">;

/** What people at the desk have begun and what they look at again. */
export type DeskTables = {
  /** Keeps a draft in place of the one before. */
  readonly keepDraft: (draft: DraftRow) => Promise<void>;
  readonly findDraft: (place: DraftPlace) => Promise<DraftRow | null>;
  /** Somebody's drafts in an authority, the newest first. */
  readonly drafts: (authority: Key, account: string) => Promise<readonly DraftRow[]>;
  readonly dropDraft: (place: DraftPlace) => Promise<void>;
  /** Keeps a view in place of the one of that name. */
  readonly keepView: (view: SavedViewRow) => Promise<void>;
  /** Somebody's views in an authority, by name. */
  readonly views: (authority: Key, account: string) => Promise<readonly SavedViewRow[]>;
  readonly dropView: (view: Omit<SavedViewRow, "query">) => Promise<void>;
  /** Removes somebody's drafts and views in an authority. */
  readonly forget: (authority: Key, account: string) => Promise<void>;
};

type Access = Pick<Driver, "read" | "write">;

async function keepDraft({ write }: Access, draft: DraftRow): Promise<void> {
  const { version, title, fields, saved_at } = draft;
  await write(draft.authority, (database) =>
    database
      .insertInto("draft")
      .values(draft)
      .onConflict((conflict) =>
        conflict
          .columns(["authority", "account", "type", "place"])
          .doUpdateSet({ version, title, fields, saved_at }),
      )
      .execute(),
  );
}

type Drafts = Pick<DeskTables, "keepDraft" | "findDraft" | "drafts" | "dropDraft">;

function draftsOn({ read, write }: Access): Drafts {
  return {
    keepDraft: (draft) => keepDraft({ read, write }, draft),
    findDraft: async ({ authority, account, type, place }) => {
      const row = await read(authority, (database) =>
        database
          .selectFrom("draft")
          .selectAll()
          .where("authority", "=", authority)
          .where("account", "=", account)
          .where("type", "=", type)
          .where("place", "=", place)
          .executeTakeFirst(),
      );
      return row ?? null;
    },
    drafts: (authority, account) =>
      read(authority, (database) =>
        database
          .selectFrom("draft")
          .selectAll()
          .where("authority", "=", authority)
          .where("account", "=", account)
          .orderBy("saved_at", "desc")
          .orderBy("place")
          .execute(),
      ),
    dropDraft: async ({ authority, account, type, place }) => {
      await write(authority, (database) =>
        database
          .deleteFrom("draft")
          .where("authority", "=", authority)
          .where("account", "=", account)
          .where("type", "=", type)
          .where("place", "=", place)
          .execute(),
      );
    },
  };
}

function viewsOn({ read, write }: Access): Pick<DeskTables, "keepView" | "views" | "dropView"> {
  return {
    keepView: async (view) => {
      const { query } = view;
      await write(view.authority, (database) =>
        database
          .insertInto("saved_view")
          .values(view)
          .onConflict((conflict) => conflict.columns(["authority", "account", "name"]).doUpdateSet({ query }))
          .execute(),
      );
    },
    views: (authority, account) =>
      read(authority, (database) =>
        database
          .selectFrom("saved_view")
          .selectAll()
          .where("authority", "=", authority)
          .where("account", "=", account)
          .orderBy("name")
          .execute(),
      ),
    dropView: async ({ authority, account, name }) => {
      await write(authority, (database) =>
        database
          .deleteFrom("saved_view")
          .where("authority", "=", authority)
          .where("account", "=", account)
          .where("name", "=", name)
          .execute(),
      );
    },
  };
}

/** The tables of the desk over one of the databases. */
export function deskTables(driver: Access): DeskTables {
  return {
    ...draftsOn(driver),
    ...viewsOn(driver),
    forget: (authority, account) =>
      driver.write(authority, async (database) => {
        for (const table of ["draft", "saved_view"] as const)
          await database
            .deleteFrom(table)
            .where("authority", "=", authority)
            .where("account", "=", account)
            .execute();
      }),
  };
}
