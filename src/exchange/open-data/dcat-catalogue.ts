import {
  datasetAddress,
  dcatDataset,
  publisherOf,
  type OfferedRegister,
  type OpenDataTerms,
} from "./dcat-dataset.ts";
import { iri, literal, PREFIXES, typed, type RdfNode } from "./rdf.ts";

/** A site with the registers it offers. */
export type OfferedSite = {
  /** Public address without a slash at its end. */
  readonly address: string;
  readonly terms: OpenDataTerms;
  readonly registers: readonly OfferedRegister[];
};

function catalogPublisher({ address, terms, registers }: OfferedSite): RdfNode {
  const [only, ...others] = registers;
  if (terms.publisher === null && only !== undefined && others.length === 0)
    return publisherOf(address, only);
  const name = terms.publisher ?? `Betrieb der Seiten unter ${address.replace(/^https?:\/\//u, "")}`;
  return {
    "@id": `${address}/#herausgeber`,
    "@type": "foaf:Agent",
    "foaf:name": literal(name),
    "foaf:homepage": iri(`${address}/`),
  };
}

function dataService(site: OfferedSite, publisher: RdfNode): RdfNode {
  const { address, terms, registers } = site;
  return {
    "@id": `${address}/api#dienst`,
    "@type": "dcat:DataService",
    "dcterms:title": literal("Schnittstelle zum Lesen der KI-Register"),
    "dcat:endpointURL": iri(`${address}/api/v1`),
    "dcat:endpointDescription": iri(`${address}/api/openapi.json`),
    "dcterms:publisher": iri(publisher["@id"] ?? ""),
    "dcterms:license": iri(terms.licence),
    "dcat:servesDataset": registers.map(({ authority }) => iri(datasetAddress(address, authority))),
  };
}

/**
 * The data catalogue of a site as DCAT-AP.de 3.0: a dataset for each register, each as JSON, CSV and XLSX, and the
 * interface as a data service. JSON-LD without its context.
 */
export function dcatCatalogue(site: OfferedSite): RdfNode {
  const { address, terms, registers } = site;
  const publisher = catalogPublisher(site);
  const modified = registers
    .map((one) => one.modified)
    .toSorted()
    .at(-1);
  return {
    "@id": `${address}/api/dcat.jsonld`,
    "@type": "dcat:Catalog",
    "dcterms:title": literal("KI-Register"),
    "dcterms:description": literal(
      "Öffentliche Register der Künstlichen Intelligenz in der Verwaltung, als offene Daten.",
    ),
    "dcterms:publisher": publisher,
    "dcterms:license": iri(terms.licence),
    "dcterms:language": iri("http://publications.europa.eu/resource/authority/language/DEU"),
    "foaf:homepage": iri(`${address}/`),
    ...(modified === undefined ? {} : { "dcterms:modified": typed(modified, "xsd:date") }),
    "dcat:dataset": registers.map((one) => dcatDataset(address, one, terms)),
    ...(registers.length === 0 ? {} : { "dcat:service": dataService(site, publisher) }),
  };
}

/** A graph as a JSON-LD document. */
export function jsonLd(node: RdfNode): string {
  return `${JSON.stringify({ "@context": PREFIXES, ...node }, null, 2)}\n`;
}
