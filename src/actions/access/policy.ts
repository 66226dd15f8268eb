import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Visibility } from "#records/record.ts";
import type { Role } from "./actor.ts";

/**
 * How far a right reaches. "all": the whole authority, or the unit that a role was given for; "own": only the unit that
 * the role was given for; "any": whatever the role was given for. And all types of records or only these.
 */
export type Reach = { readonly units: "all" | "own" | "any"; readonly types?: readonly RecordTypeId[] };

const ANY: Reach = { units: "any" };
const ALL: Reach = { units: "all" };
const OWN: Reach = { units: "own" };

const PRIVACY_TYPES: readonly RecordTypeId[] = [
  "assessment",
  "legalBasis",
  "dataRule",
  "documentation",
  "incident",
  "transparencyMeasure",
];
const SECURITY_TYPES: readonly RecordTypeId[] = ["assessment", "incident", "documentation"];
const COUNCIL_TYPES: readonly RecordTypeId[] = ["participation", "feedback"];

const WRITING = {
  coordination: ALL,
  contributor: OWN,
  dataProtection: { units: "all", types: PRIVACY_TYPES },
  informationSecurity: { units: "all", types: SECURITY_TYPES },
  staffCouncil: { units: "all", types: COUNCIL_TYPES },
} as const satisfies Partial<Record<Role, Reach>>;

const EVERYBODY = {
  administrator: ANY,
  coordination: ANY,
  contributor: ANY,
  dataProtection: ANY,
  staffCouncil: ANY,
  informationSecurity: ANY,
  head: ANY,
  assembly: ANY,
  reader: ANY,
} as const satisfies Record<Role, Reach>;

const { assembly: _assembly, ...STAFF } = EVERYBODY;

/**
 * Who may do what, for pages, programs, exports, search, feeds and files alike. A role that is not named may not.
 * Reading is bounded by `READS` besides.
 */
export const POLICY = {
  /** Opening the desk at all; what is seen there follows from `READS`. */
  "desk.open": EVERYBODY,
  "record.read": EVERYBODY,
  "register.export": EVERYBODY,
  /** History with reasons and functions. */
  "history.read": STAFF,
  "record.write": WRITING,
  /** "Stimmt noch", one or many at once. */
  "record.confirm": WRITING,
  "record.end": { coordination: ALL, contributor: OWN },
  "record.undo": WRITING,
  /** Making a record public or taking it back, holding fields back, making it confidential. */
  "record.disclose": { coordination: ALL, head: ALL },
  "file.attach": WRITING,
  /** Reporting a new AI use; contributors for their own unit. */
  "use.report": { coordination: ALL, contributor: OWN },
  "register.import": { coordination: ALL },
  "nilReturn.confirm": { coordination: ALL, contributor: OWN },
  "task.assign": { coordination: ALL, dataProtection: ALL, informationSecurity: ALL },
  /** The head for suspicions that are theirs to decide; the staff council its own tasks only. */
  "task.close": {
    coordination: ALL,
    contributor: OWN,
    dataProtection: ALL,
    informationSecurity: ALL,
    staffCouncil: ALL,
    head: ALL,
  },
  "completeness.read": STAFF,
  "inquiry.answer": { coordination: ALL, head: ALL },
  "answer.sign": { head: ALL },
  "report.make": { coordination: ALL, head: ALL, dataProtection: ALL },
  "report.adopt": { head: ALL },
  /** Reports of errors, questions and objections of citizens. */
  "message.handle": { coordination: ALL, dataProtection: ALL },
  "account.manage": { administrator: ALL },
  /** Who opened confidential records. */
  "readLog.read": { administrator: ALL, dataProtection: ALL },
} as const satisfies Readonly<Record<string, Partial<Readonly<Record<Role, Reach>>>>>;

/** Something that can be done, for which a right is needed. */
export type Deed = keyof typeof POLICY;

/** The least open records that a role may read; the order is public, council, internal, confidential. */
export const READS: Readonly<Record<Role, Visibility>> = {
  administrator: "internal",
  coordination: "confidential",
  contributor: "internal",
  dataProtection: "confidential",
  staffCouncil: "internal",
  informationSecurity: "confidential",
  head: "confidential",
  assembly: "council",
  reader: "internal",
};
