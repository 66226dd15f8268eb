import { randomUUID } from "node:crypto";
import { namesOf } from "#actions/accounts/list-accounts.ts";
import { accountProblem } from "#actions/accounts/problems.ts";
import type { Context } from "#actions/context.ts";
import type { RecordContent } from "#records/record.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Actor } from "./actor.ts";
import { may } from "./may.ts";

/** Somebody opened a confidential record. */
export type ConfidentialRead = {
  readonly moment: Instant;
  readonly record: Reference;
  /** Name of the account, as the administration sees it. */
  readonly who: string;
};

const MOST = 500;

/** Records of which it is noted who opened them. */
type Opened = Pick<RecordContent, "type" | "key" | "visibility">;

/**
 * Notes that somebody opened these records, one by one or as a list with their contents; those that are not confidential
 * leave no trace. Call it before they are shown or handed out. Kept for twelve months.
 */
export async function logConfidentialRead(
  context: Context & { readonly actor: Actor },
  authority: Key,
  records: readonly Opened[],
): Promise<void> {
  const moment = context.now();
  const { account } = context.actor;
  const confidential = records.filter(({ visibility }) => visibility === "confidential");
  await context.store.accounts.log.noteReads(
    confidential.map(({ type, key }) => ({
      ...{ id: randomUUID(), authority, account, record: `${type}/${key}`, moment },
    })),
  );
}

/**
 * Who opened confidential records, the newest first; of one record if told.
 * @problems actions.accounts.refused
 */
export async function listConfidentialReads(
  context: Context & { readonly actor: Actor },
  authority: Key,
  record?: Reference,
): Promise<Result<readonly ConfidentialRead[]>> {
  if (!may(context.actor, "readLog.read", { authority }))
    return fail(accountProblem("actions.accounts.refused", ""));
  const { accounts } = context.store;
  const reads = await accounts.log.reads(authority, { most: MOST, ...(record && { record }) });
  const name = namesOf((await accounts.list(authority)).map(({ row }) => row));
  return succeed(reads.map((one) => ({ moment: one.moment, record: one.record, who: name(one.account) })));
}
