import { ROLES, type Actor, type Role } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import { readWorkList, type WorkItem } from "#actions/tasks/read-work-list.ts";
import { dayOf } from "#values/instant.ts";
import { shiftDate } from "#values/local-date.ts";
import { digestMail, type DigestPart } from "./digest-mail.ts";
import { mailWishOf } from "./mail-wish.ts";
import type { JobWork } from "./job-work.ts";

/** How far ahead a mail looks, in days. */
const AHEAD = 7;

/** The account as somebody at work; null if it is locked, gone or has no address. */
async function actorFor(
  { store }: Context,
  account: string,
): Promise<{ readonly actor: Actor; readonly to: string } | null> {
  const entry = await store.accounts.find(account);
  if (entry?.row.state !== "active" || entry.row.email === null) return null;
  const grants = entry.grants.flatMap(({ authority, role, unit, function: title }) =>
    Object.hasOwn(ROLES, role)
      ? [{ authority, role: role as Role, unit: unit === "" ? null : unit, function: title }]
      : [],
  );
  return { actor: { account, name: entry.row.name, grants }, to: entry.row.email };
}

/** What is due for somebody in each of their authorities. */
async function partsFor(context: Context, actor: Actor): Promise<readonly DigestPart[]> {
  const authorities = [...new Set(actor.grants.map(({ authority }) => authority))];
  const until = shiftDate(dayOf(context.now()), { days: AHEAD });
  const isSoon = ({ isMine, dueOn }: WorkItem): boolean => isMine && dueOn <= until;
  const lists = await Promise.all(authorities.map((key) => readWorkList({ ...context, actor }, key)));
  return lists.flatMap((list) => {
    const items = list?.items.filter(isSoon) ?? [];
    if (!list || items.length === 0) return [];
    return [{ authority: list.register.authority, name: list.register.name, items }];
  });
}

/** Sends somebody what is due for them; nothing is sent if nothing is, or if they no longer want it. */
export const sendDigest: JobWork = async (context, { mailer, baseUrl }, payload) => {
  const { account, day } = JSON.parse(payload) as { readonly account: string; readonly day: string };
  const found = mailer === null ? null : await actorFor(context, account);
  if (mailer === null || found === null) return null;
  const { frequency, secret } = await mailWishOf(context, account);
  const parts = frequency === "never" ? [] : await partsFor(context, found.actor);
  if (parts.length === 0) return null;
  const { to } = found;
  return mailer.send(digestMail({ to, parts, frequency, secret, baseUrl, id: `digest-${account}-${day}` }));
};
