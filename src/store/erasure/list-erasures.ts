import type { Database } from "#store/driver.ts";
import { evidenceOf, referenceTo } from "#records/record.ts";
import { erasuresIn, type ErasedRecord } from "./erasure.ts";

/** Everything that was erased because law required it (see `Reading.erasures`). */
export async function listErasures(database: Database): Promise<readonly ErasedRecord[]> {
  // only records with an emptied version are looked at, so that the contents of all others need not be read
  const rows = await database
    .selectFrom("version as emptied")
    .innerJoin("version as later", (join) =>
      join
        .onRef("later.authority", "=", "emptied.authority")
        .onRef("later.type", "=", "emptied.type")
        .onRef("later.key", "=", "emptied.key")
        .onRef("later.version", ">", "emptied.version"),
    )
    .selectAll("later")
    .where("emptied.content", "is", null)
    .where("later.content", "is not", null)
    .orderBy("later.authority")
    .orderBy("later.position")
    .execute();
  const authorising = new Map(rows.map((row) => [`${row.authority} ${evidenceOf(row)}`, row]));
  return authorising
    .values()
    .flatMap((row) => {
      const { authority, reason, author, recorded_at: recordedAt, version: by } = row;
      const told = { authority, record: referenceTo(row), reason, author, recordedAt, by };
      return erasuresIn(row.content ?? "").map((erasure): ErasedRecord => ({ ...told, ...erasure }));
    })
    .toArray();
}
