import type { Context } from "#actions/context.ts";
import { parseOpenedRegister } from "#exchange/register-file.ts";
import type { RecordContent } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { JsonObject } from "#values/json.ts";
import type { Key } from "#values/key.ts";
import { succeed, type Result } from "#values/result.ts";

const WITHIN_FILE = /^\/records\/0(?=\/|$)/u;

/**
 * Checks one record as if it were read from a register file, against the records that its writer may refer to.
 * Pointers lead into the record.
 * @problems records.*, exchange.authority.*
 */
export async function checkRecord(
  { store }: Context,
  input: JsonObject,
  { authority, known }: { readonly authority: Key; readonly known: Snapshot },
): Promise<Result<RecordContent>> {
  const authorities = new Set((await store.authorities()).map(({ key }) => key));
  const opened = { authority, records: [input], problems: [] };
  const parsed = parseOpenedRegister(opened, { authorities, records: known.records });
  if (!parsed.ok) {
    const problems = parsed.problems.map(({ pointer, ...problem }) => ({
      ...problem,
      pointer: pointer.replace(WITHIN_FILE, ""),
    }));
    return { ok: false, problems };
  }
  const [record] = parsed.value.records;
  if (record === undefined) throw new Error("a register file of one record has none");
  return succeed(record);
}
