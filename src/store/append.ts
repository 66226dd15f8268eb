import type { VersionedRecord } from "#records/record.ts";
import type { Instant } from "#values/instant.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { inBatches, keysByType } from "./batches.ts";
import { CHAIN_START, digestOf, hashOf, makeSalts } from "./chain.ts";
import { findConflicts, findRepeats } from "./conflicts.ts";
import { readVersion, writeContent } from "./content.ts";
import type { Database, Driver } from "./driver.ts";
import { momentOf } from "./moment.ts";
import { storeProblem } from "./problems.ts";
import { openSpan } from "./span.ts";
import type { Append } from "./store.ts";
import { OPEN_END, type VersionRow } from "./tables.ts";

type Head = { readonly position: number; readonly hash: string; readonly last: Instant | null };
type Appended = { readonly versions: readonly VersionedRecord[] };

const EMPTY_CHAIN: Head = { position: 0, hash: CHAIN_START, last: null };

/** Where the chain ends; `last` is null if the version there is missing; null if there is no chain. */
async function headOf(database: Database, authority: string): Promise<Head | null> {
  const row = await database
    .selectFrom("chain_head as head")
    .leftJoin("version as last", (join) =>
      join.onRef("last.authority", "=", "head.authority").onRef("last.position", "=", "head.position"),
    )
    .select(["head.position", "head.hash", "last.recorded_at as last"])
    .where("head.authority", "=", authority)
    .executeTakeFirst();
  return row ?? null;
}

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

/** The text as both databases give it back: without half characters and NUL, so that its hash holds. */
const keepable = (text: string): string => text.toWellFormed().replaceAll("\0", "");

/** The rows of an append, each linked to the one before. */
function linkRows({ authority, author, changes }: Append, head: Head, recordedAt: Instant): VersionRow[] {
  const salts = makeSalts(changes.length);
  let previous = head.hash;
  return changes.map(({ content, reason, expectedVersion }, index) => {
    const text = writeContent(content);
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

/** Keeps changes as new versions, all or none, in one transaction (see `Store.append`). */
export async function append(driver: Driver, now: () => number, order: Append): Promise<Result<Appended>> {
  if (order.changes.length === 0) return succeed({ versions: [] });
  const repeats = findRepeats(order.changes);
  if (repeats.length > 0) return fail(...repeats);
  return driver.write.transaction().execute(async (transaction) => {
    await driver.claim(transaction, order.authority);
    const head = usableHead(await headOf(transaction, order.authority), order);
    if (!head.ok) return head;
    const moment = momentOf({ last: head.value.last, now: now(), wanted: order.recordedAt });
    if (!moment.ok) return moment;
    const conflicts = await findConflicts(transaction, order);
    if (conflicts.length > 0) return fail(...conflicts);
    const rows = linkRows(order, head.value, moment.value);
    await writeRows(transaction, rows);
    return succeed({
      versions: rows.map(({ content, version }) => readVersion(content ?? "", version, moment.value)),
    });
  });
}
