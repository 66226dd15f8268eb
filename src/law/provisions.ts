import { AI_ACT_BASICS } from "./provisions/ai-act-basics.ts";
import { AI_ACT_DUTIES } from "./provisions/ai-act-duties.ts";
import { AI_ACT_POINTS } from "./provisions/ai-act-points.ts";
import { DATA_PROTECTION } from "./provisions/data-protection.ts";
import { DISTRICT } from "./provisions/district.ts";
import { PROCEDURE } from "./provisions/procedure.ts";
import { STAFF_AND_PUBLIC } from "./provisions/staff-and-public.ts";
import type { Provision } from "./source.ts";

/** Every provision the register names, in the order of its data files. */
export const PROVISIONS: readonly Provision[] = [
  ...AI_ACT_BASICS,
  ...AI_ACT_DUTIES,
  ...AI_ACT_POINTS,
  ...DATA_PROTECTION,
  ...DISTRICT,
  ...PROCEDURE,
  ...STAFF_AND_PUBLIC,
];

/** Provisions by id. */
export const PROVISIONS_BY_ID: ReadonlyMap<string, Provision> = new Map(
  PROVISIONS.map((provision) => [provision.id, provision]),
);
