import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { fieldState } from "#records/field-state.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordOf, type Snapshot } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import type { Reference } from "#values/key.ts";
import type { InquiryItem, Question } from "#inquiry/inquiry.ts";
import { narrowingsOf, type Narrowings, type Topic } from "./narrowings.ts";
import { speaksOf } from "./words-of-record.ts";

/** To which records a question limits the answer. */
export type Limits = {
  readonly allow: (record: VersionedRecord) => boolean;
  /** The same whatever the units asked about: for what is used in the whole house. */
  readonly allowAnywhere: (record: VersionedRecord) => boolean;
  /** Units to which the question is limited, with those below them; null if it names none. */
  readonly units: {
    readonly roots: readonly VersionedRecord<"unit">[];
    readonly all: ReadonlySet<Reference>;
  } | null;
  /** Applications, projects and tools that the question calls by name. */
  readonly named: readonly VersionedRecord[];
  /** Kinds, fields and other matters that limit it, in the reader's words. */
  readonly topics: readonly string[];
  /** Are all these matters kinds of application, which every application can be told to be of or not? */
  readonly isOfKinds: boolean;
  readonly isForCitizens: boolean;
  /** What is asked for and of which nothing is in the register: filters, and names of units. */
  readonly unmatched: readonly string[];
  readonly unknownUnits: readonly string[];
};

/** No limit: what a question without filters is answered from. */
export const ANYTHING: Limits = {
  ...{
    allow: () => true,
    allowAnywhere: () => true,
    units: null,
    named: [],
    topics: [],
    unmatched: [],
    unknownUnits: [],
  },
  ...{ isOfKinds: true, isForCitizens: false },
};

/** What holds for the whole house, whatever part of it a question asks about. */
const GENERAL: ReadonlySet<RecordTypeId> = new Set<RecordTypeId>([
  ...(["authority", "unit", "policy", "principle", "principleEvidence", "inventory", "reporting"] as const),
  ...(["nilReturn", "notCompetent", "statement", "partner"] as const),
]);

/** Rules that hold for everything unless they name what they are about. */
const GENERAL_IF_OPEN: ReadonlySet<RecordTypeId> = new Set<RecordTypeId>([
  ...(["dataRule", "participation", "involvement"] as const),
]);

/** What a limit is one of: of place and audience a use has its own, of matter also those of its application. */
type Sort = "unit" | "audience" | "matter";

/** A limit as a question to a record by itself, without what it refers to. */
type Dimension = { readonly sort: Sort; readonly meets: (record: VersionedRecord) => boolean };

function given(record: VersionedRecord, id: string): readonly unknown[] {
  const state = fieldState(record, id as never);
  return state.state === "given" ? [state.value as unknown].flat() : [];
}

function unitsOf(record: VersionedRecord): readonly unknown[] {
  const shares = given(record, "byUnit") as readonly { readonly unit?: Reference }[];
  return [...given(record, "unit"), ...shares.map(({ unit }) => unit)];
}

const ofTopic = (record: VersionedRecord, { name, kinds, fields, units }: Topic): boolean =>
  given(record, "unit").some((unit) => units.includes(unit as Reference)) ||
  given(record, "kinds").some((kind) => kinds.includes(kind as never)) ||
  given(record, "fields").some((field) => fields.includes(field as never)) ||
  speaksOf(record, name);

/** Is a record of one of the units? A tool that is told for no unit is told for all of them. */
function isOfUnits(record: VersionedRecord, units: ReadonlySet<Reference>): boolean {
  const own = unitsOf(record);
  if (own.length === 0) return record.type === "publicTool";
  return own.some((unit) => units.has(unit as Reference));
}

const TITLES: Readonly<Partial<Record<RecordTypeId, string>>> = { project: "title", publicTool: "tool" };

/** Is a record one of those named, or does it (not being an application itself) speak of one? */
function meetsNames(named: readonly VersionedRecord[]): Dimension["meets"] {
  const references = new Set(named.map(referenceTo));
  const names = named.flatMap((one) =>
    given(one, TITLES[one.type] ?? "name").filter((name) => typeof name === "string"),
  );
  return (record) => {
    if (references.has(referenceTo(record))) return true;
    const speaks = record.type !== "system" && record.type !== "publicTool";
    return speaks && names.some((name) => speaksOf(record, name));
  };
}

function dimensionsOf({ units, named, topics, forCitizens }: Narrowings): readonly Dimension[] {
  const all: readonly (Dimension & { readonly isSet: boolean })[] = [
    {
      ...{ sort: "unit", isSet: units.roots.length > 0 },
      meets: (record) => isOfUnits(record, units.all),
    },
    { sort: "matter", isSet: named.length > 0, meets: meetsNames(named) },
    {
      ...{ sort: "matter", isSet: topics.length > 0 },
      meets: (record) => topics.some((one) => ofTopic(record, one)),
    },
    {
      ...{ sort: "audience", isSet: forCitizens },
      meets: (record) => given(record, "citizenFacing")[0] === true,
    },
  ];
  return all.filter(({ isSet }) => isSet);
}

/** What a record is about: the records it refers to that can be limited themselves. */
function targetsOf(snapshot: Snapshot, record: VersionedRecord): readonly VersionedRecord[] {
  const ids = ["subject", "system", "systems", "tool", "partner"];
  return ids
    .filter((id) => id in record.data)
    .flatMap((id) => given(record, id))
    .flatMap((one) => (typeof one === "string" ? (snapshot.byReference.get(one) ?? []) : []))
    .filter((one) => !GENERAL.has(one.type) || one.type === "partner");
}

type Test = (record: VersionedRecord, dimensions: readonly Dimension[]) => boolean;

/** A use meets a limit itself or, unless it is one of place, by its application. */
const useMeets =
  (snapshot: Snapshot): Test =>
  (use, dimensions) => {
    const system = recordOf(snapshot, "system", given(use, "system")[0] as Reference | undefined);
    return dimensions.every(
      ({ sort, meets }) => meets(use) || (sort === "matter" && system !== undefined && meets(system)),
    );
  };

/** An application meets the limits by itself, or one of its uses meets all of them. */
const systemMeets =
  (snapshot: Snapshot): Test =>
  (system, dimensions) =>
    dimensions.every(({ meets }) => meets(system)) ||
    usesOf(snapshot, referenceTo(system)).some((use) => useMeets(snapshot)(use, dimensions));

/** A project meets a limit by itself, by its application or by what one of its uses meets. */
const projectMeets =
  (snapshot: Snapshot): Test =>
  (project, dimensions) => {
    const system = recordOf(snapshot, "system", given(project, "system")[0] as Reference | undefined);
    const uses = given(project, "deployments").flatMap(
      (one) => snapshot.byReference.get(one as Reference) ?? [],
    );
    const inUse = useMeets(snapshot);
    return dimensions.every(
      (one) =>
        one.meets(project) ||
        uses.some((use) => inUse(use, [one])) ||
        (one.sort === "matter" && system !== undefined && one.meets(system)),
    );
  };

function subjectMeets(snapshot: Snapshot): Test {
  const tests: Partial<Record<RecordTypeId, Test>> = {
    deployment: useMeets(snapshot),
    system: systemMeets(snapshot),
    project: projectMeets(snapshot),
  };
  return (record, dimensions) =>
    (tests[record.type] ?? ((one, all) => all.every(({ meets }) => meets(one))))(record, dimensions);
}

const SUBJECTS: ReadonlySet<RecordTypeId> = new Set(["deployment", "system", "project"]);

function allowOf(snapshot: Snapshot, all: readonly Dimension[]): Limits["allow"] {
  const meets = subjectMeets(snapshot);
  return (record) => {
    if (GENERAL.has(record.type)) return true;
    if (SUBJECTS.has(record.type)) return meets(record, all);
    // who is responsible is so for whatever is asked about
    const dimensions = record.type === "responsibility" ? all.filter(({ sort }) => sort === "unit") : all;
    const targets = targetsOf(snapshot, record);
    if (GENERAL_IF_OPEN.has(record.type) && targets.length === 0) return true;
    if (targets.some((one) => meets(one, dimensions))) return true;
    return dimensions.every((one) => one.meets(record) || targets.some((target) => meets(target, [one])));
  };
}

/** Topics of which no record that can be limited speaks. */
function unmatchedIn(snapshot: Snapshot, topics: readonly Topic[]): readonly string[] {
  return topics
    .filter((one) => !snapshot.records.some((record) => !GENERAL.has(record.type) && ofTopic(record, one)))
    .map(({ name }) => name);
}

/**
 * To which records do the words and filters of a question (and of a lettered sub-question of it) limit the answer?
 */
export function limitsOf(snapshot: Snapshot, question: Question, item: InquiryItem | null = null): Limits {
  const found = narrowingsOf(snapshot, question, item);
  const { units, named, topics, forCitizens } = found;
  const dimensions = dimensionsOf(found);
  if (dimensions.length === 0 && units.unknown.length === 0) return ANYTHING;
  const { roots, all } = units;
  return {
    allow: allowOf(snapshot, dimensions),
    allowAnywhere: allowOf(
      snapshot,
      dimensions.filter(({ sort }) => sort !== "unit"),
    ),
    units: roots.length > 0 ? { roots, all } : null,
    named,
    topics: topics.map(({ name }) => name),
    isOfKinds: topics.every(({ kinds }) => kinds.length > 0),
    isForCitizens: forCitizens,
    unmatched: unmatchedIn(snapshot, topics),
    unknownUnits: units.unknown,
  };
}
