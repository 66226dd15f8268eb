import { evidenceOf, referenceTo } from "#records/record.ts";
import { CHAIN_START, digestOf, hashOf } from "./chain.ts";
import { storeProblem } from "./problems.ts";
import { spanDeriver } from "./span.ts";
import type { ChainHead, Damage } from "./store.ts";
import type { VersionRow } from "./tables.ts";

type Code = Parameters<typeof storeProblem>[0];

/** What the versions of an authority, read in order, have shown so far. */
type Walked = { position: number; hash: string; recordedAt: string; readonly counts: Map<string, number> };

/** A check of one version against those before it; the first that fails names the damage. */
type Check = { readonly code: Code; readonly holds: (row: VersionRow, walked: Walked) => boolean };

const CHECKS: readonly Check[] = [
  { code: "store.damage.position", holds: (row, { position }) => row.position === position + 1 },
  { code: "store.damage.missing", holds: ({ content, salt }) => content !== null && salt !== null },
  {
    code: "store.damage.content",
    holds: ({ content, salt, digest }) => digestOf(salt ?? "", content ?? "") === digest,
  },
  { code: "store.damage.hash", holds: (row) => hashOf(row) === row.hash },
  { code: "store.damage.link", holds: (row, { hash }) => row.previous_hash === hash },
  {
    code: "store.damage.count",
    holds: (row, { counts }) => row.version === (counts.get(referenceTo(row)) ?? 0) + 1,
  },
  { code: "store.damage.time", holds: (row, { recordedAt }) => row.recorded_at >= recordedAt },
];

/** What a damage is about. */
type Place = {
  readonly authority: string;
  readonly position: number;
  readonly version?: string | undefined;
};

/** A damage in the words of its code. */
export function damageAt({ authority, position, version }: Place, code: Code): Damage {
  const problem = storeProblem(code, "", { authority, position, record: version ?? "" });
  return { authority, position, version: version ?? null, problem };
}

/**
 * Checks one authority's chain, told its versions in order; after the first damage it only counts on.
 * `anchors` are heads of this chain that were kept outside.
 */
export function chainWalker(authority: string, anchors: readonly ChainHead[] = []) {
  const walked: Walked = { position: 0, hash: CHAIN_START, recordedAt: "", counts: new Map() };
  const kept = new Map(anchors.map(({ position, hash }) => [position, hash]));
  const deriver = spanDeriver();
  let damage: Damage | null = null;
  let created: string | null = null;

  function step(row: VersionRow): Damage | null {
    const failed = CHECKS.find(({ holds }) => !holds(row, walked));
    if (failed?.code === "store.damage.position") {
      return damageAt({ authority, position: walked.position + 1 }, failed.code);
    }
    const place = { authority, position: row.position, version: evidenceOf(row) };
    if (failed) return damageAt(place, failed.code);
    if ((kept.get(row.position) ?? row.hash) !== row.hash) return damageAt(place, "store.damage.anchor");
    return null;
  }

  return {
    add(row: VersionRow): void {
      damage ??= step(row);
      if (damage) return;
      created ??= row.recorded_at;
      walked.position = row.position;
      walked.hash = row.hash;
      walked.recordedAt = row.recorded_at;
      walked.counts.set(referenceTo(row), row.version);
      deriver.add(row);
    },
    /** The chain's own first damage, a cut tail included. */
    end(head: { readonly position: number; readonly hash: string } | undefined): Damage | null {
      if (damage) return damage;
      const { position, hash } = walked;
      if (head?.position === position && head.hash === hash) return cutBefore(position);
      const at = head?.position === position ? position : position + 1;
      return damageAt({ authority, position: at }, "store.damage.head");
    },
    created: () => created,
    spans: deriver.spans,
  };

  function cutBefore(end: number): Damage | null {
    const isBeyond = anchors.some(({ position }) => position > end);
    return isBeyond ? damageAt({ authority, position: end + 1 }, "store.damage.anchor") : null;
  }
}
