import type { Problem } from "#values/problem.ts";

/** A mail as it is to be sent. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for the same mail, so that servers can drop a second one. */
  readonly id: string;
  /** Where it can be ended by one request; null if it cannot. */
  readonly endAddress: string | null;
};

/** Sends mails. */
export type Mailer = {
  /** Null: the server has taken it. */
  readonly send: (mail: Mail) => Promise<Problem | null>;
  readonly close: () => void;
};
