import { referenceTo } from "#records/record.ts";
import { inBatches } from "#store/batches.ts";
import { readVersion } from "#store/content.ts";
import type { VersionRow } from "#store/tables.ts";
import type { Reference } from "#values/key.ts";
import { noteAnalysis } from "./analysis-state.ts";
import { indexFor } from "#store/search/index-for.ts";
import { referenceMark } from "#store/search/marks.ts";
import { nameResolver, unresolvedName, type Name } from "./name-of.ts";
import { namedBy, namesIn, type KeptName } from "./names-in.ts";
import { removeEntries, writeEntries, type Indexing, type Placed } from "./write-entries.ts";

type Kept = ReadonlyMap<Reference, KeptName>;

/** Analysed records take memory, so only so many are held at once. */
const AT_ONCE = 1000;
/** So many new records may be named by older ones that could not be resolved until now. */
const FEW = 50;
/** A name may stand in names, which stand in names; no catalogue goes deeper. */
const DEEPEST = 6;

const isSame = (name: Name | undefined, before: KeptName): boolean =>
  name?.title === before.title && name.rank === before.rank && name.ended === before.ended;

/** Writes records over what the index holds of them; tells those whose names changed. */
async function rewrite(indexing: Indexing, placed: readonly Placed[], kept: Kept): Promise<Reference[]> {
  const { database, authority } = indexing;
  const records = placed.map(({ record }) => record);
  const own = new Map(records.map((record) => [referenceTo(record), unresolvedName(record)]));
  const foreign = [...namedBy(records)].filter((one) => !own.has(one));
  const others = await namesIn(database, authority, foreign);
  const naming = nameResolver(own, (reference) => others.get(reference));
  const places = [...own.keys()].flatMap((reference) => kept.get(reference)?.position ?? []);
  await removeEntries(indexing, places);
  for (let from = 0; from < placed.length; from += AT_ONCE) {
    await writeEntries(indexing, placed.slice(from, from + AT_ONCE), naming);
  }
  return [...own.keys()].filter((reference) => {
    const before = kept.get(reference);
    return before === undefined ? own.size <= FEW : !isSame(naming(reference), before);
  });
}

/** The places of records that refer to any of these. */
async function referringTo({ database, schema, authority }: Indexing, references: readonly Reference[]) {
  const places = new Set<number>();
  for (const batch of inBatches(references)) {
    const marks = [batch.map(referenceMark)];
    const question = { authority, terms: [], excluded: [], marks, inner: false, offset: 0 };
    const { positions } = await indexFor(schema).find(database, { ...question, limit: 2 ** 31 - 1 });
    for (const position of positions) places.add(position);
  }
  return places;
}

async function placedAt({ database, authority }: Indexing, positions: readonly number[]): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const batch of inBatches(positions)) {
    const rows = await database
      .selectFrom("version")
      .select(["position", "version", "recorded_at", "content"])
      .where("authority", "=", authority)
      .where("position", "in", batch)
      .execute();
    for (const { position, version, recorded_at: at, content } of rows) {
      if (content !== null) placed.push({ position, record: readVersion(content, version, at) });
    }
  }
  return placed;
}

/**
 * Takes new versions of an authority's records into the index, within the transaction that wrote them; with them
 * every record that calls itself by their names, if those have changed.
 */
export async function indexVersions(
  place: Omit<Indexing, "authority">,
  rows: readonly VersionRow[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const indexing: Indexing = { ...place, authority: first.authority };
  const { database, authority } = indexing;
  if (first.position === 1) await noteAnalysis(indexing);
  let placed: readonly Placed[] = rows.map(({ position, content, version, recorded_at: at }) => ({
    ...{ position, record: readVersion(content ?? "", version, at) },
  }));
  const changed = rows.filter(({ version }) => version > 1).map(referenceTo);
  let kept = await namesIn(database, authority, changed);
  const done = new Set<number>();
  for (let depth = 0; placed.length > 0 && depth < DEEPEST; depth += 1) {
    const renamed = await rewrite(indexing, placed, kept);
    for (const { position } of placed) done.add(position);
    const dependents = await referringTo(indexing, renamed);
    placed = await placedAt(indexing, [...dependents.difference(depth === 0 ? done : new Set())]);
    kept = await namesIn(
      database,
      authority,
      placed.map(({ record }) => referenceTo(record)),
    );
  }
}
