import { recordType } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import type { Field, FieldKind, FieldOf, Fields } from "#catalogue/fields.ts";
import { canonicalContent } from "#records/content.ts";
import type { RecordContent } from "#records/record.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { isObject, type Json, type JsonObject } from "#values/json.ts";
import { isKey, splitReference } from "#values/key.ts";
import type { Money } from "#values/money.ts";
import { linesName, PREFIX, textName, type FormValues } from "./form-values.ts";
import { dateToType, moneyToType, numberToType } from "./german-output.ts";
import { formNameOf, type HiddenReferences } from "./hidden-references.ts";

type Values = Map<string, readonly string[]>;
type Filling = { readonly values: Values; readonly hidden: HiddenReferences };
type Fill<Kind extends FieldKind> = (
  filling: Filling,
  name: string,
  told: { readonly field: FieldOf<Kind>; readonly value: Json },
) => void;

/** The maps of honest values, as records name them. */
export const HONEST_MAPS = ["unknown", "notCollected", "notApplicable"] as const;

/** A value that is no list and no object, as text. */
function written(value: Json): string {
  return typeof value === "object" ? "" : String(value);
}

const plainly: Fill<FieldKind> = ({ values }, name, { value }) => void values.set(name, [written(value)]);
const asNumber: Fill<"integer" | "decimal"> = ({ values }, name, { value }) =>
  void values.set(name, [numberToType(Number(value))]);

function fillReference(
  { values, hidden }: Filling,
  name: string,
  { field, value }: { readonly field: FieldOf<"reference">; readonly value: Json },
): void {
  const text = written(value);
  const parts = splitReference(text);
  const isName = parts !== null && isRecordTypeId(parts.type) && isKey(parts.key);
  if (isName || !field.orText) values.set(name, [formNameOf(text, hidden)]);
  else values.set(textName(name), [text]);
}

const FILLS: { readonly [Kind in FieldKind]: Fill<Kind> } = {
  text: plainly,
  markdown: plainly,
  yesNo: ({ values }, name, { value }) => void values.set(name, [value === true ? "ja" : "nein"]),
  integer: asNumber,
  decimal: asNumber,
  date: ({ values }, name, { value }) => void values.set(name, [dateToType(written(value))]),
  period: ({ values }, name, { value }) => {
    for (const [id, day] of Object.entries(isObject(value) ? value : {}))
      values.set(`${name}.${id}`, [dateToType(written(day))]);
  },
  money: ({ values }, name, { value }) => void values.set(name, [moneyToType(value as unknown as Money)]),
  code: plainly,
  reference: fillReference,
  law: plainly,
  facet: plainly,
  group: (filling, name, { field, value }) =>
    fillFields(filling, { prefix: name, fields: field.fields }, isObject(value) ? value : {}),
};

function fillOne(filling: Filling, name: string, told: { field: Field; value: Json }): void {
  // the table holds the function for exactly this kind; TypeScript cannot follow the pairing
  const fill = FILLS[told.field.kind] as Fill<FieldKind>;
  fill(filling, name, told);
}

function fillField(filling: Filling, name: string, { field, value }: { field: Field; value: Json }): void {
  if (!field.many || !Array.isArray(value)) return fillOne(filling, name, { field, value });
  const entries: readonly Json[] = value;
  if (field.kind === "code" || field.kind === "facet") {
    filling.values.set(name, entries.map(written));
    return;
  }
  filling.values.set(linesName(name), [String(entries.length)]);
  for (const [at, entry] of entries.entries()) fillOne(filling, `${name}.${at}`, { field, value: entry });
}

function fillFields(
  filling: Filling,
  { prefix, fields }: { readonly prefix: string; readonly fields: Fields },
  data: JsonObject,
): void {
  for (const [id, field] of Object.entries(fields)) {
    const value = data[id];
    if (value !== undefined && value !== null) fillField(filling, `${prefix}.${id}`, { field, value });
  }
}

/** What stands in the form of a record as it is. */
export function valuesOfRecord(record: RecordContent, hidden: HiddenReferences): FormValues {
  const content = canonicalContent(record);
  const values: Values = new Map();
  const filling = { values, hidden };
  const { fields } = recordType(record.type);
  fillFields(filling, { prefix: PREFIX.data, fields }, { ...record.data });
  fillFields(filling, { prefix: PREFIX.envelope, fields: ENVELOPE }, content);
  for (const map of HONEST_MAPS) {
    for (const [id, reason] of Object.entries(record[map])) {
      values.set(`${PREFIX.honest}.${id}`, [map]);
      values.set(`${PREFIX.reason}.${id}`, [reason]);
    }
  }
  return values.set("key", [record.key]);
}
