import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Visibility } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import type { Actor, Grant } from "./actor.ts";
import { POLICY, READS, type Deed, type Reach } from "./policy.ts";

/** What a deed is about. Without `units` the deed is not about a unit's record; only rights for all of them count. */
export type Aim = {
  readonly authority: Key;
  /** Keys of the units that the record belongs to, and of those above them. */
  readonly units?: readonly Key[];
  readonly type?: RecordTypeId;
};

const ORDER: readonly Visibility[] = ["public", "council", "internal", "confidential"];

function reaches({ units, types }: Reach, grant: Grant, aim: Aim): boolean {
  if (types !== undefined && aim.type !== undefined && !types.includes(aim.type)) return false;
  if (units === "any") return true;
  const isLimited = units === "own" || grant.unit !== null;
  return !isLimited || (grant.unit !== null && aim.units?.includes(grant.unit) === true);
}

/** The grants by which somebody may do a deed; empty: they may not. */
export function grantsFor(actor: Actor, deed: Deed, aim: Aim): readonly Grant[] {
  const rights: Partial<Record<string, Reach>> = POLICY[deed];
  return actor.grants.filter((grant) => {
    const reach = rights[grant.role];
    return grant.authority === aim.authority && reach !== undefined && reaches(reach, grant, aim);
  });
}

/** May somebody do this deed here? */
export function may(actor: Actor, deed: Deed, aim: Aim): boolean {
  return grantsFor(actor, deed, aim).length > 0;
}

/** May somebody do this deed for at least one unit of the authority? Decides which menu entries are shown. */
export function mayAnywhere(actor: Actor, deed: Deed, authority: Key): boolean {
  const units = actor.grants.flatMap(({ unit }) => unit ?? []);
  return may(actor, deed, { authority, units });
}

/** The types of records with which somebody may do a deed for at least one unit of the authority. */
export function typesFor(
  actor: Actor,
  deed: Deed,
  { authority, types }: { readonly authority: Key; readonly types: readonly RecordTypeId[] },
): readonly RecordTypeId[] {
  const units = actor.grants.flatMap(({ unit }) => unit ?? []);
  return types.filter((type) => may(actor, deed, { authority, type, units }));
}

/** The least open records that somebody may read in an authority; null if they have no role there. */
export function mayRead(actor: Actor, authority: Key): Visibility | null {
  const ranks = actor.grants
    .filter((grant) => grant.authority === authority)
    .map(({ role }) => ORDER.indexOf(READS[role]));
  return ranks.length === 0 ? null : (ORDER[Math.max(...ranks)] ?? null);
}
