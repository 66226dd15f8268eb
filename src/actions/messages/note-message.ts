import type { Actor } from "#actions/access/actor.ts";
import { grantsFor } from "#actions/access/may.ts";
import type { Context } from "#actions/context.ts";
import type { RecordContent } from "#records/record.ts";
import { isVersionConflict } from "#store/store.ts";
import { dayOf } from "#values/instant.ts";
import { splitReference } from "#values/key.ts";
import { shiftDate } from "#values/local-date.ts";
import { succeed, type Result } from "#values/result.ts";
import { changeMessage, enteredText } from "./change-message.ts";
import { MESSAGE_LIMITS, type Message } from "./message.ts";
import { readMessage, type MessagePlace } from "./read-message.ts";

const DAYS_TO_CHECK = 14;

/** Records that a task may be about. */
const SUBJECTS: ReadonlySet<string> = new Set(["system", "deployment", "project", "unit", "authority"]);

/** The task names the message by its number only: the history cannot be erased as messages are. */
function taskFor({ number, about }: Message, today: string): RecordContent<"task"> {
  const isSubject = about !== null && SUBJECTS.has(splitReference(about)?.type ?? "");
  return {
    ...{ type: "task", key: `rueckmeldung-${number.toLowerCase()}`, visibility: "internal" },
    ...{ withhold: [], sources: [], attachments: [], unknown: {}, notCollected: {}, notApplicable: {} },
    data: {
      title: `Sachhinweis aus Rückmeldung ${number} prüfen`,
      because:
        "Jemand hat einen Fehler oder eine Lücke im Register gemeldet; der Vermerk steht bei der Rückmeldung.",
      ...{ kind: "clarify", role: "coordination", status: "open" },
      dueOn: shiftDate(today, { days: DAYS_TO_CHECK }),
      ...(isSubject && { subject: about }),
    },
  };
}

/**
 * Notes for the authority itself what has to be checked or put right in the register, and opens a task for it that is
 * due in two weeks; a message has one such task.
 * @problems actions.message.input, actions.message.forbidden, actions.message.unknown, actions.message.closed, those
 * of Store.append
 */
export async function noteMessage(
  context: Context & { readonly actor: Actor },
  place: MessagePlace,
  note: string,
): Promise<Result<null>> {
  const entered = enteredText({ text: note, max: MESSAGE_LIMITS.note, pointer: "/note" });
  if (!entered.ok) return entered;
  const read = await readMessage(context, place);
  if (!read.ok) return read;
  const changed = await changeMessage(context, place, { note: entered.value });
  if (!changed.ok) return changed;
  const { store, actor, now } = context;
  const { authority } = place;
  const author = grantsFor(actor, "message.handle", { authority })[0]?.function ?? "";
  const content = taskFor(read.value, dayOf(now()));
  const changes = [{ content, reason: `Rückmeldung ${place.number}`, expectedVersion: 0 }];
  const opened = await store.append({ authority, author, changes });
  return opened.ok || opened.problems.every(isVersionConflict) ? succeed(null) : opened;
}
