import { referenceTo } from "#records/record.ts";
import type { Reference } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { keysByType } from "./batches.ts";
import type { Database } from "./driver.ts";
import { ENTRY_COLUMNS, entryOf } from "./entry.ts";
import { storeProblem } from "./problems.ts";
import type { Append, Change, VersionConflict } from "./store.ts";

type Newest = ReadonlyMap<Reference, number>;

async function newestVersions(database: Database, { authority, changes }: Append): Promise<Newest> {
  const newest = new Map<Reference, number>();
  for (const { type, keys } of keysByType(changes.map(({ content }) => content))) {
    const rows = await database
      .selectFrom("version")
      .select(({ fn }) => ["type", "key", fn.max("version").as("version")])
      .where("authority", "=", authority)
      .where("type", "=", type)
      .where("key", "in", keys)
      .groupBy(["type", "key"])
      .execute();
    for (const row of rows) newest.set(referenceTo(row), row.version);
  }
  return newest;
}

async function currentEntry(database: Database, authority: string, { content }: Change) {
  const row = await database
    .selectFrom("version")
    .select(ENTRY_COLUMNS)
    .where("authority", "=", authority)
    .where("type", "=", content.type)
    .where("key", "=", content.key)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? entryOf(row) : null;
}

function describe({ content, expectedVersion }: Change, index: number, current: number): Problem {
  const record = referenceTo(content);
  const pointer = `/changes/${index}`;
  const facts = { record, current, expected: expectedVersion };
  if (current === 0) return { ...storeProblem("store.record.absent", pointer, facts), record };
  const basis = expectedVersion === 0 ? "einem neuen Datensatz" : `Version ${expectedVersion}`;
  return { ...storeProblem("store.version.conflict", pointer, { ...facts, basis }), record };
}

/** Every change whose editor has not seen the newest version, each with that version. */
export async function findConflicts(database: Database, append: Append): Promise<VersionConflict[]> {
  const newest = await newestVersions(database, append);
  const conflicts: VersionConflict[] = [];
  for (const [index, change] of append.changes.entries()) {
    const version = newest.get(referenceTo(change.content)) ?? 0;
    if (version === change.expectedVersion) continue;
    const current = await currentEntry(database, append.authority, change);
    conflicts.push({ ...describe(change, index, version), current });
  }
  return conflicts;
}

/** Changes that name a record which an earlier change of the same append names already. */
export function findRepeats(changes: readonly Change[]): Problem[] {
  const references = changes.map(({ content }) => referenceTo(content));
  const seen = new Set<Reference>();
  return references.flatMap((record, index) => {
    const isFirst = !seen.has(record);
    seen.add(record);
    return isFirst
      ? []
      : [{ ...storeProblem("store.change.twice", `/changes/${index}`, { record }), record }];
  });
}
