import type { Evidence } from "#answers/answer.ts";
import { citedBy } from "#answers/comparing/statements.ts";
import { differenceOf } from "#records/difference.ts";
import type { RecordContent } from "#records/record.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import { dayOf, type Instant } from "#values/instant.ts";
import type { Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** What explains that an answer says something else now. */
export type Explanation =
  /** The register says something else since: this version, recorded on this day; no version: the record is gone. */
  | {
      readonly by: "register";
      readonly record: Reference;
      readonly version: number | null;
      readonly on: LocalDate | null;
    }
  /** The register says the same, but a day that the record names lies between the two answers. */
  | { readonly by: "time"; readonly record: Reference; readonly on: LocalDate }
  /** The question asks for something else: another period, other words, other limits. */
  | { readonly by: "question" };

/** Between which two states of the register and days the answers lie. */
export type Between = {
  /** The register of the answer given now, all of it. */
  readonly snapshot: Snapshot;
  /** What the earlier answer was drawn from; null if not from this register. */
  readonly since: Instant | null;
  readonly days: readonly [before: LocalDate, now: LocalDate];
  /** Contents of versions that the earlier answer cites, as far as they are known. */
  readonly cited: ReadonlyMap<Evidence, RecordContent>;
};

/** What a record states besides its subject. */
const BESIDE: ReadonlySet<string> = new Set([
  ...["confirmedOn", "confirmedBy", "reviewEveryMonths"],
  ...["sources", "attachments", "internalNote"],
]);
const DAY = /\d{4}-\d{2}-\d{2}/gu;

/** Does a record say the same about its subject? That somebody confirmed it anew explains nothing. */
function isUnmoved(older: RecordContent, newer: RecordContent): boolean {
  return differenceOf(older, newer).every(({ path }) => BESIDE.has(path));
}

/** The version of this record that the evidence cites first, if its content is known. */
function firstCited(
  record: Reference,
  evidence: readonly Evidence[],
  { cited }: Between,
): RecordContent | undefined {
  const versions = evidence.map(citedBy).filter((one) => one.record === record);
  return cited.get(`${record}@${Math.min(...versions.map(({ version }) => version))}`);
}

function moved(record: Reference, evidence: readonly Evidence[], between: Between): Explanation | null {
  const { snapshot, since } = between;
  if (since === null) return null;
  const newest = recordAt(snapshot, record) ?? snapshot.ended.get(record);
  if (newest === undefined) return { by: "register", record, version: null, on: null };
  if (newest.recordedAt <= since) return null;
  const older = firstCited(record, evidence, between);
  if (older !== undefined && isUnmoved(older, newest)) return null;
  return { by: "register", record, version: newest.version, on: dayOf(newest.recordedAt) };
}

function dayPassed(
  record: Reference,
  _evidence: readonly Evidence[],
  { snapshot, days }: Between,
): Explanation | null {
  const [first = "", last = ""] = days.toSorted();
  const said = JSON.stringify(recordAt(snapshot, record)?.data ?? {});
  const on = (said.match(DAY) ?? []).find((day) => first < day && day <= last);
  return on === undefined ? null : { by: "time", record, on };
}

/** Tells what explains a difference that rests on certain records. */
export type Explain = (evidence: readonly Evidence[]) => Explanation | null;

/** Works out once what of a record explains anything, however many differences rest on it. */
function remembered(explain: typeof moved, between: Between): typeof moved {
  const known = new Map<string, Explanation | null>();
  return (record, evidence) => {
    const cited = evidence.map(citedBy).filter((one) => one.record === record);
    const name = `${record}@${Math.min(...cited.map(({ version }) => version))}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const explanation = explain(record, evidence, between);
    known.set(name, explanation);
    return explanation;
  };
}

/**
 * Tells what explains differences between two answers: first that the register has changed, then that time has
 * passed; null if neither does.
 */
export function makeExplain(between: Between): Explain {
  const ways = [moved, dayPassed].map((way) => remembered(way, between));
  return (evidence) => {
    const records = [...new Set(evidence.map((one) => citedBy(one).record))];
    for (const explain of ways) {
      for (const record of records) {
        const explanation = explain(record, evidence, between);
        if (explanation !== null) return explanation;
      }
    }
    return null;
  };
}
