import { recordTypeIds } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { jsonSchemaOf } from "#records/json-schema.ts";
import type { JsonSchema } from "#records/schema-of-field.ts";
import { isObject, type Json, type JsonObject } from "#values/json.ts";

/** Members that no public record has. */
const NEVER_PUBLIC = ["confidentiality", "internalNote", "attachments"];
/** What a register file must hold, a public record may lack: values may be held back. */
const DEMANDS = new Set(["required", "minProperties", "minItems"]);

/** The schema without demands on what must be there; properties may bear the names of demands. */
function lenient(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(lenient);
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema as JsonObject).flatMap(([name, value]): [string, Json][] => {
    if (name === "properties" && isObject(value)) return [[name, mapValues(value)]];
    return DEMANDS.has(name) ? [] : [[name, lenient(value)]];
  });
  return Object.fromEntries(entries);
}

function mapValues(properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, lenient(value)]));
}

/** Fields without a value and why; old reasons may be empty. */
const REASONS: JsonObject = { type: "object", additionalProperties: { type: "string" } };

const ADDED: JsonObject = {
  unknown: { ...REASONS, title: "Angaben, deren Inhalt nicht bekannt ist, mit Begründung" },
  notCollected: { ...REASONS, title: "Angaben, deren Inhalt nicht erhoben wird, mit Begründung" },
  notApplicable: { ...REASONS, title: "Angaben, die hier nicht zutreffen, mit Begründung" },
  visibility: { type: "string", const: "public", title: "Sichtbarkeit" },
  version: { type: "integer", minimum: 1, title: "Fassung" },
  recordedAt: { type: "string", format: "date-time", title: "Erfasst am" },
  ended: { type: "boolean", const: true, title: "Der Eintrag wurde mit dieser Fassung beendet." },
  title: { type: "string", title: "Bezeichnung, wie sie in Listen steht" },
  links: { $ref: "#/components/schemas/RecordLinks" },
};

/** The name of a type's schema in the description of the interface. */
export function recordSchemaName(type: RecordTypeId): string {
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}Record`;
}

/**
 * How the interface writes a public record of this type, derived from the schema of register files: without what is
 * never public and without demands, because anything may be held back. Refers to `RecordLinks`.
 */
function publicRecordSchema(type: RecordTypeId): JsonSchema {
  const { $schema: _dialect, allOf: _demands, ...schema } = jsonSchemaOf(type);
  const given = isObject(schema["properties"]) ? (schema["properties"] as JsonObject) : {};
  const kept = Object.entries(given).filter(([name]) => !NEVER_PUBLIC.includes(name));
  const properties = { ...mapValues(Object.fromEntries(kept)), ...ADDED };
  const required = ["type", "key", "version", "recordedAt", "title", "links"];
  return { ...schema, properties, required };
}

/** The schemas of public records of all types, by name. */
export function publicRecordSchemas(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    recordTypeIds().map((type) => [recordSchemaName(type), publicRecordSchema(type)] as const),
  );
}
