import { canonicalContent } from "#records/content.ts";
import { differenceOf } from "#records/difference.ts";
import { recordFromContent } from "#records/content.ts";
import type { RecordContent } from "#records/record.ts";
import { isObject, type Json, type JsonObject } from "#values/json.ts";

/**
 * A place of a record that is decided as a whole: a field with its honest value (`data.hosting`), or a part of the
 * envelope (`visibility`, `sources`).
 */
export type Slot = string;

/** Whose saying shall hold at a place. */
export type Choice = "theirs" | "mine";

/** Three versions of a record: what both began with, what the one and what the other made of it. */
export type Versions = {
  readonly base: RecordContent;
  readonly theirs: RecordContent;
  readonly mine: RecordContent;
};

/** What has become of a record in two hands. */
export type Merge = {
  /** Places that both changed, each otherwise. */
  readonly disputed: readonly Slot[];
  /** Places that only the other one changed, or both in the same way. */
  readonly onlyTheirs: readonly Slot[];
  readonly onlyMine: readonly Slot[];
};

const OF_FIELDS: ReadonlySet<string> = new Set(["data", "unknown", "notCollected", "notApplicable"]);

/** The place that a changed path belongs to. */
export function slotOf(path: string): Slot {
  const [root = "", field = ""] = path.split(".");
  return OF_FIELDS.has(root) ? `data.${field}` : root;
}

function slotsBetween(one: RecordContent, other: RecordContent): ReadonlySet<Slot> {
  return new Set(differenceOf(one, other).map(({ path }) => slotOf(path)));
}

/** Who changed what since both began? Places in the order of their names. */
export function mergeOf({ base, theirs, mine }: Versions): Merge {
  const [byThem, byMe] = [slotsBetween(base, theirs), slotsBetween(base, mine)];
  const between = slotsBetween(theirs, mine);
  return {
    disputed: [...byMe].filter((slot) => byThem.has(slot) && between.has(slot)).toSorted(),
    onlyTheirs: [...byThem].filter((slot) => !byMe.has(slot) || !between.has(slot)).toSorted(),
    onlyMine: [...byMe].filter((slot) => !byThem.has(slot)).toSorted(),
  };
}

function membersOf(value: Json | undefined): JsonObject {
  return value !== undefined && isObject(value) ? value : {};
}

function placed(into: JsonObject, name: string, value: Json | undefined): JsonObject {
  const { [name]: _before, ...rest } = into;
  return value === undefined ? rest : { ...rest, [name]: value };
}

/** A content with one place as another content has it. */
function withSlot(content: JsonObject, from: JsonObject, slot: Slot): JsonObject {
  if (!slot.startsWith("data.")) return placed(content, slot, from[slot]);
  const field = slot.slice("data.".length);
  return [...OF_FIELDS].reduce(
    (made, map) => placed(made, map, placed(membersOf(made[map]), field, membersOf(from[map])[field])),
    content,
  );
}

/** The record with what both changed; disputed places as chosen, undecided ones as the other one wrote them. */
export function merged(versions: Versions, choices: ReadonlyMap<Slot, Choice>): RecordContent {
  const { disputed, onlyMine } = mergeOf(versions);
  const mine = canonicalContent(versions.mine);
  const taken = [...onlyMine, ...disputed.filter((slot) => choices.get(slot) === "mine")];
  const content = taken.reduce((made, slot) => withSlot(made, mine, slot), canonicalContent(versions.theirs));
  return recordFromContent(content);
}
