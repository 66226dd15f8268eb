import { FACETS } from "#catalogue/facets.ts";
import { grantsFor } from "#actions/access/may.ts";
import { unitsOf } from "#actions/access/units-of.ts";
import { keyOfTitle } from "#actions/editing/key-of-title.ts";
import type { DeskContext } from "#actions/editing/desk-context.ts";
import { ASKED_TOPICS, completenessOf, type AskedTopic } from "#duties/completeness/completeness.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import { recordOf, recordsOf, type Snapshot } from "#records/snapshot.ts";
import { dayOf } from "#values/instant.ts";
import { yearOf } from "#values/local-date.ts";
import { splitReference, type Key, type Reference } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { tasksProblem } from "./problems.ts";

/** For whom it is stated that there is nothing, and about what. */
export type NilReturnWish = {
  readonly authority: Key;
  readonly unit: Key;
  readonly topics: readonly string[];
  /** How it was found out; may be empty. */
  readonly reason: string;
};

const isTopic = (one: string): one is AskedTopic => Object.hasOwn(ASKED_TOPICS, one);

type Statement = {
  readonly author: string;
  readonly topics: readonly AskedTopic[];
  readonly whole: Snapshot;
};

/**
 * May this be stated? Where records speak, a nil return would contradict them.
 * @problems actions.nil-return.*
 */
export async function checkNilReturns(
  context: DeskContext,
  { authority, unit: key, topics: wished }: NilReturnWish,
): Promise<Result<Statement>> {
  const whole = await context.store.snapshot(authority);
  const unit = recordOf(whole, "unit", `unit/${key}`);
  const units = unit ? unitsOf(unit, whole) : [];
  const author = grantsFor(context.actor, "nilReturn.confirm", { authority, units })[0]?.function;
  if (!unit || author === undefined) return fail(tasksProblem("actions.nil-return.unit", ""));
  const topics = wished.filter(isTopic);
  if (topics.length === 0) return fail(tasksProblem("actions.nil-return.no-topic", "/thema"));
  const all = completenessOf(whole, (record) => unitsOf(record, whole), dayOf(context.now()));
  const cells = all.rows.find((row) => row.unit.key === key)?.cells ?? [];
  const spoken = cells.filter(({ topic, records }) => topics.includes(topic) && records > 0);
  if (spoken.length > 0)
    return fail(
      ...spoken.map(({ topic }) =>
        tasksProblem("actions.nil-return.records", "/thema", { topic: FACETS[topic].title }),
      ),
    );
  return succeed({ author, topics, whole });
}

type Stated = { readonly topic: AskedTopic; readonly unit: Reference; readonly year: number };

/** The key of the nil return of that unit, topic and year, if there is one; else a key that no other one has. */
function keyFor(whole: Snapshot, { topic, unit, year }: Stated): Key {
  const all = [...recordsOf(whole, "nilReturn"), ...whole.ended.values()];
  const isSame = ({ type, data }: VersionedRecord): boolean => {
    const { facet, unit: of, asOf } = data as VersionedRecord<"nilReturn">["data"];
    return (
      [type === "nilReturn", facet === topic, of === unit].every(Boolean) &&
      asOf?.startsWith(`${year}-`) === true
    );
  };
  const known = all.find(isSame);
  if (known) return known.key;
  const taken = new Set(all.map(({ key }) => key));
  // topic and year come first: keys are cut at their end, and names of units may be long
  return keyOfTitle(`${topic} ${year} ${splitReference(unit)?.key ?? ""}`, (key) => taken.has(key));
}

/**
 * Keeps a nil return of a unit for each topic, as of today; one of the same year gets a new version.
 * @problems actions.nil-return.*, those of Store.append
 */
export async function confirmNilReturns(
  context: DeskContext,
  wish: NilReturnWish,
): Promise<Result<{ readonly count: number }>> {
  const checked = await checkNilReturns(context, wish);
  if (!checked.ok) return checked;
  const { author, topics, whole } = checked.value;
  const { authority, unit, reason } = wish;
  const on = dayOf(context.now());
  const changes = topics.map((topic) => {
    const key = keyFor(whole, { topic, unit: `unit/${unit}`, year: yearOf(on) });
    const said = reason.trim() === "" ? {} : { reason: reason.trim() };
    const content: RecordContent<"nilReturn"> = {
      ...{ type: "nilReturn", key, visibility: "internal", withhold: [], sources: [], attachments: [] },
      ...{ unknown: {}, notCollected: {}, notApplicable: {}, confirmedOn: on, confirmedBy: author },
      data: { facet: topic, unit: `unit/${unit}`, asOf: on, confirmedBy: author, ...said },
    };
    const before = whole.byReference.get(`nilReturn/${key}`) ?? whole.ended.get(`nilReturn/${key}`);
    return { content, reason: "Fehlanzeige abgegeben", expectedVersion: before?.version ?? 0 };
  });
  const kept = await context.store.append({ authority, author, changes });
  return kept.ok ? succeed({ count: changes.length }) : kept;
}
