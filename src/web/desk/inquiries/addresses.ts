import { withParameters, type Parameters } from "#web/addresses.ts";
import type { Key } from "#values/key.ts";

/** The list of an authority's inquiries at the desk. */
export function casesAddress(authority: Key, parameters: Parameters = {}): string {
  return withParameters(`/desk/${encodeURIComponent(authority)}/anfragen`, parameters);
}

/** Which inquiry of which authority. */
export type CaseAt = { readonly authority: Key; readonly key: Key };

/** The page of an inquiry at the desk, or one of the pages below it. */
export function caseAddress({ authority, key }: CaseAt, below = "", parameters: Parameters = {}): string {
  const path = `${casesAddress(authority)}/${encodeURIComponent(key)}${below}`;
  return withParameters(path, parameters);
}

/** The page on which a question (counted from 1) is edited. */
export function questionAddress(at: CaseAt, place: number): string {
  return caseAddress(at, `/fragen/${place}`);
}
