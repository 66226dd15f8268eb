import type { Instant } from "#values/instant.ts";

/** Something that runs by itself. Its key says what it does once: a second one of the same key is none. */
export type JobRow = {
  readonly key: string;
  readonly kind: string;
  /** What it works on, as JSON. */
  readonly payload: string;
  /** "dead": it failed so often that nobody tries any more. */
  readonly state: "waiting" | "done" | "dead";
  /** Not before. */
  readonly run_at: Instant;
  /** How often it was begun. */
  readonly attempts: number;
  /** Names who has it in work; "" if nobody has. */
  readonly lease: string;
  /** Until when; then anybody may take it. "" if nobody has it. */
  readonly leased_until: Instant;
  /** What went wrong last; "" if nothing. */
  readonly fault: string;
  readonly created: Instant;
  /** When it was done or given up; null while it waits. */
  readonly ended: Instant | null;
};

/** How often somebody wants to be told by mail; whoever has none gets the usual. */
export type MailWishRow = {
  readonly account: string;
  readonly frequency: "daily" | "weekly" | "never";
  /** Stands in the address that ends the mails; whoever knows it may end them, and nothing else. */
  readonly secret: string;
};
