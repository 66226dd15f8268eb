import type { Context } from "#actions/context.ts";
import { readPublicRecord, type PublicRecord } from "#actions/read-public-record.ts";
import { endOfDay } from "#values/instant.ts";
import { isKey, type Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Language } from "#web/tongue/tongue.ts";
import type { ShownRegister } from "./read-register.ts";

/** A record as its page shows it. */
export type ShownRecord = PublicRecord & { readonly register: ShownRegister };

type Wanted = {
  readonly authority: Key;
  readonly type: string;
  readonly key: string;
  readonly version: number | null;
  readonly stand: LocalDate | null;
  readonly language?: Language | undefined;
};

/** A record's page: one version of it and its history. Null if there is none, or it is not public. */
export async function readRecord(context: Context, wanted: Wanted): Promise<ShownRecord | null> {
  const { authority, type, key, stand, language } = wanted;
  if (!isKey(key)) return null;
  const asOf = stand === null ? undefined : endOfDay(stand);
  const version = wanted.version ?? undefined;
  const found = await readPublicRecord(context, { authority, type, key, version, asOf });
  return found && { ...found, register: { ...found.register, stand, ...(language && { language }) } };
}
