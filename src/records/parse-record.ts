import { recordType } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import type { Fields } from "#catalogue/fields.ts";
import { isObject, type JsonObject } from "#values/json.ts";
import type { Problem } from "#values/problem.ts";
import { succeed, type Result } from "#values/result.ts";
import { checkHonestValues, type Said } from "./checks/honest-values.ts";
import { checkOrder } from "./checks/order.ts";
import { checkStages } from "./checks/stages.ts";
import { checkWithholding } from "./checks/withholding.ts";
import { recordFromContent } from "./content.ts";
import { clearInput } from "./parsing/clear-input.ts";
import { isAbsent } from "./parsing/is-absent.ts";
import { inside, report, type Place } from "./parsing/place.ts";
import { readKey, readType } from "./parsing/read-head.ts";
import { HONEST, readHonest } from "./parsing/read-honest.ts";
import { readFields } from "./parsing/read-value.ts";
import type { RecordContent } from "./record.ts";

type Input = { readonly [name: string]: unknown };

/** Members of a record in a file that the envelope does not declare; exports add the last two, nobody reads them. */
const OTHER_MEMBERS = ["type", "key", "data", ...HONEST, "version", "recordedAt"];

function dataOf(input: Input, place: Place): Input {
  const { data } = input as { data?: unknown };
  if (isObject(data)) return data;
  if (!isAbsent(data)) {
    report(inside(place, "data"), "records.value.kind", { label: "data", expected: "ein Objekt" });
  }
  return {};
}

function readSaid(fields: Fields, input: Input, place: Place): Said {
  const given = dataOf(input, place);
  return {
    given,
    data: readFields(fields, given, inside(place, "data")),
    honest: readHonest(fields, input, place),
  };
}

function readEnvelope(input: Input, place: Place): JsonObject {
  const rest = Object.entries(input).filter(([name]) => !OTHER_MEMBERS.includes(name));
  return readFields(ENVELOPE, Object.fromEntries(rest), place);
}

function readRecord(input: Input, place: Place): RecordContent | undefined {
  const type = readType(input, place);
  const key = readKey(input, place);
  const envelope = readEnvelope(input, place);
  if (type === undefined) return undefined;
  const { fields } = recordType(type);
  const said = readSaid(fields, input, place);
  checkHonestValues(fields, said, place);
  checkWithholding(fields, input, place);
  checkOrder(type, said.data, inside(place, "data"));
  checkStages(said.given, inside(place, "data"));
  return recordFromContent({ ...envelope, type, key: key ?? place.pointer, data: said.data, ...said.honest });
}

/** What could be read of a record, and every fault it has. */
export type ExaminedRecord = {
  /** Null if not even its type can be told. Without a fault-free key the pointer stands in its place. */
  readonly record: RecordContent | null;
  readonly problems: readonly Problem[];
};

/**
 * What can be read of a record in spite of its faults, so that those between records are found as well?
 * @problems as parseRecord
 */
export function examineRecord(input: unknown, pointer: string): ExaminedRecord {
  const problems: Problem[] = [];
  const place = { pointer, problems };
  const clear = clearInput(input, place);
  if (isObject(clear)) return { record: readRecord(clear, place) ?? null, problems };
  report(place, "records.record.not-object");
  return { record: null, problems };
}

/**
 * Reads one record of a file or a form, reporting every fault it has by itself; whether its references
 * lead anywhere is asked by `checkReferences`. Null, blank text and empty lists count as absent;
 * `version` and `recordedAt` are passed over.
 * @problems every code of this room but those of references among records
 */
export function parseRecord(input: unknown, pointer: string): Result<RecordContent> {
  const { record, problems } = examineRecord(input, pointer);
  return record && problems.length === 0 ? succeed(record) : { ok: false, problems };
}
