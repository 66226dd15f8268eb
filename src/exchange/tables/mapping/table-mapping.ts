import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { isObject } from "#values/json.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Target } from "./destinations.ts";
import { tableProblem } from "#exchange/tables/problems.ts";

/** Where columns may go besides fields: parts of the key, lines of the internal note or the description, nowhere. */
export const OTHER_DESTINATIONS = {
  key: "Kennung der Zeile",
  note: "In den internen Vermerk",
  description: "An die Beschreibung anfügen",
  ignore: "Nicht übernehmen",
} as const;

/** In place of a constant: the field is not known, and why. */
export const UNKNOWN = "?";

/** How a list becomes records. */
export type TableMapping = {
  readonly target: Target;
  /** Column to the path of a field or to one of `OTHER_DESTINATIONS`; absent columns are not taken over. */
  readonly columns: Readonly<Record<string, string>>;
  /** Path of a field to the text that stands for it in every line without one, or `UNKNOWN`. */
  readonly constants: Readonly<Record<string, string>>;
  /** Column, then value of a cell (folded), to the code it means; "" leaves the field empty and notes the value. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What becomes of dates such as "Q1 2024": a fault of the line, or a line of the internal note. */
  readonly vagueDates: "fault" | "note";
  /** What becomes of units that the register does not have. */
  readonly units: "create" | "fault";
  /**
   * What becomes of lines that name the same application and contradict each other: faults, or records of their own with
   * a number behind the key.
   */
  readonly sameKey: "fault" | "number";
  /** Who may see new records; those that exist keep theirs. */
  readonly visibility: "internal" | "council" | "public";
};

/** Name of the column that tells what to mend in a list of faulty lines; it is never read in. */
export const FAULT_COLUMN = "Fehler (bitte berichtigen)";

/** Why a required field has no value if its cell is empty. */
export const NOT_IN_LIST = "In der eingelesenen Liste nicht angegeben.";

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.values(value).every((one) => typeof one === "string");

const isTarget = (value: unknown): value is Target =>
  typeof value === "string" && (value === "use" || isRecordTypeId(value));

const oneOf = <Name extends string>(value: unknown, names: readonly Name[]): Name | undefined =>
  names.find((name) => name === value);

type Parts = Pick<TableMapping, "target" | "columns" | "constants" | "values">;

function partsOf(input: Readonly<Record<string, unknown>>): Parts | null {
  const { target, columns, constants = {}, values = {} } = input;
  if (!isTarget(target) || !isTexts(columns) || !isTexts(constants)) return null;
  const isValues = isObject(values) && Object.values(values).every(isTexts);
  return isValues ? { target, columns, constants, values: values as TableMapping["values"] } : null;
}

/**
 * Reads a mapping that was kept or written by hand.
 * @problems exchange.map.format
 */
export function parseMapping(input: unknown): Result<TableMapping> {
  const parts = isObject(input) ? partsOf(input) : null;
  if (parts === null) return fail(tableProblem("exchange.map.format", ""));
  const rest = input as Readonly<Record<string, unknown>>;
  return succeed({
    ...parts,
    vagueDates: oneOf(rest["vagueDates"], ["fault", "note"]) ?? "note",
    units: oneOf(rest["units"], ["create", "fault"]) ?? "create",
    sameKey: oneOf(rest["sameKey"], ["fault", "number"]) ?? "fault",
    visibility: oneOf(rest["visibility"], ["internal", "council", "public"]) ?? "internal",
  });
}
