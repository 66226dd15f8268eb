import type { FacetId } from "#catalogue/facets.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf } from "#records/snapshot.ts";
import { endedSentence } from "#language/lists.ts";
import { shiftDate } from "#values/local-date.ts";
import type { Ask } from "./ask.ts";
import { inForce, spanOf } from "#records/time.ts";
import { joinSaid, saidBy, type Said } from "./speech/said.ts";
import { paragraphOf, sentence, type Spoken } from "./speech/sentence.ts";
import { inWords, gives } from "./speech/speak.ts";

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

/** Units that a nil return of the whole authority would need one by one. */
function reportingUnits(ask: Ask): readonly string[] {
  return recordsOf(ask.snapshot, "unit")
    .filter(({ data }) => data.kind !== "external")
    .map(({ key }) => `unit/${key}`);
}

/** Nil returns for a facet that still count on the day, and whether together they speak for the whole authority. */
export function nilReturnsFor(
  ask: Ask,
  facet: FacetId,
): { readonly says: readonly Spoken[]; readonly whole: boolean } {
  const returns = recordsOf(ask.snapshot, "nilReturn").filter(
    ({ data }) =>
      data.facet === facet &&
      data.asOf !== undefined &&
      data.asOf <= ask.on &&
      ask.on < shiftDate(data.asOf, { months: NIL_RETURN_MONTHS }),
  );
  const general = returns.filter((record) => !gives(record, "unit"));
  const units = new Set(returns.map(({ data }) => data.unit));
  const whole =
    general.length > 0 || (returns.length > 0 && reportingUnits(ask).every((unit) => units.has(unit)));
  return { says: (general.length > 0 ? general : returns).map((record) => nilReturn(ask, record)), whole };
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
