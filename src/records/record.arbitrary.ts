/** For tests: records as the catalogue allows them, derived from its declarations. */
import fc, { type Arbitrary } from "fast-check";
import { recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import { FACETS } from "#catalogue/facets.ts";
import type { Field, FieldKind, FieldOf, Fields } from "#catalogue/fields.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Json, JsonObject } from "#values/json.ts";
import { shiftDate } from "#values/local-date.ts";
import { ORDERED } from "./checks/order.ts";
import { recordFromContent } from "./content.ts";
import { asReference } from "./parsing/read-reference.ts";
import { HONEST } from "./parsing/read-honest.ts";
import { CONTROL_IN_TEXT } from "./patterns.ts";
import type { RecordContent } from "./record.ts";

/** The key to which all references of arbitrary records lead. */
const TARGET_KEY = "one";

/** Fields that lead upwards; a record with the target's key must not have them, or it would be its own parent. */
const UPWARD = new Set(["parent", "replaces"]);

const words: Arbitrary<string> = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== "" && !CONTROL_IN_TEXT.test(text) && text.isWellFormed());

const plainText = fc.oneof(
  words,
  fc.constantFrom("Fachamt Soziales", "Zeile eins\nZeile zwei", "=SUMME(A1)", "<b>&", "„Ä“"),
);

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => shiftDate("1990-01-01", { days }));

const period = fc
  .tuple(day, fc.option(fc.nat(2_000)))
  .map(([from, days]) => (days === null ? { from } : { from, to: shiftDate(from, { days }) }));

const FORMATTED = {
  url: fc.constantFrom("https://example.org/ki?seite=1", "http://beispiel.de"),
  email: fc.constantFrom("ki@example.org", "digitale-verwaltung@amt.example.de"),
} as const;

type Maker<Declared> = (field: Declared) => Arbitrary<Json>;

function arbitraryReference({ to, orText }: FieldOf<"reference">): Arbitrary<Json> {
  const target = fc.constantFrom(...to.map((type) => `${type}/${TARGET_KEY}`));
  return orText
    ? fc.oneof(
        target,
        plainText.filter((text) => asReference(text) === null),
      )
    : target;
}

const MAKERS: { readonly [Kind in FieldKind]: Maker<FieldOf<Kind>> } = {
  text: ({ format, max = 40 }) =>
    format ? FORMATTED[format] : plainText.filter((text) => Array.from(text).length <= max),
  markdown: () => plainText.map((text) => `# ${text}\r\n\r\n- a\n- b`),
  yesNo: () => fc.boolean(),
  integer: ({ min = -1_000, max = 100_000 }) => fc.integer({ min, max }),
  decimal: ({ min = -1_000, max = 100_000 }) =>
    fc.integer({ min: Math.ceil(min * 4), max: Math.floor(max * 4) }).map((quarters) => quarters / 4),
  date: () => day,
  period: () => period,
  money: () => fc.record({ cents: fc.nat(), currency: fc.constant("EUR") }),
  code: ({ list }) => fc.constantFrom(...Object.keys(list)),
  reference: arbitraryReference,
  law: () => fc.constantFrom("law/dsgvo-35", "law/ki-vo-27", "law/hmbvwdig-13-1"),
  facet: () => fc.constantFrom(...Object.keys(FACETS)),
  group: ({ fields }) => arbitraryFields(fields),
};

function arbitraryValue(field: Field): Arbitrary<Json> {
  const make = MAKERS[field.kind] as Maker<Field>;
  const one = make(field);
  return field.many ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
}

/** Required fields always, of the others some, at least one in all. */
function arbitraryFields(fields: Fields): Arbitrary<JsonObject> {
  const values = Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, arbitraryValue(field)]));
  const required = Object.keys(fields).filter((id) => fields[id]?.required);
  return fc.record(values, { requiredKeys: required }).filter((data) => Object.keys(data).length > 0);
}

/** Days in the order that the checks ask for. */
function inOrder(type: RecordTypeId, data: JsonObject): JsonObject {
  const result: Record<string, Json> = { ...data };
  for (const [earlier, later] of ORDERED[type] ?? []) {
    const [start, end] = [result[earlier], result[later]];
    if (typeof start === "string" && typeof end === "string" && end < start) result[later] = start;
  }
  const { stages } = data as { stages?: readonly JsonObject[] };
  if (stages) {
    result["stages"] = stages.map((stage, nth) => ({
      ...stage,
      from: `20${nth + 10}-01-01`,
      to: `20${nth + 10}-12-31`,
    }));
  }
  return result;
}

type Fate = "given" | (typeof HONEST)[number];

/** Moves some fields from the data into the maps of honest values. */
function withHonesty(data: JsonObject, fates: Readonly<Record<string, Fate>>): JsonObject {
  const of = (fate: Fate) => Object.entries(data).filter(([id]) => (fates[id] ?? "given") === fate);
  const reasons = HONEST.map((map) => [
    map,
    Object.fromEntries(of(map).map(([id]) => [id, "weil es so ist"])),
  ]);
  return { data: Object.fromEntries(of("given")), ...Object.fromEntries(reasons) } as JsonObject;
}

const arbitraryHead = fc.record(
  {
    visibility: fc.constantFrom("public", "council", "internal", "confidential"),
    confidentiality: fc.record({
      ground: fc.constantFrom("statute", "publicInterest"),
      hideExistence: fc.boolean(),
    }),
    confirmedOn: day,
    confirmedBy: plainText,
    reviewEveryMonths: fc.integer({ min: 1, max: 60 }),
    sources: fc.array(fc.record({ title: plainText, url: FORMATTED.url }, { requiredKeys: ["title"] }), {
      minLength: 1,
      maxLength: 2,
    }),
    attachments: fc.array(plainText, { minLength: 1, maxLength: 2 }),
    internalNote: plainText,
  },
  { requiredKeys: ["visibility"] },
);

/** A content of this type and key that is without fault where all `type/one` exist. */
export function arbitraryRecord(type: RecordTypeId, key: string): Arbitrary<RecordContent> {
  const { fields } = recordType(type);
  const allowed = Object.entries(fields).filter(([id]) => key !== TARGET_KEY || !UPWARD.has(id));
  const ids = Object.keys(fields);
  const fate: Arbitrary<Fate> = fc.constantFrom<Fate>("given", "given", "given", ...HONEST);
  const withheld = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 });
  return fc
    .tuple(
      arbitraryHead,
      arbitraryFields(Object.fromEntries(allowed)),
      fc.dictionary(fc.constantFrom(...ids), fate),
      withheld,
    )
    .map(([head, data, fates, held]) => {
      const withhold = held.map((field) => ({ field, ground: "statute", norm: "§ 24 Abs. 2 BezVG" }));
      return recordFromContent({ ...head, withhold, type, key, ...withHonesty(inOrder(type, data), fates) });
    });
}

/** A register without fault: every type once under the target's key, and some more records. */
export const arbitraryRegister: Arbitrary<readonly RecordContent[]> = fc
  .tuple(
    fc.tuple(...recordTypeIds().map((type) => arbitraryRecord(type, TARGET_KEY))),
    fc
      .uniqueArray(fc.constantFrom(...recordTypeIds().filter((type) => type !== "authority")), {
        maxLength: 6,
      })
      .chain((types) => fc.tuple(...types.map((type) => arbitraryRecord(type, "two")))),
  )
  .map(([targets, others]) => [...targets, ...others]);
