import type { VersionedRecord } from "#records/record.ts";
import type { Instant } from "#values/instant.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { inBatches, keysByType } from "./batches.ts";
import { CHAIN_START, digestOf, hashOf, makeSalts } from "./chain.ts";
import { findConflicts, findRepeats } from "./conflicts.ts";
import { keepable, readVersion, writeContent } from "./content.ts";
import type { Database, Driver } from "./driver.ts";
import { momentOf } from "./moment.ts";
import { storeProblem } from "./problems.ts";
import { headOf, type Head } from "./head-of.ts";
import { indexVersions } from "./search/indexing/index-versions.ts";
import { openSpan } from "./span.ts";
import type { Append, Change } from "./store.ts";
import type { Erasure } from "./erasure/erasure.ts";
import { OPEN_END, type VersionRow } from "./tables.ts";

/** A change that may also authorise an erasure; nobody but the erasure itself makes one. */
export type ErasingChange = Change & { readonly erases?: readonly Erasure[] };

type Order = Omit<Append, "changes"> & { readonly changes: readonly ErasingChange[] };
type Appended = { readonly versions: readonly VersionedRecord[] };

const EMPTY_CHAIN: Head = { position: 0, hash: CHAIN_START, last: null };

/** The head to append to; an authority's chain begins with its own record. */
function usableHead(head: Head | null, { authority, changes }: Append): Result<Head> {
  if (head !== null) {
    return head.last === null
      ? fail(storeProblem("store.history.headless", "", { authority }))
      : succeed(head);
  }
  const isFounded = changes.some(({ content: { type, key } }) => type === "authority" && key === authority);
  return isFounded ? succeed(EMPTY_CHAIN) : fail(storeProblem("store.authority.unknown", "", { authority }));
}

/** The rows of an append, each linked to the one before. */
function linkRows({ authority, author, changes }: Order, head: Head, recordedAt: Instant): VersionRow[] {
  const salts = makeSalts(changes.length);
  let previous = head.hash;
  return changes.map(({ content, reason, expectedVersion, erases }, index) => {
    const text = writeContent(content, erases);
    const salt = salts[index] ?? "";
    const facts = { authority, type: content.type, key: content.key, recorded_at: recordedAt };
    const words = { author: keepable(author), reason: keepable(reason) };
    const place = {
      version: expectedVersion + 1,
      position: head.position + index + 1,
      previous_hash: previous,
    };
    const sealed = { ...facts, ...words, ...place, digest: digestOf(salt, text) };
    previous = hashOf(sealed);
    return { ...sealed, content: text, salt, hash: previous };
  });
}

async function closeSpans(database: Database, successors: readonly VersionRow[]): Promise<void> {
  const [first] = successors;
  if (first === undefined) return;
  for (const { type, keys } of keysByType(successors)) {
    await database
      .updateTable("span")
      .set({ recorded_to: first.recorded_at })
      .where("authority", "=", first.authority)
      .where("type", "=", type)
      .where("key", "in", keys)
      .where("recorded_to", "=", OPEN_END)
      .execute();
  }
}

async function moveHead(database: Database, { authority, position, hash }: VersionRow): Promise<void> {
  await database
    .insertInto("chain_head")
    .values({ authority, position, hash })
    .onConflict((conflict) => conflict.column("authority").doUpdateSet({ position, hash }))
    .execute();
}

async function writeRows(database: Database, rows: readonly VersionRow[]): Promise<void> {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined) return;
  if (first.position === 1) {
    await database
      .insertInto("authority")
      .values({ key: first.authority, created: first.recorded_at })
      .execute();
  }
  await closeSpans(
    database,
    rows.filter(({ version }) => version > 1),
  );
  for (const batch of inBatches(rows)) {
    await database.insertInto("version").values(batch).execute();
    await database.insertInto("span").values(batch.map(openSpan)).execute();
  }
  await moveHead(database, last);
}

/** Keeps changes within a transaction that the caller has begun; tells the rows that were written. */
export async function appendIn(
  transaction: Database,
  order: Order,
  { driver, now }: { readonly driver: Pick<Driver, "claim" | "schema">; readonly now: () => number },
): Promise<Result<readonly VersionRow[]>> {
  await driver.claim(transaction, order.authority);
  const head = usableHead(await headOf(transaction, order.authority), order);
  if (!head.ok) return head;
  const moment = momentOf({ last: head.value.last, now: now(), wanted: order.recordedAt });
  if (!moment.ok) return moment;
  const conflicts = await findConflicts(transaction, order);
  if (conflicts.length > 0) return fail(...conflicts);
  const rows = linkRows(order, head.value, moment.value);
  await writeRows(transaction, rows);
  await indexVersions({ database: transaction, schema: driver.schema }, rows);
  return succeed(rows);
}

/** Keeps changes as new versions, all or none, in one transaction (see `Store.append`). */
export async function append(driver: Driver, now: () => number, order: Append): Promise<Result<Appended>> {
  if (order.changes.length === 0) return succeed({ versions: [] });
  const repeats = findRepeats(order.changes);
  if (repeats.length > 0) return fail(...repeats);
  // only what a change may say is taken over, so that none can pass itself off as an erasure
  const changes = order.changes.map(({ content, reason, expectedVersion }) => ({
    ...{ content, reason, expectedVersion },
  }));
  return driver.write(order.authority, async (transaction) => {
    const rows = await appendIn(transaction, { ...order, changes }, { driver, now });
    if (!rows.ok) return rows;
    return succeed({
      versions: rows.value.map(({ content, version, recorded_at: at }) =>
        readVersion(content ?? "", version, at),
      ),
    });
  });
}
