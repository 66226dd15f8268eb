import type { ShownRegister } from "#web/reading/read-register.ts";
import type { PageAuthority } from "./page.ts";

/** What the frame of a page says of the authority whose register it shows. */
export function authorityOf(register: ShownRegister): PageAuthority {
  const { authority, name, marking, snapshot } = register;
  const data = snapshot.owner?.visibility === "public" ? snapshot.owner.data : undefined;
  return {
    key: authority,
    name,
    marking,
    contact: data?.contact ?? null,
    accessibilityContact: data?.accessibilityContact ?? null,
  };
}
