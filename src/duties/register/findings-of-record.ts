import type { AiActClass, AnnexIIIArea, Effect } from "#law/ai-act/decision-tree.ts";
import { AREAS } from "#law/ai-act/decision-tree.ts";
import { decisionTreeOn } from "#law/ai-act/trees.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Answers } from "#duties/classification/answers.ts";
import { findingsOf, type Findings, type Holds } from "#duties/classification/findings.ts";
import { answersFromRegister } from "./answers-from-register.ts";
import { treeClassOf } from "./register-class.ts";

const NUMBER = /Nr\.\s*(?<number>\d)(?:\s*(?:Buchst\.|lit\.)?\s*(?<point>[a-d]))?/u;

/** The area of Annex III that a register names in words ("Nr. 5 Buchst. a"); null if it is not understood. */
export function areaOf(text: string | undefined): AnnexIIIArea | null {
  const { number, point } = NUMBER.exec(text ?? "")?.groups ?? {};
  if (number === undefined) return null;
  const id = number === "5" ? (point === "a" ? "5a" : "5b-d") : number;
  const isKnown = number !== "5" || point !== undefined;
  return isKnown && Object.hasOwn(AREAS, id) ? (id as AnnexIIIArea) : null;
}

function providerIn({ aiActRole, providerKind }: VersionedRecord<"system">["data"]): Holds {
  if (aiActRole === undefined) return providerKind === "own" ? "certain" : "possible";
  return aiActRole.includes("provider") ? "certain" : "no";
}

/**
 * What a register says of a system, as far as duties depend on it: its class if it has decided one, else every class
 * that its facts allow. Which findings lie behind a class is possible, never certain, unless answers are given too.
 */
export function findingsOfRecord(
  snapshot: Snapshot,
  system: VersionedRecord<"system">,
  how: { readonly on: LocalDate; readonly answers?: Answers | undefined },
): Findings {
  const answers = { ...answersFromRegister(snapshot, system, how.on), ...how.answers };
  const byTree = findingsOf(decisionTreeOn(how.on), answers);
  const settled: AiActClass | null = treeClassOf(system.data.aiActClass);
  const area = areaOf(system.data.annexIIIArea);
  const named: Effect | null = area === null ? null : `area:${area}`;
  const holds = (some: readonly Effect[]): Holds => {
    if (named === null || !some.some((one) => one.startsWith("area:"))) return byTree.holds(some);
    return some.includes(named) ? "certain" : "no";
  };
  return {
    classes: settled === null ? byTree.classes : [settled],
    isProvisional: settled === null && byTree.isProvisional,
    holds,
    provider: how.answers === undefined ? providerIn(system.data) : byTree.provider,
  };
}
