import type { Driver } from "#store/driver.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { ImportBatchRow, ImportMappingRow } from "./import-rows.ts";

/** A list without what its file holds. */
export type ImportSummary = Omit<ImportBatchRow, "book">;

/** What may change of a list that is being read in. */
export type ImportChange = Partial<Pick<ImportBatchRow, "state" | "setting" | "book" | "report">> & {
  readonly changed_at: Instant;
};

/** Lists that are read in, and how such lists become records. */
export type KeptImports = {
  readonly add: (batch: ImportBatchRow) => Promise<void>;
  /** Changes a list, if it is (still) in one of these states; tells whether it was. */
  readonly change: (
    batch: Pick<ImportBatchRow, "authority" | "id">,
    states: readonly string[],
    change: ImportChange,
  ) => Promise<boolean>;
  readonly find: (authority: Key, id: string) => Promise<ImportBatchRow | null>;
  /** All lists of an authority, the newest first. */
  readonly list: (authority: Key) => Promise<readonly ImportSummary[]>;
  /** Forgets lists that were never read in, and what the files of all others held, last touched before a moment. */
  readonly tidy: (authority: Key, before: Instant) => Promise<void>;
  readonly remove: (authority: Key, id: string) => Promise<void>;
  readonly remember: (mapping: ImportMappingRow) => Promise<void>;
  /** The mapping for lists of this shape; null if there was none yet. */
  readonly recall: (authority: Key, shape: string) => Promise<ImportMappingRow | null>;
};

const SUMMARY = [
  ...(["authority", "id", "state", "file_name", "author", "created_at", "changed_at"] as const),
  ...(["setting", "report"] as const),
] as const;

type Access = Pick<Driver, "read" | "write">;

function batches({ read, write }: Access): Omit<KeptImports, "remember" | "recall" | "tidy"> {
  return {
    add: async (batch) => {
      await write(batch.authority, (database) => database.insertInto("import_batch").values(batch).execute());
    },
    change: async ({ authority, id }, states, change) => {
      const [changed] = await write(authority, (database) =>
        database
          .updateTable("import_batch")
          .set(change)
          .where("authority", "=", authority)
          .where("id", "=", id)
          .where("state", "in", states)
          .execute(),
      );
      return changed !== undefined && changed.numUpdatedRows > 0n;
    },
    find: async (authority, id) => {
      const row = await read(authority, (database) =>
        database
          .selectFrom("import_batch")
          .selectAll()
          .where("authority", "=", authority)
          .where("id", "=", id)
          .executeTakeFirst(),
      );
      return row ?? null;
    },
    list: (authority) =>
      read(authority, (database) =>
        database
          .selectFrom("import_batch")
          .select(SUMMARY)
          .where("authority", "=", authority)
          .orderBy("created_at", "desc")
          .orderBy("id")
          .execute(),
      ),
    remove: async (authority, id) => {
      await write(authority, (database) =>
        database.deleteFrom("import_batch").where("authority", "=", authority).where("id", "=", id).execute(),
      );
    },
  };
}

async function tidy({ write }: Access, authority: Key, before: Instant): Promise<void> {
  await write(authority, async (database) => {
    await database
      .deleteFrom("import_batch")
      .where("authority", "=", authority)
      .where("state", "in", ["draft", "failed"])
      .where("changed_at", "<", before)
      .execute();
    await database
      .updateTable("import_batch")
      .set({ book: null })
      .where("authority", "=", authority)
      .where("changed_at", "<", before)
      .execute();
  });
}

/** The tables of lists over one of the databases. */
export function keptImports(driver: Access): KeptImports {
  const { read, write } = driver;
  return {
    ...batches(driver),
    tidy: (authority, before) => tidy(driver, authority, before),
    remember: async (row) => {
      const { mapping, changed_at } = row;
      await write(row.authority, (database) =>
        database
          .insertInto("import_mapping")
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(["authority", "shape"]).doUpdateSet({ mapping, changed_at }),
          )
          .execute(),
      );
    },
    recall: async (authority, shape) => {
      const row = await read(authority, (database) =>
        database
          .selectFrom("import_mapping")
          .selectAll()
          .where("authority", "=", authority)
          .where("shape", "=", shape)
          .executeTakeFirst(),
      );
      return row ?? null;
    },
  };
}
