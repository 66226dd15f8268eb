import { recordTypeIds } from "#catalogue/catalogue.ts";
import { FACETS } from "#catalogue/facets.ts";
import type { Field, FieldKind, FieldOf, Fields } from "#catalogue/fields.ts";
import type { JsonObject } from "#values/json.ts";
import { MAX_MARKDOWN, MAX_TEXT } from "./limits.ts";
import { mostCharacters } from "./parsing/read-text.ts";
import * as pattern from "./patterns.ts";

/** A JSON Schema of the dialect 2020-12. */
export type JsonSchema = JsonObject;

const DAY: JsonSchema = { type: "string", format: "date", pattern: pattern.DAY_PATTERN };

const ADDRESS = { url: pattern.URL_PATTERN, email: pattern.EMAIL_PATTERN } as const;

type Bounds = { readonly min?: number; readonly max?: number };

const boundsOf = ({ min, max }: Bounds): JsonSchema => ({
  minimum: min ?? -Number.MAX_SAFE_INTEGER,
  maximum: max ?? Number.MAX_SAFE_INTEGER,
});

function textSchema(field: { readonly format?: "url" | "email"; readonly max?: number }): JsonSchema {
  const address = field.format ? { allOf: [{ pattern: ADDRESS[field.format] }] } : {};
  return { type: "string", maxLength: mostCharacters(field), pattern: pattern.TEXT_PATTERN, ...address };
}

/** The schema of an object with exactly these members, of which the required ones must be there. */
export function closedObject(properties: JsonObject, required: readonly string[]): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

function referenceSchema({ to, orText }: FieldOf<"reference">): JsonSchema {
  if (!orText) return { type: "string", pattern: pattern.referencePattern(to) };
  const anyReference = { pattern: pattern.referencePattern(recordTypeIds()) };
  return { ...textSchema({}), anyOf: [{ pattern: pattern.referencePattern(to) }, { not: anyReference }] };
}

function groupSchema({ fields }: FieldOf<"group">): JsonSchema {
  const required = Object.keys(fields).filter((id) => fields[id]?.required);
  return { ...closedObject(schemasOf(fields), required), minProperties: 1 };
}

type SchemaMaker<Declared> = (field: Declared) => JsonSchema;

const SCHEMAS: { readonly [Kind in FieldKind]: SchemaMaker<FieldOf<Kind>> } = {
  text: textSchema,
  markdown: ({ max = MAX_MARKDOWN }) => ({
    type: "string",
    maxLength: Math.min(max, MAX_MARKDOWN),
    pattern: pattern.MARKDOWN_PATTERN,
  }),
  yesNo: () => ({ type: "boolean" }),
  integer: (field) => ({ type: "integer", ...boundsOf(field) }),
  decimal: (field) => ({ type: "number", ...boundsOf(field) }),
  date: () => DAY,
  period: () => closedObject({ from: DAY, to: { anyOf: [DAY, { type: "null" }] } }, ["from"]),
  money: () =>
    closedObject(
      {
        cents: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
        currency: { type: "string", const: "EUR" },
      },
      ["cents", "currency"],
    ),
  code: ({ list }) => ({ type: "string", enum: Object.keys(list) }),
  reference: referenceSchema,
  law: () => ({ type: "string", maxLength: MAX_TEXT, pattern: pattern.LAW_PATTERN }),
  facet: () => ({ type: "string", enum: Object.keys(FACETS) }),
  group: groupSchema,
};

/** The schema of a field's value: a list if the field holds many, with label and help as title and description. */
export function schemaOfField(field: Field): JsonSchema {
  const make = SCHEMAS[field.kind] as SchemaMaker<Field>;
  const value = make(field);
  const { label: title, help: description } = field;
  return field.many
    ? { type: "array", title, description, minItems: 1, items: value }
    : { title, description, ...value };
}

/** The schemas of fields by their id. */
export function schemasOf(fields: Fields): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, schemaOfField(field)]));
}
