import type { Ask } from "#answers/ask.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { countAs } from "#answers/facets/shared/wording.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf, recordsOf } from "#records/snapshot.ts";
import type { Reference } from "#values/key.ts";

type Training = VersionedRecord<"training">;

/** Units above one, so that figures told for them may hold some of its people. */
function isAbove(ask: Ask, above: Reference, unit: VersionedRecord<"unit">): boolean {
  const seen = new Set<Reference>();
  for (let at = unit.data.parent; at !== undefined && !seen.has(at);) {
    if (at === above) return true;
    seen.add(at);
    at = recordOf(ask.snapshot, "unit", at)?.data.parent;
  }
  return false;
}

/** May people of the units asked about have taken part, without figures of their own? */
function isOpen(ask: Ask, row: Training): boolean {
  const units = shown(row, "byUnit");
  if (units === undefined) return true;
  const roots = ask.limits.units?.roots ?? [];
  return roots.some((root) => units.some(({ unit }) => unit !== undefined && isAbove(ask, unit, root)));
}

/** Trainings of which nobody recorded whether people of the units asked about took part. */
export function unattributedPart(
  ask: Ask,
  isMeant: (row: Training) => boolean,
  isAlone: boolean,
): readonly Spoken[] {
  const { units, allow, allowAnywhere } = ask.limits;
  if (units === null) return [];
  const rows = recordsOf(ask.snapshot, "training").filter(
    (row) => isMeant(row) && !allow(row) && allowAnywhere(row) && isOpen(ask, row),
  );
  if (rows.length === 0) return [];
  const count = isAlone
    ? countAs(rows, "einer Schulung", "Schulungen")
    : countAs(rows, "einer weiteren Schulung", "weiteren Schulungen");
  return [
    sentence`Bei ${count} der Behörde ist nicht verzeichnet, wie viele Beschäftigte dieser Organisationseinheit teilnahmen.`,
  ];
}
