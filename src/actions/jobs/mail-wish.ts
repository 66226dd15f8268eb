import { randomBytes } from "node:crypto";
import type { Context } from "#actions/context.ts";

/** How often somebody wants to be told by mail what is due. */
export type MailFrequency = "daily" | "weekly" | "never";

/** How often, in the words readers see. */
export const FREQUENCY_WORDS: Readonly<Record<MailFrequency, string>> = {
  daily: "an jedem Werktag",
  weekly: "einmal in der Woche",
  never: "nie",
};

/** A wish with what ends the mails. */
export type MailWish = { readonly frequency: MailFrequency; readonly secret: string };

const SECRET_BYTES = 32;

/** What an account has wished for, or the usual: once a week. */
export async function mailWishOf(context: Context, account: string): Promise<MailWish> {
  const known = (await context.store.jobs.wishes()).find((wish) => wish.account === account);
  if (known) return known;
  const wish = { frequency: "weekly", secret: randomBytes(SECRET_BYTES).toString("base64url") } as const;
  await context.store.jobs.keepWish({ account, ...wish });
  return wish;
}

/** Notes how often an account wants mails. */
export async function changeMailWish(
  context: Context,
  account: string,
  frequency: MailFrequency,
): Promise<void> {
  const { secret } = await mailWishOf(context, account);
  await context.store.jobs.keepWish({ account, frequency, secret });
}

/** Ends the mails to whomever this secret was sent; false if it is nobody's. */
export async function endMails(context: Context, secret: string): Promise<boolean> {
  const wish = (await context.store.jobs.wishes()).find((one) => one.secret === secret);
  if (!wish) return false;
  await context.store.jobs.keepWish({ ...wish, frequency: "never" });
  return true;
}
