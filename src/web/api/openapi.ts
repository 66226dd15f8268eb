import type { Json, JsonObject } from "#values/json.ts";
import type { Site } from "#web/site.ts";
import { EXAMPLES } from "./examples.generated.ts";
import type { Operation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import type { Parameter } from "./parameter.ts";
import { componentSchemas, named } from "./schemas.ts";

const PATH_WORDS: Readonly<Record<string, string>> = {
  authority: "Kennung der Behörde.",
  type: "Art des Eintrags, zum Beispiel system.",
  key: "Kennung des Eintrags.",
  slug: "Kennung der Anfrage.",
  no: "Nummer der Frage, wie sie auf dem Papier steht.",
};

/** The values that an example has in its path, by name. */
function exampleValues({ path, example }: Operation): Readonly<Record<string, string>> {
  const [steps, values] = [path.split("/"), example.replace(/\?.*$/u, "").split("/")];
  const pairs = steps.flatMap((step, at) => {
    const [, name] = /^\{(\w+)\}$/u.exec(step) ?? [];
    return name === undefined ? [] : [[name, decodeURIComponent(values[at] ?? "")] as const];
  });
  return Object.fromEntries(pairs);
}

function pathParameters(operation: Operation): readonly JsonObject[] {
  const values = exampleValues(operation);
  return Object.entries(values).map(([name, example]) => ({
    name,
    in: "path",
    required: true,
    description: PATH_WORDS[name] ?? name,
    schema: { type: "string" },
    example,
  }));
}

function queryParameter({ name, description, schema, isMany }: Parameter, example: string): JsonObject {
  const given = new URLSearchParams(example.split("?", 2)[1] ?? "").getAll(name);
  const value: Json = isMany ? given : (given[0] ?? "");
  return {
    name,
    in: "query",
    description,
    schema: isMany ? { type: "array", items: schema } : schema,
    ...(isMany ? { explode: true } : {}),
    ...(given.length === 0 ? {} : { example: schema["type"] === "integer" ? Number(value) : value }),
  };
}

const problemAnswer = (description: string): JsonObject => ({
  description,
  content: { "application/problem+json": { schema: named("Problem") } },
});

function operationJson(operation: Operation): JsonObject {
  const { id, summary, description, parameters, answer, example } = operation;
  const found = EXAMPLES[id];
  return {
    operationId: id,
    summary,
    description,
    parameters: [...pathParameters(operation), ...parameters.map((one) => queryParameter(one, example))],
    responses: {
      "200": {
        description: summary,
        headers: {
          ETag: {
            description: "Bleibt gleich, solange die Antwort gleich bleibt.",
            schema: { type: "string" },
          },
          ...(parameters.some(({ name }) => name === "cursor")
            ? { Link: { description: 'Die nächste Seite: rel="next".', schema: { type: "string" } } }
            : {}),
        },
        content: {
          "application/json": { schema: answer, ...(found === undefined ? {} : { example: found }) },
        },
      },
      "304": { description: "Unverändert, wenn If-None-Match den ETag nennt." },
      "400": problemAnswer("Die Frage ist nicht verständlich."),
      "404": problemAnswer("Unter dieser Adresse ist nichts veröffentlicht."),
      ...(parameters.some(({ name }) => name === "version")
        ? { "410": problemAnswer("Der Inhalt dieser Fassung wurde gelöscht.") }
        : {}),
      "503": problemAnswer("Gerade nicht möglich."),
    },
  };
}

/** The description of the interface (OpenAPI 3.1), made from its operations and the catalogue. */
export function openApi({ baseUrl, terms }: Pick<Site, "baseUrl" | "terms">): JsonObject {
  return {
    openapi: "3.1.1",
    info: {
      title: "KI-Kontor: öffentliche Register lesen",
      version: "1",
      description:
        "Nur lesend, nur Öffentliches, ohne Anmeldung und ohne Cookies. Texte des Registers sind deutsch. Beispiele stammen aus dem erfundenen Bezirksamt Musterstadt.",
      license: { name: "Lizenz der Daten", url: terms.licence },
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    servers: [{ url: baseUrl }],
    paths: Object.fromEntries(
      OPERATIONS.map((operation) => [operation.path, { get: operationJson(operation) }]),
    ),
    components: { schemas: componentSchemas() },
  };
}
