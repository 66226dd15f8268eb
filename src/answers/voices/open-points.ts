import { fieldOf } from "#catalogue/catalogue.ts";
import { FACETS, type FacetId } from "#catalogue/facets.ts";
import { WITHHOLDING_GROUNDS } from "#catalogue/envelope.ts";
import { endedSentence, listInWords, quoted } from "#language/lists.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordOf, recordsOf } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import { inForce, spanOf } from "#records/time.ts";
import type { Reference } from "#values/key.ts";
import type { Gap } from "#answers/answer.ts";
import type { Ask } from "#answers/ask.ts";
import { joinSaid, type FieldNote, type Said } from "#answers/speech/said.ts";
import { paragraphOf, type Spoken } from "#answers/speech/sentence.ts";
import { quotedName } from "#answers/speech/speak.ts";

const HONEST = {
  unknown: "nicht bekannt",
  notCollected: "nicht erhoben",
  notApplicable: "entfällt",
} as const;

/** The label of a field as the table that asked for it shows it, else as its form does. */
function labelOf(note: FieldNote): string {
  return note.label ?? fieldOf(note.record.type, note.field)?.label ?? note.field;
}

/** Notes that say the same of the same records: they are told in one sentence. */
type Told = { readonly notes: readonly FieldNote[]; readonly labels: readonly string[] };

const sayingOf = ({ state, reason, ground, norm }: FieldNote): string =>
  JSON.stringify([state, reason, ground, norm]);

/** One sentence for each reason and set of records, whatever the number of fields it explains. */
function gathered(notes: readonly FieldNote[]): readonly Told[] {
  const unique = new Map(notes.map((note) => [`${referenceTo(note.record)} ${note.field}`, note]));
  const byField = Map.groupBy(unique.values(), (note) =>
    JSON.stringify([note.record.type, note.field, sayingOf(note)]),
  );
  const sameRecords = Map.groupBy(byField.values(), (same) =>
    JSON.stringify([
      same[0] ? sayingOf(same[0]) : "",
      same.map(({ record }) => referenceTo(record)).toSorted(),
    ]),
  );
  return [...sameRecords.values()].map((groups) => ({
    notes: groups.flat(),
    labels: [...new Set(groups.flatMap(([first]) => (first ? [labelOf(first)] : [])))],
  }));
}

function about(ask: Ask, { notes, labels }: Told, state: string): Said {
  const records = [...new Set(notes.map(({ record }) => record))];
  return joinSaid(
    records.map((record) => quotedName(ask, record)),
    (names) => {
      const what = `${labels.length === 1 ? "Angabe" : "Angaben"} ${listInWords(labels.map(quoted))}`;
      return `${what} zu ${listInWords([...new Set(names)])}: ${state}`;
    },
  );
}

/** Honest values that were asked for, with their reason: "Angaben „Start“ und „Ende“ zu „A“ und „B“: nicht bekannt. …" */
export function honestValues(ask: Ask, notes: readonly FieldNote[]): readonly Spoken[] {
  return gathered(notes.filter(({ state }) => state in HONEST)).flatMap((told) => {
    const [first] = told.notes;
    const state = HONEST[first?.state as keyof typeof HONEST];
    return [paragraphOf(about(ask, told, `${state}. ${endedSentence(first?.reason ?? "")}`))];
  });
}

/** Withheld fields that were asked for, with the ground. */
export function withheldFields(ask: Ask, notes: readonly FieldNote[]): readonly Spoken[] {
  return gathered(notes.filter(({ state }) => state === "withheld")).flatMap((told) => {
    const [first] = told.notes;
    const ground = first?.ground && WITHHOLDING_GROUNDS[first.ground][0];
    const why = [ground, first?.norm].filter(Boolean).join(", ");
    return [paragraphOf(about(ask, told, `wird nicht mitgeteilt (${why}).`))];
  });
}

const isUnit = (reference: unknown): reference is Reference =>
  typeof reference === "string" && reference.startsWith("unit/");

/** The unit that uses or plans what a record is about; none if several use it, as then no one of them answers for it. */
function unitOfSubject(ask: Ask, subject: Reference): Reference | undefined {
  const uses = usesOf(ask.snapshot, subject);
  const only = uses.length === 1 ? uses[0] : undefined;
  const deployment = recordOf(ask.snapshot, "deployment", subject) ?? only;
  return deployment?.data.unit ?? recordOf(ask.snapshot, "project", subject)?.data.unit;
}

/**
 * The unit that can fill a gap: the record's own, that of its subject's use, else who keeps the register. Null if
 * there is none, or none that the copy's reader may know of.
 */
function unitToAsk(ask: Ask, record: VersionedRecord | undefined): Reference | null {
  const data: Readonly<Record<string, unknown>> = record?.data ?? {};
  const subject = record?.type === "system" ? referenceTo(record) : data["subject"];
  const candidates = [
    data["unit"],
    typeof subject === "string" ? unitOfSubject(ask, subject) : undefined,
    registerUnit(ask),
  ];
  return (
    (candidates.find((one) => isUnit(one) && ask.snapshot.byReference.has(one)) as Reference | null) ?? null
  );
}

/** Who keeps the register, else who is responsible for everything, else for anything. */
function registerUnit(ask: Ask): Reference | null {
  const own = recordsOf(ask.snapshot, "responsibility").filter(
    (record) => record.data.holder === "own" && inForce(spanOf(record), ask.on),
  );
  const withTask = (task: "register" | "overall") => own.find(({ data }) => data.tasks?.includes(task));
  return (withTask("register") ?? withTask("overall") ?? own[0])?.data.unit ?? null;
}

/** Fields that were asked for and are missing, as gaps handed to the unit that can fill them. */
export function missingFields(ask: Ask, facet: FacetId, notes: readonly FieldNote[]): readonly Gap[] {
  const missing = notes.filter(({ state }) => state === "missing");
  const unique = new Map(missing.map((note) => [`${referenceTo(note.record)} ${note.field}`, note]));
  return [...unique.values()].map((note) => ({
    facet,
    unit: unitToAsk(ask, note.record),
    what: `Angabe ${quoted(labelOf(note))} zu ${quotedName(ask, note.record).text} fehlt`,
  }));
}

/** Something asked for to which no record speaks, as a gap. */
export function wholeGap(ask: Ask, facet: FacetId, what?: string): Gap {
  return {
    facet,
    unit: unitToAsk(ask, undefined),
    what: what ?? `Angaben zu „${FACETS[facet].title}“ fehlen`,
  };
}

/** A unit that has not yet said whether there is anything to a facet. */
export function reportGap(facet: FacetId, unit: VersionedRecord<"unit">): Gap {
  return { facet, unit: referenceTo(unit), what: `Meldung zu „${FACETS[facet].title}“ fehlt` };
}
