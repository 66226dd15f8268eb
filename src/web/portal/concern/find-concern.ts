import { fieldOf } from "#catalogue/catalogue.ts";
import { foldGerman } from "#language/folding.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordOf, recordsOf, type Snapshot } from "#records/snapshot.ts";
import { isInPreparation, isInUse } from "#records/time.ts";
import { allProcedures, type Procedure } from "./procedures.ts";

/** A use that somebody may meet, with its application where that is public. */
export type Concern = {
  readonly use: VersionedRecord<"deployment">;
  readonly system: VersionedRecord<"system"> | undefined;
};

/** What a word leads to. */
export type Concerns = {
  /** The procedures that the word means; empty: none is known by it. */
  readonly procedures: readonly Procedure[];
  /** In use, in preparation or suspended, those in use first. */
  readonly uses: readonly Concern[];
  /** Is a use entered that has ended? */
  readonly hasEnded: boolean;
  /** Projects that have led to no use so far. */
  readonly projects: readonly VersionedRecord<"project">[];
};

const LEAST_LETTERS = 3;

const names = ({ german, english, also, key }: Procedure): readonly string[] =>
  [german, english, key, ...also].map(foldGerman);

/** A name fits if one of its words begins as the asked word does, or the asked word begins with it. */
function means(procedure: Procedure, asked: string): boolean {
  if (asked.length < LEAST_LETTERS) return procedure.key === asked;
  const words = names(procedure).flatMap((name) => [name, ...name.split(/[^\p{L}]+/u)]);
  return words.some(
    (word) => word.length > LEAST_LETTERS && (word.startsWith(asked) || asked.startsWith(word)),
  );
}

/** The procedures that somebody may mean; one whose key is asked for stands alone. */
function proceduresMeant(text: string): readonly Procedure[] {
  const asked = foldGerman(text.trim());
  const exact = allProcedures().find(({ key }) => key === asked);
  return exact ? [exact] : allProcedures().filter((one) => means(one, asked));
}

const fieldLabel = (code: string): string => {
  const field = fieldOf("deployment", "fields");
  return field?.kind === "code" ? (field.list[code]?.[0] ?? "") : "";
};

function wordsOf({ data }: VersionedRecord<"deployment">, system: Concern["system"]): string {
  const fields = (data.fields ?? []).map(fieldLabel);
  return foldGerman([data.task, data.purpose, system?.data.name, ...fields].filter(Boolean).join(" "));
}

const hasField = (fields: readonly string[] | undefined, wanted: ReadonlySet<string>): boolean =>
  (fields ?? []).some((one) => wanted.has(one));

/** Ended uses concern nobody any more; suspended ones may go on tomorrow. */
const isOver = ({ use }: Concern): boolean => use.data.status === "ended";

/** Which uses and projects touch what somebody asks about? */
export function findConcern(snapshot: Snapshot, text: string): Concerns {
  const procedures = proceduresMeant(text);
  const wanted = new Set<string>(procedures.flatMap(({ fields }) => fields));
  const asked = foldGerman(text.trim());
  const isSaid = (words: string): boolean => asked.length >= LEAST_LETTERS && words.includes(asked);
  const touched = recordsOf(snapshot, "deployment").flatMap((use): readonly Concern[] => {
    const system = recordOf(snapshot, "system", use.data.system);
    return hasField(use.data.fields, wanted) || isSaid(wordsOf(use, system)) ? [{ use, system }] : [];
  });
  const uses = touched.filter((one) => !isOver(one));
  const known = new Set(uses.map(({ use }) => referenceTo(use)));
  const projects = recordsOf(snapshot, "project").filter(
    ({ data }) =>
      isInPreparation(data.status) &&
      !(data.deployments ?? []).some((one) => known.has(one)) &&
      (hasField(data.fields, wanted) || isSaid(foldGerman(`${data.title ?? ""} ${data.objective ?? ""}`))),
  );
  const inUse = uses.filter(({ use }) => isInUse(use.data.status));
  const others = uses.filter((one) => !inUse.includes(one));
  return { procedures, uses: [...inUse, ...others], hasEnded: touched.some(isOver), projects };
}
