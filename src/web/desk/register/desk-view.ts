import { readDeskRegister, type DeskRegister } from "#actions/editing/read-desk-register.ts";
import type { Html } from "#documents/html/html.ts";
import { endOfDay } from "#values/instant.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { AssetName } from "#web/assets.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { readStand } from "#web/input/read-stand.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import type { Crumb } from "#web/parts/page.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { todayOf } from "#web/site.ts";
import { deskRecordAddress, deskRegisterAddress } from "./desk-addresses.ts";

/** The register as of the day that an address asks for; a day that is none is today. */
export type DeskView = {
  readonly register: DeskRegister;
  /** The same for the parts that show values and references. */
  readonly shown: ShownRegister;
  readonly stand: LocalDate | null;
  readonly today: LocalDate;
};

/** The day that an address asks for (`stand=`); null: now. */
export function standOf({ query, site }: Asked): LocalDate | null {
  const stand = readStand(query, todayOf(site));
  return stand.ok ? stand.value : null;
}

/** Makes what the parts of pages need out of what a person may read. */
export function shownOf(register: DeskRegister, stand: LocalDate | null): ShownRegister {
  const { authority, name, snapshot, marking } = register;
  const addressOf = (reference: string): string =>
    deskRecordAddress(authority, reference, { parameters: { stand } });
  const desk = { addressOf, hidden: "nicht einsehbar" };
  return { authority, name, snapshot, marking, revision: "", stand, desk };
}

/** The register that somebody asks for; null if they have no role there. */
export async function deskView(asked: Asked): Promise<DeskView | null> {
  const stand = standOf(asked);
  const asOf = stand === null ? undefined : endOfDay(stand);
  const register = await readDeskRegister(asked.context, { authority: asked.authority, asOf });
  return register && { register, shown: shownOf(register, stand), stand, today: todayOf(asked.site) };
}

/** A page of the register at the desk. */
export function registerDeskPage(
  { register, shown }: Pick<DeskView, "register" | "shown">,
  page: {
    readonly title: string;
    readonly trail?: readonly Crumb[];
    readonly body: Html;
    readonly status?: number;
    readonly scripts?: readonly AssetName[];
  },
): DeskAnswer {
  const { trail = [], ...rest } = page;
  const { authority } = register;
  const start: readonly Crumb[] = [
    { label: register.name, address: `/desk/${encodeURIComponent(authority)}` },
    { label: "Register", address: trail.length === 0 ? null : deskRegisterAddress(authority) },
  ];
  return { page: { ...rest, place: "Register", trail: [...start, ...trail], authority: authorityOf(shown) } };
}
