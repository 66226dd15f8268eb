import type { FacetId } from "./facets.ts";
import type { Fields } from "./fields.ts";

/** Chapters of the register, in the order of its navigation. */
export const CHAPTERS = {
  who: "Behörde und Zuständigkeit",
  rules: "Regeln und Grundsätze",
  use: "Eingesetzte und geplante KI",
  benefit: "Wirkung",
  protection: "Schutz",
  people: "Menschen und Geld",
  self: "Angaben des Registers über sich",
} as const;

/** What one kind of record is, as declared in `record-types/`. */
export type RecordType = {
  readonly type: string;
  readonly label: { readonly one: string; readonly many: string };
  /** One sentence: what such a record states. */
  readonly help: string;
  readonly chapter: keyof typeof CHAPTERS;
  /** Facets that ask for such records. */
  readonly facets: readonly FacetId[];
  /** Fields whose values, joined by a dash, name a record in lists. */
  readonly title: readonly string[];
  readonly fields: Fields;
  /**
   * A file about the authority's own work, such as an inquiry and its answer: kept in the same history, but no part
   * of the register, so in no snapshot, answer, export, search or list of it.
   */
  readonly isWork?: true;
};

/**
 * Declares a record type; keeps its literal types, so that the data of its records are typed.
 * @throws if the title names a field that does not exist
 */
export function defineRecordType<const Declared extends RecordType>(declared: Declared): Declared {
  for (const id of declared.title) {
    if (!(id in declared.fields)) throw new Error(`${declared.type}: the title names no field ${id}`);
  }
  return Object.freeze(declared);
}
