import { may } from "#actions/access/may.ts";
import type { DeskContext } from "#actions/editing/desk-context.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";

/** Something that failed so often that nobody tries any more. */
export type DeadJob = {
  readonly key: string;
  readonly kind: string;
  readonly attempts: number;
  readonly fault: string;
  readonly ended: Instant | null;
};

/** What runs by itself, as the administration sees it. */
export type JobsState = { readonly waiting: number; readonly dead: readonly DeadJob[] };

/** Jobs about accounts of the authority; their keys name the account after the kind. */
async function ownJobs(
  { store }: DeskContext,
  authority: Key,
): Promise<(job: { readonly key: string }) => boolean> {
  const accounts = new Set((await store.accounts.list(authority)).map(({ row }) => row.id));
  return ({ key }) => accounts.has(key.split(":")[1] ?? "");
}

/** What waits and what was given up; null if the person may not see it. */
export async function readJobs(context: DeskContext, authority: Key): Promise<JobsState | null> {
  if (!may(context.actor, "account.manage", { authority })) return null;
  const { jobs } = context.store;
  const isOwn = await ownJobs(context, authority);
  const [waiting, dead] = await Promise.all([jobs.waiting(), jobs.dead()]);
  return { waiting: waiting.filter(isOwn).length, dead: dead.filter(isOwn) };
}

/** Lets something that was given up be tried once more; false if it is not there or the person may not. */
export async function retryJob(context: DeskContext, authority: Key, key: string): Promise<boolean> {
  const mayDo = may(context.actor, "account.manage", { authority });
  if (!mayDo || !(await ownJobs(context, authority))({ key })) return false;
  return context.store.jobs.revive(key, context.now());
}
