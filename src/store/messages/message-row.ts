import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";

/** A message of somebody outside about an authority's register; erased some time after it was closed. */
export type MessageRow = {
  readonly authority: Key;
  /** What its writer is told and the authority calls it by, e.g. `R-7K3M-9Q2X`. */
  readonly number: string;
  /** SHA-256 of the secret in the writer's link, in hexadecimal; the secret itself is kept nowhere. */
  readonly secret_hash: string;
  readonly kind: string;
  /** The record that it is about; null: the register as a whole. */
  readonly about: Reference | null;
  readonly text: string;
  /** How its writer wants to be reached, if at all. */
  readonly contact: string | null;
  readonly state: string;
  readonly received_at: Instant;
  /** The function that looks after it. */
  readonly assigned_to: string | null;
  /** What its writer reads under the secret link. */
  readonly reply: string | null;
  readonly replied_at: Instant | null;
  /** What the authority notes for itself; never shown to the writer. */
  readonly note: string | null;
  readonly closed_at: Instant | null;
};
