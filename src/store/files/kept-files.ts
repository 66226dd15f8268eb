import type { Database, Driver } from "#store/driver.ts";
import type { FileRow } from "#store/tables.ts";
import type { Key } from "#values/key.ts";
import { namedHashes } from "./named-hashes.ts";

/** What is known of a kept file, without its text. */
export type KeptFile = Omit<FileRow, "text">;

/** What the database knows of attached files; their bytes lie in a `FileStore`. */
export type KeptFiles = {
  /** Notes a file; one that is known already counts as recorded anew, under its new name. */
  readonly keep: (file: FileRow) => Promise<void>;
  readonly find: (authority: Key, hash: string) => Promise<KeptFile | null>;
  /** All files of an authority, the newest first. */
  readonly list: (authority: Key) => Promise<readonly KeptFile[]>;
  /** Those of the files that no version of any record names and that were recorded before a moment. */
  readonly unnamed: (authority: Key, before: string) => Promise<readonly KeptFile[]>;
  readonly forget: (authority: Key, hash: string) => Promise<void>;
  /** Forgets those files and tells which: a file that is attached meanwhile is named or newer by then, and stays. */
  readonly forgetUnnamed: (authority: Key, before: string) => Promise<readonly KeptFile[]>;
};

const COLUMNS = ["authority", "hash", "name", "media_type", "size", "recorded_at"] as const;

async function forgetUnnamed(database: Database, authority: Key, before: string): Promise<KeptFile[]> {
  const named = await namedHashes(database, authority);
  const old = await database
    .selectFrom("file")
    .select(COLUMNS)
    .where("authority", "=", authority)
    .where("recorded_at", "<", before)
    .execute();
  const unnamed = old.filter(({ hash }) => !named.has(hash));
  for (const { hash } of unnamed)
    await database
      .deleteFrom("file")
      .where("authority", "=", authority)
      .where("hash", "=", hash)
      .where("recorded_at", "<", before)
      .execute();
  return unnamed;
}

/** The table of files over one of the databases. */
export function keptFiles({ read, write }: Pick<Driver, "read" | "write">): KeptFiles {
  const list = (authority: Key): Promise<readonly KeptFile[]> =>
    read(authority, (database) =>
      database
        .selectFrom("file")
        .select(COLUMNS)
        .where("authority", "=", authority)
        .orderBy("recorded_at", "desc")
        .orderBy("hash")
        .execute(),
    );
  return {
    list,
    keep: async (file) => {
      const { name, recorded_at, text } = file;
      await write(file.authority, (database) =>
        database
          .insertInto("file")
          .values(file)
          .onConflict((conflict) =>
            conflict.columns(["authority", "hash"]).doUpdateSet({ name, recorded_at, text }),
          )
          .execute(),
      );
    },
    find: async (authority, hash) => {
      const row = await read(authority, (database) =>
        database
          .selectFrom("file")
          .select(COLUMNS)
          .where("authority", "=", authority)
          .where("hash", "=", hash)
          .executeTakeFirst(),
      );
      return row ?? null;
    },
    unnamed: async (authority, before) => {
      const old = (await list(authority)).filter(({ recorded_at }) => recorded_at < before);
      if (old.length === 0) return [];
      const named = await read(authority, (database) => namedHashes(database, authority));
      return old.filter(({ hash }) => !named.has(hash));
    },
    forgetUnnamed: (authority, before) => write(authority, (all) => forgetUnnamed(all, authority, before)),
    forget: async (authority, hash) => {
      await write(authority, (database) =>
        database.deleteFrom("file").where("authority", "=", authority).where("hash", "=", hash).execute(),
      );
    },
  };
}
