import { isRecordTypeId, recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import { CHAPTERS } from "#catalogue/record-type.ts";
import type { Field, Fields } from "#catalogue/fields.ts";
import { jsonSchemaOf } from "#records/json-schema.ts";
import type { Operation } from "#web/api/operation.ts";
import { listOf, objectOf, STRING } from "#web/api/schemas.ts";

type Told = {
  readonly path: string;
  readonly label: string;
  readonly kind: string;
  readonly isList: boolean;
  readonly codes?: Readonly<Record<string, string>>;
};

function told(path: string, field: Field): readonly Told[] {
  const { label, kind, many = false } = field;
  const own = { path, label, kind, isList: many };
  if (field.kind === "group") return [own, ...toldIn(field.fields, `${path}.`)];
  if (field.kind !== "code") return [own];
  const codes = Object.entries(field.list).map(([code, [german]]) => [code, german] as const);
  return [{ ...own, codes: Object.fromEntries(codes) }];
}

function toldIn(fields: Fields, before: string): readonly Told[] {
  return Object.entries(fields).flatMap(([id, field]) => told(before + id, field));
}

export const types: Operation = {
  id: "types",
  path: "/api/v1/types",
  summary: "Arten von Einträgen",
  description: "Was ein Register führt: jede Art mit Erklärung und Kapitel.",
  parameters: [],
  answer: objectOf({
    types: listOf(objectOf({ type: STRING, label: STRING, help: STRING, chapter: STRING })),
  }),
  example: "/api/v1/types",
  run: () => {
    const all = recordTypeIds().map((type) => {
      const { label, help, chapter } = recordType(type);
      return { type, label: label.one, help, chapter: CHAPTERS[chapter] };
    });
    return Promise.resolve({ body: { types: all } });
  },
};

export const type: Operation = {
  id: "type",
  path: "/api/v1/types/{type}",
  summary: "Eine Art von Einträgen",
  description:
    "Ihre Felder mit Bezeichnung, Werteart und, bei Auswahllisten, allen Codes, und ihr JSON Schema, wie Registerdateien es erfüllen.",
  parameters: [],
  answer: objectOf({
    type: STRING,
    label: STRING,
    fields: listOf(
      objectOf(
        {
          path: { type: "string", description: "Wie Filter und CSV-Spalten das Feld nennen." },
          label: STRING,
          kind: STRING,
          isList: { type: "boolean" },
          codes: { type: "object", additionalProperties: STRING },
        },
        ["codes"],
      ),
    ),
    schema: { type: "object" },
  }),
  example: "/api/v1/types/notCompetent",
  run: ({ path }) => {
    const id = path("type");
    if (!isRecordTypeId(id)) return Promise.resolve(null);
    const { label, fields } = recordType(id);
    const body = { type: id, label: label.one, fields: toldIn(fields, ""), schema: jsonSchemaOf(id) };
    return Promise.resolve({ body });
  },
};
