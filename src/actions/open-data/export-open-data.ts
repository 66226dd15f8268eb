import type { Context } from "#actions/context.ts";
import { readPublicRegister, type PublicRegister } from "#actions/read-public-register.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { openRecord } from "#exchange/open-data/open-record.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { openDataFile, type DataFormat } from "./open-data-file.ts";

/** Which data are wanted, and how. */
export type OpenDataWish = {
  readonly authority: Key;
  readonly asOf?: Instant | undefined;
  readonly type?: RecordTypeId | undefined;
  readonly format: DataFormat;
  readonly withByteOrderMark?: boolean;
  readonly baseUrl: string;
};

/** The public data of a register as a file, piece by piece, and the register they come from. */
export type OpenData = {
  readonly register: PublicRegister;
  readonly parts: Iterable<string | Uint8Array>;
};

/**
 * The public register of an authority as a file, as it stood at a moment; null if nothing of it is public now. A day
 * before anything was public gives a file without records.
 */
export async function exportOpenData(context: Context, wish: OpenDataWish): Promise<OpenData | null> {
  const { authority, asOf, format, ...rest } = wish;
  const now = await readPublicRegister(context, { authority });
  if (!now || now.snapshot.records.length === 0) return null;
  const then = asOf === undefined ? now : await readPublicRegister(context, { authority, asOf });
  const { snapshot } = then ?? now;
  const open = then === null ? [] : snapshot.records.map((record) => openRecord(record, snapshot));
  const parts = openDataFile(format, { ...rest, authority, records: open, snapshot, marking: now.marking });
  return { register: now, parts };
}
