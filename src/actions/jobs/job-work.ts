import type { Context } from "#actions/context.ts";
import type { Mailer } from "#outside/mail/mailer.ts";
import type { Problem } from "#values/problem.ts";

/** What jobs work with. */
export type JobTools = {
  /** Null: no mail server is set, so no mail is sent. */
  readonly mailer: Mailer | null;
  /** Address of the site without a slash at its end, for links in mails. */
  readonly baseUrl: string;
};

/** Does a job; null if it is done. It must bear being done twice. */
export type JobWork = (context: Context, tools: JobTools, payload: string) => Promise<Problem | null>;
