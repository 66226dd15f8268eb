import { evidenceOf, referenceTo } from "#records/record.ts";
import { CHAIN_START, digestOf, hashOf } from "#store/chain.ts";
import { readContent } from "#store/content.ts";
import { erasureCheck } from "#store/erasure/check-erasures.ts";
import { storeProblem } from "#store/problems.ts";
import { spanDeriver } from "#store/span.ts";
import type { ChainHead, Damage } from "#store/store.ts";
import type { VersionRow } from "#store/tables.ts";
import { anchorCheck } from "./check-anchors.ts";

type Code = Parameters<typeof storeProblem>[0];

/** What the versions of an authority, read in order, have shown so far. */
type Walked = { position: number; hash: string; recordedAt: string; readonly counts: Map<string, number> };

/** A check of one version against those before it; the first that fails names the damage. */
type Check = { readonly code: Code; readonly holds: (row: VersionRow, walked: Walked) => boolean };

const CHECKS: readonly Check[] = [
  { code: "store.damage.position", holds: (row, { position }) => row.position === position + 1 },
  { code: "store.damage.missing", holds: ({ content, salt }) => (content === null) === (salt === null) },
  {
    code: "store.damage.content",
    holds: ({ content, salt, digest }) =>
      content === null || salt === null || digestOf(salt, content) === digest,
  },
  // a forger who seals everything anew may leave what is no record at all
  { code: "store.damage.content", holds: ({ content }) => content === null || isReadable(content) },
  { code: "store.damage.hash", holds: (row) => hashOf(row) === row.hash },
  { code: "store.damage.link", holds: (row, { hash }) => row.previous_hash === hash },
  {
    code: "store.damage.count",
    holds: (row, { counts }) => row.version === (counts.get(referenceTo(row)) ?? 0) + 1,
  },
  { code: "store.damage.time", holds: (row, { recordedAt }) => row.recorded_at >= recordedAt },
];

function isReadable(content: string): boolean {
  try {
    readContent(content);
    return true;
  } catch {
    return false;
  }
}

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

/** Damages that emptied versions show. */
const MISFITS = { unauthorised: "store.damage.missing", undone: "store.damage.unerased" } as const;

const firstOf = (damages: readonly (Damage | null)[]): Damage | null =>
  damages.filter((one) => one !== null).toSorted((a, b) => a.position - b.position)[0] ?? null;

/**
 * Checks one authority's chain, told its versions in order; after the first damage it only counts on.
 * `anchors` are heads of this chain that were kept outside.
 */
export function chainWalker(authority: string, anchors: readonly ChainHead[] = []) {
  const walked: Walked = { position: 0, hash: CHAIN_START, recordedAt: "", counts: new Map() };
  const kept = anchorCheck(anchors);
  const deriver = spanDeriver();
  const erasures = erasureCheck();
  let damage: Damage | null = null;
  let created: string | null = null;

  function step(row: VersionRow): Damage | null {
    const failed = CHECKS.find(({ holds }) => !holds(row, walked));
    if (failed?.code === "store.damage.position") {
      return damageAt({ authority, position: walked.position + 1 }, failed.code);
    }
    const place = { authority, position: row.position, version: evidenceOf(row) };
    if (failed) return damageAt(place, failed.code);
    return kept.holds(row) ? null : damageAt(place, "store.damage.anchor");
  }

  /** What only the whole chain shows: contents that are gone without a later version's word, or still there against it. */
  function misfit(): Damage | null {
    const found = erasures.end();
    return found && damageAt({ authority, ...found }, MISFITS[found.kind]);
  }

  function wrongEnd(head: { readonly position: number; readonly hash: string } | undefined): Damage | null {
    const { position, hash } = walked;
    const isNothing = head === undefined && position === 0 && kept.count > 0;
    if (isNothing || (head?.position === position && head.hash === hash)) {
      const next = { authority, position: position + 1 };
      return kept.isCutAfter(position) ? damageAt(next, "store.damage.anchor") : null;
    }
    const at = head?.position === position ? position : position + 1;
    return damageAt({ authority, position: at }, "store.damage.head");
  }

  return {
    add(row: VersionRow): void {
      erasures.add(row);
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
    end: (head: { readonly position: number; readonly hash: string } | undefined): Damage | null =>
      firstOf([damage ?? wrongEnd(head), misfit()]),
    created: () => created,
    /** Anchors whose version is there as it was, and all before it. */
    proved: kept.proved,
    spans: deriver.spans,
  };
}
