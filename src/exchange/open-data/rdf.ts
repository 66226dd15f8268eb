/** A value of RDF: a literal (German, typed or plain) or the IRI of something. */
type Literal = { readonly "@value": string; readonly "@language"?: string; readonly "@type"?: string };
/** The IRI of something described elsewhere. */
type Iri = { readonly "@id": string };

/** A thing with its statements, as JSON-LD writes it; without `@id` it has no name. */
export type RdfNode = {
  readonly "@id"?: string;
  readonly "@type": string;
  readonly [property: string]: RdfObject | readonly RdfObject[] | string | undefined;
};

/** What a statement says of a thing. */
export type RdfObject = Literal | Iri | RdfNode;

/** German text. */
export const literal = (text: string): Literal => ({ "@value": text, "@language": "de" });
/** A value with its type, `xsd:date`. */
export const typed = (text: string, type: string): Literal => ({ "@value": text, "@type": type });
/** Something by its IRI. */
export const iri = (address: string): Iri => ({ "@id": address });

/** Prefixes of the vocabularies that data catalogues use. */
export const PREFIXES = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  dcatap: "http://data.europa.eu/r5r/",
  dcatde: "http://dcat-ap.de/def/dcatde/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;
