import type { Context } from "#actions/context.ts";
import { fail, type Result } from "#values/result.ts";
import { acceptInvitation, invitedAccount, type Acceptance } from "./invitations.ts";
import { noteEvent } from "./note-event.ts";
import { readNewPasskey, type PasskeyAnswer } from "./passkeys.ts";
import { accountProblem } from "./problems.ts";

/**
 * Sets up an invited account with a password, a passkey or both; `answer` is "" without a passkey.
 * @problems those of `acceptInvitation`, actions.accounts.passkey-refused
 */
export async function setUpAccount(
  context: Context,
  given: Omit<Acceptance, "hasPasskey"> & PasskeyAnswer,
): Promise<Result<{ readonly account: string }>> {
  if (given.answer === "") return acceptInvitation(context, { ...given, hasPasskey: false });
  const found = await invitedAccount(context, given.token);
  if (found === null) return fail(accountProblem("actions.accounts.invitation-absent", ""));
  const { id } = found.row;
  const { answer, proof } = given;
  const passkey = await readNewPasskey(context, id, { answer, proof, name: "Erster Passkey" });
  if (!passkey.ok) return passkey;
  const accepted = await acceptInvitation(context, { ...given, hasPasskey: true });
  if (!accepted.ok) return accepted;
  await context.store.accounts.passkeys.add(passkey.value);
  await noteEvent(context, { account: id, actor: id, deed: "passkeyOn" });
  return accepted;
}
