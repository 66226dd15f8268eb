import type { Key } from "#values/key.ts";

/** What somebody may be in an authority, with the word readers see. */
export const ROLES = {
  administrator: "Administration",
  coordination: "KI-Koordination",
  contributor: "Zulieferung aus der Fachlichkeit",
  dataProtection: "Datenschutz",
  staffCouncil: "Personalrat",
  informationSecurity: "Informationssicherheit",
  head: "Leitung",
  assembly: "Politisches Gremium",
  reader: "Lesen",
} as const;

/** What somebody is in an authority; decides what they may do there. */
export type Role = keyof typeof ROLES;

/** A role in one authority; `unit` is the key of the unit it is limited to, null for the whole authority. */
export type Grant = {
  readonly authority: Key;
  readonly role: Role;
  readonly unit: Key | null;
  /** The function that stands in the history instead of a name, e.g. "KI-Koordination". */
  readonly function: string;
};

/** Somebody who has signed in. */
export type Actor = {
  /** The account's id; it never enters the history. */
  readonly account: string;
  /** As the person wants to be greeted; only they and the administration see it. */
  readonly name: string;
  readonly grants: readonly Grant[];
};

/** Who is nobody: visitors of the public pages. */
export const NOBODY: Actor = { account: "", name: "", grants: [] };
