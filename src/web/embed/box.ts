import { recordsOf } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import { referenceTo } from "#records/record.ts";
import { usesOf } from "#records/uses-of.ts";
import { recordAddress, registerAddress } from "#web/addresses.ts";
import { numbersOf } from "#web/dashboard/numbers-of.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import type { Site } from "#web/site.ts";

/** So many applications are named in the box; the register has all. */
const MOST_NAMED = 6;

/** What the box tells on other sites: numbers with their labels, some applications, and where the rest stands. */
export type Box = {
  readonly authority: string;
  readonly name: string;
  /** Must stand in the box; null for a real authority. */
  readonly marking: string | null;
  readonly on: string;
  readonly register: string;
  readonly numbers: readonly { readonly label: string; readonly value: number; readonly address: string }[];
  readonly systems: readonly { readonly name: string; readonly address: string }[];
};

/** The box about a public register; its addresses are whole, so that they lead here from any site. */
export function boxOf(site: Pick<Site, "baseUrl" | "context">, register: ShownRegister): Box {
  const { authority, name, marking, snapshot } = register;
  const { baseUrl } = site;
  const { keyFigures, on } = numbersOf(site, register);
  const used = recordsOf(snapshot, "system").filter(
    (system) => usesOf(snapshot, referenceTo(system)).length > 0,
  );
  return {
    ...{ authority, name, marking, on },
    register: baseUrl + registerAddress(authority),
    numbers: keyFigures.slice(0, 2).map(({ label, value }) => ({
      label,
      value,
      address: `${baseUrl}${registerAddress(authority)}/zahlen`,
    })),
    systems: used.slice(0, MOST_NAMED).map((system) => ({
      name: titleOf(snapshot, system),
      address: baseUrl + recordAddress(authority, referenceTo(system)),
    })),
  };
}
