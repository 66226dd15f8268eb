import { randomUUID } from "node:crypto";
import type { Context } from "#actions/context.ts";
import type { Key } from "#values/key.ts";

/** What can happen to an account, in the words that its log uses. */
export const DEEDS = {
  invited: "eingeladen",
  accepted: "Einladung angenommen",
  roles: "Rollen geändert",
  locked: "gesperrt",
  unlocked: "entsperrt",
  reset: "Zugang zurückgesetzt",
  removed: "entfernt",
  renamed: "Name oder E-Mail-Adresse geändert",
  password: "Kennwort geändert",
  codesOn: "Einmalcodes eingerichtet",
  codesOff: "Einmalcodes abgeschaltet",
  passkeyOn: "Passkey eingerichtet",
  passkeyOff: "Passkey entfernt",
  signedOut: "überall abgemeldet",
  recovery: "Wiederherstellungscodes erneuert",
} as const;

export type AccountDeed = keyof typeof DEEDS;

type Event = {
  readonly account: string;
  /** Account of who did it; "" for the command line. */
  readonly actor: string;
  readonly deed: AccountDeed;
  readonly detail?: string;
  /** Whose administration shall see it; nobody's in particular without it. */
  readonly authorities?: readonly Key[];
};

/** Notes what was done to an account, for each authority that it concerns. */
export async function noteEvent(context: Context, event: Event): Promise<void> {
  const { account, actor, deed, detail = "", authorities = [] } = event;
  const places = authorities.length > 0 ? [...new Set(authorities)] : [""];
  for (const authority of places) {
    const id = randomUUID();
    await context.store.accounts.log.note({
      ...{ id, moment: context.now(), account, actor, authority, deed, detail },
    });
  }
}
