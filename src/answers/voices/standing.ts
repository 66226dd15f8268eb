import type { FacetId } from "#catalogue/facets.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordOf, recordsOf } from "#records/snapshot.ts";
import { endedSentence } from "#language/lists.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { Reference } from "#values/key.ts";
import { shiftDate } from "#values/local-date.ts";
import type { Ask } from "#answers/ask.ts";
import { inForce, spanOf } from "#records/time.ts";
import { derivedFrom, joinSaid, saidBy, type Said } from "#answers/speech/said.ts";
import { paragraphOf, sentence, type Spoken } from "#answers/speech/sentence.ts";
import { inFigures, inWords, gives, listOf } from "#answers/speech/speak.ts";

/** So many units that have not reported are told by name. */
const NAMED_UNITS = 12;

/** For how long after its day a nil return counts. */
const NIL_RETURN_MONTHS = 12;

type Purpose = NonNullable<VersionedRecord<"statement">["data"]["purpose"]>;

/** Approved statements for a facet that are valid on the day, oldest approval first. */
export function statementsFor(ask: Ask, facet: FacetId, purposes: readonly Purpose[]): readonly Spoken[] {
  return recordsOf(ask.snapshot, "statement")
    .filter(
      ({ data }) => data.facet === facet && data.purpose !== undefined && purposes.includes(data.purpose),
    )
    .filter((record) => (record.data.approvedOn ?? ask.on) <= ask.on && inForce(spanOf(record), ask.on))
    .toSorted((a, b) => ((a.data.approvedOn ?? "") < (b.data.approvedOn ?? "") ? -1 : 1))
    .map((record) => paragraphOf(saidBy(record.data.text ?? "", record), { markdown: true }));
}

/** A further clause from a field: nothing if the record does not give it. */
function clause(said: Said | null, around: (text: string) => string): Said {
  return said === null ? { text: "", from: [], notes: [] } : joinSaid([said], ([text = ""]) => around(text));
}

function competent(ask: Ask, record: VersionedRecord<"notCompetent">): Spoken {
  const basis = clause(
    gives(record, "basis") ? inWords(ask, record, "basis") : null,
    (text) => `; Grundlage: ${text}`,
  );
  const note = clause(
    gives(record, "note") ? inWords(ask, record, "note") : null,
    (text) => ` ${endedSentence(text)}`,
  );
  return sentence`Hierfür ist eine andere Stelle zuständig: ${inWords(ask, record, "competentBody")}${basis}.${note}`;
}

/** The same beside what the register itself says: then the other body is competent for a part only. */
export function asPart(spoken: Spoken): Spoken {
  const { block } = spoken;
  if (block.kind !== "paragraph") return spoken;
  const text = block.text.replace(/^Hierfür ist/u, "Für einen Teil der Frage ist");
  return { ...spoken, block: { ...block, text } };
}

/** Who is competent instead, where the authority is not: one paragraph a record in force. */
export function notCompetentFor(ask: Ask, facet: FacetId): readonly Spoken[] {
  return recordsOf(ask.snapshot, "notCompetent")
    .filter((record) => record.data.facet === facet && inForce(spanOf(record), ask.on))
    .map((record) => competent(ask, record));
}

/** Units that a nil return of the whole authority (or of the units asked about) would need one by one. */
function reportingUnits(ask: Ask): readonly VersionedRecord<"unit">[] {
  const asked = ask.limits.units?.all;
  return recordsOf(ask.snapshot, "unit").filter(
    (unit) => unit.data.kind !== "external" && (asked === undefined || asked.has(referenceTo(unit))),
  );
}

/** The unit with those above it. */
function lineOf(ask: Ask, unit: Reference): ReadonlySet<Reference> {
  const line = new Set<Reference>();
  for (let at: Reference | undefined = unit; at !== undefined && !line.has(at);) {
    line.add(at);
    at = recordOf(ask.snapshot, "unit", at)?.data.parent;
  }
  return line;
}

/** Nil returns that speak to a question; those of a unit above the unit asked about speak for it as well. */
export type NilReturns = {
  readonly says: readonly Spoken[];
  /** Together they speak for everything that the question asks about. */
  readonly whole: boolean;
  /** Units asked about that have not reported, where only some have. */
  readonly unreported: readonly VersionedRecord<"unit">[];
};

function currentReturns(ask: Ask, facet: FacetId): readonly VersionedRecord<"nilReturn">[] {
  return recordsOf(ask.snapshot, "nilReturn").filter(
    ({ data }) =>
      data.facet === facet &&
      data.asOf !== undefined &&
      data.asOf <= ask.on &&
      ask.on < shiftDate(data.asOf, { months: NIL_RETURN_MONTHS }),
  );
}

/** Nil returns for a facet that still count on the day, and whether together they speak for all that is asked. */
export function nilReturnsFor(ask: Ask, facet: FacetId): NilReturns {
  const all = currentReturns(ask, facet);
  const general = all.filter((record) => !gives(record, "unit"));
  if (general.length > 0)
    return { says: general.map((one) => nilReturn(ask, one)), whole: true, unreported: [] };
  const roots = ask.limits.units?.roots.map((unit) => lineOf(ask, referenceTo(unit))) ?? [];
  const reporting = reportingUnits(ask);
  const about = new Set([...reporting.map(referenceTo), ...roots.flatMap((line) => [...line])]);
  const returns = all.filter(({ data }) => ask.limits.units === null || (data.unit && about.has(data.unit)));
  const units = new Set(returns.flatMap(({ data }) => data.unit ?? []));
  const unreported = reporting.filter((unit) => !units.has(referenceTo(unit)));
  const isCovered = roots.length > 0 && roots.every((line) => [...line].some((unit) => units.has(unit)));
  const whole = returns.length > 0 && (isCovered || unreported.length === 0);
  return {
    says: returns.map((record) => nilReturn(ask, record)),
    whole,
    unreported: whole || returns.length === 0 ? [] : unreported,
  };
}

/** Which units have not reported, at most a dozen by name. */
export function unreportedSentence(ask: Ask, units: readonly VersionedRecord<"unit">[]): readonly Spoken[] {
  if (units.length === 0) return [];
  const [named, more] = [units.slice(0, NAMED_UNITS), units.slice(NAMED_UNITS)];
  const names = named.map((unit) => inFigures(ask, unit, "name"));
  const others = more.length > 0 ? [derivedFrom(`${numberInFigures(more.length)} weitere`, more)] : [];
  return [sentence`Noch keine Meldung hierzu liegt vor von: ${listOf([...names, ...others])}.`];
}

function nilReturn(ask: Ask, record: VersionedRecord<"nilReturn">): Spoken {
  const reason = clause(
    gives(record, "reason") ? inWords(ask, record, "reason") : null,
    (text) => ` ${endedSentence(text)}`,
  );
  const on = inWords(ask, record, "asOf");
  if (!gives(record, "unit")) return sentence`Fehlanzeige (Stand: ${on}).${reason}`;
  return sentence`Fehlanzeige für die Organisationseinheit ${inWords(ask, record, "unit")} (Stand: ${on}).${reason}`;
}
