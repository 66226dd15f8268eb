import type { MessageRow } from "#store/messages/message-row.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";

type Words = readonly [german: string, english: string];

export type MessageKind = "error" | "question" | "objection";

/** What somebody outside may want, in German and English. */
export const MESSAGE_KINDS: Readonly<Record<MessageKind, Words>> = {
  error: ["Fehler melden", "Report an error"],
  question: ["Frage stellen", "Ask a question"],
  objection: ["Widersprechen oder Bedenken äußern", "Object or raise a concern"],
};

export type MessageState = "open" | "assigned" | "answered" | "closed";

/** How far a message has got, in German and English. */
export const MESSAGE_STATES: Readonly<Record<MessageState, Words>> = {
  open: ["eingegangen", "received"],
  assigned: ["in Bearbeitung", "in progress"],
  answered: ["beantwortet", "answered"],
  closed: ["abgeschlossen", "closed"],
};

/** Most characters of a message, of a way to be reached, and of a reply. */
export const MESSAGE_LIMITS = { text: 3000, contact: 200, reply: 5000, note: 2000, function: 120 } as const;

/** What the writer of a message sees of it later. */
export type Receipt = {
  readonly authority: Key;
  readonly number: string;
  readonly kind: MessageKind;
  readonly about: Reference | null;
  readonly text: string;
  readonly hasContact: boolean;
  readonly state: MessageState;
  readonly receivedAt: Instant;
  readonly reply: string | null;
  readonly repliedAt: Instant | null;
  readonly closedAt: Instant | null;
};

/** A message as those see it who look after it. */
export type Message = Omit<Receipt, "hasContact"> & {
  readonly contact: string | null;
  /** The function that looks after it. */
  readonly assignedTo: string | null;
  /** What the authority noted for itself. */
  readonly note: string | null;
};

/** Rows are written by this program alone, so their codes are known ones. */
export function messageOf(row: MessageRow): Message {
  const { authority, number, about, text, contact, reply, note } = row;
  return {
    ...{ authority, number, about, text, contact, reply, note },
    kind: row.kind as MessageKind,
    state: row.state as MessageState,
    receivedAt: row.received_at,
    assignedTo: row.assigned_to,
    repliedAt: row.replied_at,
    closedAt: row.closed_at,
  };
}
