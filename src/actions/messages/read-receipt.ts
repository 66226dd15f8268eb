import type { Context } from "#actions/context.ts";
import type { Key } from "#values/key.ts";
import { hashOfSecret } from "./message-secret.ts";
import { messageOf, type Receipt } from "./message.ts";

/** What became of a message, for whoever has its secret link; null if there is none or it was erased. */
export async function readReceipt(
  { store }: Context,
  { authority, secret }: { readonly authority: Key; readonly secret: string },
): Promise<Receipt | null> {
  const row = await store.messages.findBySecret(authority, hashOfSecret(secret));
  if (row === null) return null;
  const { contact, assignedTo: _assignedTo, note: _note, ...rest } = messageOf(row);
  return { ...rest, hasContact: contact !== null };
}
