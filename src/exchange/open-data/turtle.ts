import { PREFIXES, type RdfNode, type RdfObject } from "./rdf.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\\n\r\t]/gu, (one) => ESCAPES[one] ?? one)}"`;

/** Characters that may not stand in an IRI are percent-encoded. */
const bracketed = (address: string): string =>
  `<${address.replaceAll(/[^!#-;=?-[\]_a-z~\u00A1-\u{10FFFF}]/gu, (one) => encodeURIComponent(one))}>`;

function isNode(object: RdfObject): object is RdfNode {
  return "@type" in object && !("@value" in object);
}

function objectText(object: RdfObject, later: RdfNode[]): string {
  if ("@value" in object && typeof object["@value"] === "string") {
    const { "@language": language, "@type": type } = object;
    if (typeof language === "string") return `${quoted(object["@value"])}@${language}`;
    return typeof type === "string" ? `${quoted(object["@value"])}^^${type}` : quoted(object["@value"]);
  }
  if (isNode(object)) {
    if (object["@id"] === undefined) return `[ ${statements(object, later).join(" ; ")} ]`;
    later.push(object);
  }
  return "@id" in object ? bracketed(object["@id"] ?? "") : "";
}

function statements(node: RdfNode, later: RdfNode[]): readonly string[] {
  const said = Object.entries(node).flatMap(([property, value]): string[] => {
    if (property.startsWith("@") || value === undefined || typeof value === "string") return [];
    const objects = (Array.isArray(value) ? value : [value]) as readonly RdfObject[];
    return [`${property} ${objects.map((one) => objectText(one, later)).join(", ")}`];
  });
  return [`a ${node["@type"]}`, ...said];
}

/** The same graph as Turtle; each named thing is written once. */
export function turtle(node: RdfNode): string {
  const prefixes = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: <${address}> .\n`);
  const [written, open] = [new Set<string>(), [node]];
  const blocks: string[] = [];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const name = next["@id"] ?? "";
    if (written.has(name)) continue;
    written.add(name);
    blocks.push(`\n${bracketed(name)}\n  ${statements(next, open).join(" ;\n  ")} .\n`);
  }
  return prefixes.join("") + blocks.join("");
}
