import type { FacetId } from "#catalogue/facets.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf, recordsOf } from "#records/snapshot.ts";
import { isInUse, stageOn } from "#records/time.ts";
import type { Ask } from "#answers/ask.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { gives, inWords } from "#answers/speech/speak.ts";

/** Facets that ask which applications are in use, which is what an inventory lists. */
const LISTED: ReadonlySet<FacetId> = new Set<FacetId>(["systems", "centralPlatforms"]);

/** Can it be told of every use whether it is among those asked about? */
function isTold({ limits, snapshot }: Ask, use: VersionedRecord<"deployment">): boolean {
  const system = recordOf(snapshot, "system", use.data.system);
  return (
    (limits.units === null || gives(use, "unit")) &&
    (!limits.isForCitizens || gives(use, "citizenFacing")) &&
    (limits.topics.length === 0 || (system !== undefined && gives(system, "kinds")))
  );
}

/** Does the copy see all applications, does each say what the question limits itself to, and is none of these? */
function isConclusive(ask: Ask): boolean {
  const isHidden = [...ask.hidden].some((one) => /^(?:system|deployment)\//u.test(one));
  const stage = (one: VersionedRecord<"deployment">) => stageOn(one, ask.on, ask.on);
  const all = recordsOf(ask.snapshot, "deployment");
  const uses = all.filter((one) => isInUse(stage(one)));
  const isKnown = all.every((one) => stage(one) !== null) && uses.every((use) => isTold(ask, use));
  return !isHidden && isKnown && !uses.some((use) => ask.limits.allow(use));
}

const isSystem = ({ type }: VersionedRecord): boolean => type === "system";

/** Can "none of these" be told of applications at all: by unit, kind, audience or name, and of today? */
function isProvable({ limits, window }: Ask): boolean {
  const { units, topics, named, isForCitizens, isOfKinds, unknownUnits } = limits;
  const isLimited = units !== null || topics.length + named.length > 0 || isForCitizens;
  return isLimited && isOfKinds && unknownUnits.length === 0 && named.every(isSystem) && window === null;
}

function isComplete(inventory: VersionedRecord<"inventory">): boolean {
  return (
    shown(inventory, "exists") === true &&
    shown(inventory, "complete") === true &&
    shown(inventory, "coversPilots") !== false
  );
}

/**
 * "There is none", from an inventory that is kept as complete, for a question that limits itself to units or
 * kinds and of which no use is recorded. Of past times and of names an inventory of today proves nothing.
 */
export function noneByInventory(ask: Ask, facet: FacetId): readonly Spoken[] {
  if (!LISTED.has(facet) || !isProvable(ask)) return [];
  const inventory = recordsOf(ask.snapshot, "inventory").find(isComplete);
  if (!inventory || !isConclusive(ask)) return [];
  const checked = gives(inventory, "lastFullReviewOn")
    ? sentence`Das Verzeichnis, zuletzt vollständig geprüft am ${inWords(ask, inventory, "lastFullReviewOn")}, enthält ${scopeOf(ask)}keinen Einsatz.`
    : sentence`Das als vollständig geführte Verzeichnis enthält ${scopeOf(ask)}keinen Einsatz.`;
  return [checked];
}
