import { INTERNAL } from "#actions/archive/answer-content.ts";
import type { RecordContent } from "#records/record.ts";
import { dayOf } from "#values/instant.ts";
import { isKey, splitReference, type Key } from "#values/key.ts";
import { shiftDate, type LocalDate } from "#values/local-date.ts";
import { succeed, type Result } from "#values/result.ts";
import { answerOfCase } from "./answer-of-case.ts";
import { functionFor, type AtDesk } from "./at-desk.ts";
import { contributions, type Contribution } from "./contributions.ts";
import { readCase, type InquiryCase } from "./inquiry-case.ts";

/** Without a last day for the answer a unit has this long. */
const DAYS = 14;

/** One task per inquiry and unit, so that handing out again adds nothing. */
function taskKey({ key }: InquiryCase, unit: string): Key | null {
  const name = `anfrage-${key}-${splitReference(unit)?.key ?? ""}`.slice(0, 120);
  return isKey(name) ? name : null;
}

function taskFor(
  known: InquiryCase,
  { unit, points }: Contribution,
  today: LocalDate,
): RecordContent<"task"> | null {
  const key = unit === null ? null : taskKey(known, unit);
  if (unit === null || key === null) return null;
  const because = points.map(({ place, what }) => `Frage ${place}: ${what}.`).join(" ");
  return {
    ...{ type: "task", key, ...INTERNAL },
    data: {
      title: `Angaben zur Anfrage „${known.data.title ?? known.key}“ zuliefern`,
      ...{ because, kind: "clarify", unit, role: "contributor", status: "open" },
      dueOn: known.data.dueOn ?? shiftDate(today, { days: DAYS }),
    },
  };
}

/**
 * Hands what is missing to the units that know it, as tasks on their work lists; a task that is still open stays as it
 * is. Tells how many were handed out.
 * @problems actions.inquiries.*, those of draftAnswer and Store.append
 */
export async function assignContributions(
  context: AtDesk,
  authority: Key,
  key: Key,
): Promise<Result<{ readonly tasks: number }>> {
  const author = functionFor(context, "task.assign", authority);
  if (!author.ok) return author;
  const known = await readCase(context, authority, key);
  if (!known.ok) return known;
  const answered = await answerOfCase(context, known.value, "internal");
  if (!answered.ok) return answered;
  const { answer, snapshot } = answered.value;
  const missing = contributions(answer, snapshot, known.value.data.dueOn ?? null);
  const today = dayOf(context.now());
  const wanted = missing.flatMap((one) => taskFor(known.value, one, today) ?? []);
  const keys = wanted.map((one) => one.key);
  const kept = new Map(
    (await context.store.workRecords(authority, "task", keys)).map((one) => [one.key, one]),
  );
  const fresh = wanted.filter((one) => kept.get(one.key)?.data.status !== "open");
  const changes = fresh.map((content) => ({
    ...{ content, reason: "Zulieferung zu einer Anfrage" },
    expectedVersion: kept.get(content.key)?.version ?? 0,
  }));
  const appended = await context.store.append({ authority, author: author.value, changes });
  return appended.ok ? succeed({ tasks: fresh.length }) : appended;
}
