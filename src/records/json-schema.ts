import { recordType } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import { text, type Fields } from "#catalogue/fields.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Json, JsonObject } from "#values/json.ts";
import { HONEST } from "./parsing/read-honest.ts";
import { KEY_PATTERN } from "./patterns.ts";
import { closedObject, schemaOfField, schemasOf, type JsonSchema } from "./schema-of-field.ts";

export type { JsonSchema } from "./schema-of-field.ts";

const HONEST_HELP = {
  unknown: "Felder, deren Inhalt nicht bekannt ist, mit Begründung.",
  notCollected: "Felder, deren Inhalt nicht erhoben wird, mit Begründung.",
  notApplicable: "Felder, die hier nicht zutreffen, mit Begründung.",
} as const;

const REASON = schemaOfField(
  text({ label: "Begründung", help: "Warum es keine Angabe gibt, in einem Satz." }),
);

/** Either the data hold the field or one of the honest-value maps does. */
function givenOrHonest(id: string): Json {
  return {
    anyOf: ["data", ...HONEST].map((map) => ({
      type: "object",
      properties: { [map]: { type: "object", properties: { [id]: true }, required: [id] } },
      required: [map],
    })),
  };
}

function honestMaps(fields: Fields): JsonObject {
  const reasons = Object.fromEntries(Object.keys(fields).map((id) => [id, REASON]));
  return Object.fromEntries(
    HONEST.map((map) => [map, { ...closedObject(reasons, []), title: map, description: HONEST_HELP[map] }]),
  );
}

/** The envelope's schemas; only fields of this type can be withheld. */
function envelopeSchemas(fields: Fields): JsonObject {
  const { withhold } = ENVELOPE;
  const entry = closedObject(
    { ...schemasOf(withhold.fields), field: { type: "string", enum: Object.keys(fields) } },
    ["field", "ground"],
  );
  return { ...schemasOf(ENVELOPE), withhold: { ...schemaOfField(withhold), items: entry } };
}

/**
 * How a record of this type is written in register files and requests, as JSON Schema 2020-12.
 * It describes structure; that days are in order, references lead somewhere and no field is both
 * given and unknown is for `parseRecord` and `checkReferences` to say.
 */
export function jsonSchemaOf(type: RecordTypeId): JsonSchema {
  const { label, help, fields } = recordType(type);
  const required = Object.keys(fields).filter((id) => fields[id]?.required);
  const properties = {
    type: { type: "string", const: type, title: "Art" },
    key: { type: "string", pattern: KEY_PATTERN, title: "Kennung" },
    ...envelopeSchemas(fields),
    data: closedObject(schemasOf(fields), []),
    ...honestMaps(fields),
    version: { title: "Version", description: "Steht in Ausfuhren; wird beim Einlesen übergangen." },
    recordedAt: { title: "Erfasst am", description: "Steht in Ausfuhren; wird beim Einlesen übergangen." },
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: label.one,
    description: help,
    ...closedObject(properties, ["type", "key"]),
    allOf: required.map(givenOrHonest),
  };
}
