import { splitReference, type Key, type Reference } from "#values/key.ts";
import { withParameters, type Parameters } from "#web/addresses.ts";

/** The list of records at an authority's desk. */
export function deskRegisterAddress(authority: Key, parameters: Parameters = {}): string {
  return withParameters(`/desk/${encodeURIComponent(authority)}/register`, parameters);
}

/** What can be done with a record at its own address. */
export type RecordStep =
  | "bearbeiten"
  | "sichtbarkeit"
  | "verlauf"
  | "zurueck"
  | "beenden"
  | "bestaetigen"
  | "anlagen"
  | "anlagen/entfernen";

/** A record at the desk, or a step with it. */
export function deskRecordAddress(
  authority: Key,
  reference: Reference,
  more: { readonly step?: RecordStep; readonly parameters?: Parameters } = {},
): string {
  const { type, key } = splitReference(reference) ?? { type: reference, key: "" };
  const path = `${deskRegisterAddress(authority)}/${encodeURIComponent(type)}/${encodeURIComponent(key)}`;
  return withParameters(more.step === undefined ? path : `${path}/${more.step}`, more.parameters ?? {});
}
