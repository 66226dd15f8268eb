import type { Context } from "#actions/context.ts";
import { readPublicRegister, type PublicRegister } from "#actions/read-public-register.ts";
import { withRecords } from "#records/snapshot.ts";
import { endOfDay } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Language } from "#web/tongue/tongue.ts";

/** An authority's public register as pages show it, and the day as of which (null: now). */
export type ShownRegister = PublicRegister & {
  readonly stand: LocalDate | null;
  /** The language of the page; German unless it says otherwise. */
  readonly language?: Language;
  /** At the desk: where records stand there, and what is said of those that the reader may not open. */
  readonly desk?: { readonly addressOf: (reference: Reference) => string; readonly hidden: string };
};

type Wanted = {
  readonly authority: Key;
  readonly stand: LocalDate | null;
  readonly language?: Language | undefined;
};

/** Nothing was public on that day, but something is now: an empty register with today's name and marking. */
async function beforeItsTime(context: Context, wanted: Wanted): Promise<ShownRegister | null> {
  const now =
    wanted.stand === null ? null : await readPublicRegister(context, { authority: wanted.authority });
  if (!now || now.snapshot.records.length === 0) return null;
  return { ...now, snapshot: withRecords(now.snapshot, []), stand: wanted.stand };
}

/**
 * The public register of an authority as of a day (null: now). Null if nothing of it is public, so that
 * an authority which publishes nothing cannot be told from one that does not exist.
 */
export async function readRegister(context: Context, wanted: Wanted): Promise<ShownRegister | null> {
  const asOf = wanted.stand === null ? undefined : endOfDay(wanted.stand);
  const register = await readPublicRegister(context, { authority: wanted.authority, asOf });
  const isEmpty = !register || register.snapshot.records.length === 0;
  const shown = isEmpty ? await beforeItsTime(context, wanted) : { ...register, stand: wanted.stand };
  return shown && wanted.language !== undefined ? { ...shown, language: wanted.language } : shown;
}
