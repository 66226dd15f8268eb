import type { Context } from "#actions/context.ts";
import { readPublicRegister } from "#actions/read-public-register.ts";
import { recordAt } from "#records/snapshot.ts";
import type { Key, Reference } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { lengthOf } from "./length-of.ts";
import { hashOfSecret, newMessageNumber, newMessageSecret } from "./message-secret.ts";
import { MESSAGE_KINDS, MESSAGE_LIMITS } from "./message.ts";
import { plainText } from "./plain-text.ts";
import { messageProblem } from "./problems.ts";

/** What somebody writes about a register, as it comes from a form. */
export type MessageInput = {
  readonly authority: Key;
  readonly kind: string;
  /** The record it is about; null: the register as a whole. */
  readonly about: Reference | null;
  readonly text: string;
  /** How the writer wants to be reached; "" if not at all. */
  readonly contact: string;
};

/** What the writer keeps: the number to name, and the secret that shows state and reply. */
export type LeftMessage = { readonly number: string; readonly secret: string };

function textProblems(text: string): readonly Problem[] {
  if (text === "") return [messageProblem("actions.message.empty", "/text")];
  const [length, max] = [lengthOf(text), MESSAGE_LIMITS.text];
  return length > max ? [messageProblem("actions.message.long", "/text", { length, max })] : [];
}

function problemsOf({ kind, contact }: MessageInput, text: string): readonly Problem[] {
  const max = MESSAGE_LIMITS.contact;
  return [
    ...(Object.hasOwn(MESSAGE_KINDS, kind) ? [] : [messageProblem("actions.message.kind", "/kind")]),
    ...textProblems(text),
    ...(lengthOf(contact) > max ? [messageProblem("actions.message.contact", "/contact", { max })] : []),
  ];
}

/**
 * Keeps a message about an authority's public register. Nobody has to say who they are; the message can be erased.
 * @problems actions.message.authority, actions.message.about, actions.message.kind, actions.message.empty,
 * actions.message.long, actions.message.contact
 */
export async function leaveMessage(context: Context, input: MessageInput): Promise<Result<LeftMessage>> {
  const { authority, kind, about } = input;
  const register = await readPublicRegister(context, { authority });
  if (!register || register.snapshot.records.length === 0)
    return fail(messageProblem("actions.message.authority", ""));
  const [text, contact] = [plainText(input.text), plainText(input.contact)];
  const problems = problemsOf({ ...input, contact }, text);
  if (problems.length > 0) return fail(...problems);
  if (about !== null && !recordAt(register.snapshot, about))
    return fail(messageProblem("actions.message.about", "/about"));
  const left = { number: newMessageNumber(), secret: newMessageSecret() };
  await context.store.messages.add({
    ...{ authority, number: left.number, secret_hash: hashOfSecret(left.secret), kind, about, text },
    ...{ contact: contact === "" ? null : contact, state: "open", received_at: context.now() },
    ...{ assigned_to: null, reply: null, replied_at: null, note: null, closed_at: null },
  });
  return succeed(left);
}
