import { recordTypeIds } from "#catalogue/catalogue.ts";
import { publicRecordSchemas, recordSchemaName } from "#exchange/open-data/public-record-schema.ts";
import type { JsonSchema } from "#records/schema-of-field.ts";
import type { Json } from "#values/json.ts";

export const STRING: JsonSchema = { type: "string" };
export const NULLABLE: JsonSchema = { type: ["string", "null"] };
export const COUNT: JsonSchema = { type: "integer", minimum: 0 };
export const URI: JsonSchema = { type: "string", format: "uri" };
export const NULLABLE_URI: JsonSchema = { type: ["string", "null"], format: "uri" };
export const MOMENT: JsonSchema = { type: "string", format: "date-time" };
export const NULLABLE_MOMENT: JsonSchema = { type: ["string", "null"], format: "date-time" };
const NULLABLE_DAY: JsonSchema = { type: ["string", "null"], format: "date" };

/** The schema of an object with exactly these members; all must be there but those named. */
export function objectOf(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required, additionalProperties: false } as const satisfies JsonSchema;
}

/** The schema of a list. */
export const listOf = (items: JsonSchema): JsonSchema => ({ type: "array", items });

/** A schema of the description by its name. */
export const named = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const MARKING: JsonSchema = {
  type: ["string", "null"],
  description: "Der Satz, der ein Beispiel kennzeichnet und überall stehen muss; null bei echten Behörden.",
};

const ERROR = objectOf({ code: STRING, pointer: STRING, detail: STRING });

const SHARED: Readonly<Record<string, JsonSchema>> = {
  Marking: MARKING,
  RecordLinks: objectOf({ self: URI, current: URI, versions: URI, page: URI }),
  Record: { oneOf: recordTypeIds().map((type) => named(recordSchemaName(type))) },
  Authority: objectOf({
    key: STRING,
    name: STRING,
    isClosed: { type: "boolean" },
    marking: named("Marking"),
    systems: COUNT,
    entries: COUNT,
    lastChange: NULLABLE_DAY,
    links: objectOf({ self: URI, records: URI, papers: URI, page: URI, feed: URI, data: URI }),
  }),
  Change: objectOf({
    path: { type: "string", description: "Mit Punkten, zum Beispiel data.hosting.country." },
    before: { description: "Null, wo vorher nichts stand." },
    after: { description: "Null, wo nichts mehr steht." },
  }),
  Paper: objectOf({
    slug: STRING,
    title: NULLABLE,
    kind: NULLABLE,
    number: NULLABLE,
    date: NULLABLE_DAY,
    on: { type: "string", format: "date", description: "Der Tag, von dem die Antwort spricht." },
    questions: listOf({ type: ["string", "null"], description: "Nummer der Frage." }),
    links: objectOf({ self: URI, page: URI, pdf: URI }),
  }),
  Problem: {
    ...objectOf({
      type: URI,
      title: STRING,
      status: { type: "integer" },
      detail: STRING,
      code: STRING,
      pointer: { type: "string", description: "JSON-Zeiger auf die Angabe; leer: die ganze Adresse." },
      errors: listOf(ERROR),
    }),
    description: "Was an der Frage nicht stimmt, nach RFC 9457.",
  },
};

/** All schemas of the description by name; those of records follow from the catalogue. */
export function componentSchemas(): Readonly<Record<string, Json>> {
  return { ...SHARED, ...publicRecordSchemas() };
}
