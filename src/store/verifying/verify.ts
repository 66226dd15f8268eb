import { setImmediate } from "node:timers/promises";
import { evidenceOf } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import type { Database } from "#store/driver.ts";
import type { ChainHead, Damage, VerifyOptions, VerifyReport } from "#store/store.ts";
import type { SpanRow, VersionRow } from "#store/tables.ts";
import { chainWalker, damageAt } from "./verify-chain.ts";

const PAGE = 500;

/** Versions of an authority in the order of the chain; others get their turn between pages. */
export async function* chainOf(database: Database, authority: Key): AsyncGenerator<VersionRow[]> {
  let from = 0;
  for (;;) {
    const page = await database
      .selectFrom("version")
      .selectAll()
      .where("authority", "=", authority)
      .where("position", ">", from)
      .orderBy("position")
      .limit(PAGE)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    from = last.position;
    await setImmediate();
  }
}

/** Every authority that any table knows, by key. */
export async function allAuthorities(database: Database): Promise<Key[]> {
  const rows = await database
    .selectFrom("version")
    .select("authority")
    .union(database.selectFrom("chain_head").select("authority"))
    .union(database.selectFrom("authority").select("key as authority"))
    .union(database.selectFrom("span").select("authority"))
    .orderBy("authority")
    .execute();
  return rows.map(({ authority }) => authority);
}

const SPAN_FACTS = ["position", "recorded_from", "recorded_to", "visibility", "ended"] as const;

const isSame = (one: SpanRow, other: SpanRow | undefined): boolean =>
  other !== undefined && SPAN_FACTS.every((fact) => one[fact] === other[fact]);

/** The first version whose span is not what the history says. */
async function spanDamage(
  database: Database,
  authority: Key,
  derived: ReadonlyMap<string, SpanRow>,
): Promise<Damage | null> {
  const rows = await database
    .selectFrom("span")
    .selectAll()
    .where("authority", "=", authority)
    .orderBy("position")
    .execute();
  const found = new Map(rows.map((row) => [evidenceOf(row), row]));
  const wrong =
    derived.values().find((span) => !isSame(span, found.get(evidenceOf(span)))) ??
    rows.find((row) => !derived.has(evidenceOf(row)));
  if (wrong === undefined) return null;
  return damageAt({ authority, position: wrong.position, version: evidenceOf(wrong) }, "store.damage.span");
}

type Checked = {
  readonly damage: Damage | null;
  readonly head: ChainHead | null;
  readonly proved: ReadonlySet<ChainHead>;
};

async function verifyAuthority(
  database: Database,
  authority: Key,
  { anchors = [], onPage }: { anchors?: readonly ChainHead[]; onPage: (versions: number) => void },
): Promise<Checked> {
  const walker = chainWalker(
    authority,
    anchors.filter((anchor) => anchor.authority === authority),
  );
  for await (const page of chainOf(database, authority)) {
    for (const row of page) walker.add(row);
    onPage(page.length);
  }
  const head = await database
    .selectFrom("chain_head")
    .selectAll()
    .where("authority", "=", authority)
    .executeTakeFirst();
  const facts = await database
    .selectFrom("authority")
    .select("created")
    .where("key", "=", authority)
    .executeTakeFirst();
  const isFounded = facts !== undefined && facts.created === walker.created();
  const damage =
    walker.end(head) ??
    (isFounded ? null : damageAt({ authority, position: 1 }, "store.damage.authority")) ??
    (await spanDamage(database, authority, walker.spans));
  return { damage, head: head ?? null, proved: walker.proved };
}

/** Checks the chains of all authorities in one unchanging state (see `Store.verify`). */
export async function verify(
  database: Database,
  { anchors = [], onProgress }: VerifyOptions = {},
): Promise<VerifyReport> {
  const known = await allAuthorities(database);
  const authorities = [...new Set([...known, ...anchors.map(({ authority }) => authority)])].toSorted();
  const damages: Damage[] = [];
  const heads: ChainHead[] = [];
  const proved = new Set<ChainHead>();
  let versions = 0;
  const onPage = (more: number): void => {
    versions += more;
    onProgress?.(versions);
  };
  for (const authority of authorities) {
    const checked = await verifyAuthority(database, authority, { anchors, onPage });
    if (checked.damage) damages.push(checked.damage);
    if (checked.head) heads.push(checked.head);
    for (const anchor of checked.proved) proved.add(anchor);
  }
  const outcomes = anchors.map((anchor) => ({ ...anchor, holds: proved.has(anchor) }));
  return { authorities: authorities.length, versions, damages, heads, anchors: outcomes };
}
