import { PROVISIONS } from "#law/provisions.ts";

/** A provision of law that records may refer to. */
export type KnownLaw = { readonly reference: string; readonly cite: string };

/** The provisions that the register knows, by act and place. */
export function knownLaws(): readonly KnownLaw[] {
  return PROVISIONS.map(({ id, cite }) => ({ reference: `law/${id}`, cite }));
}
