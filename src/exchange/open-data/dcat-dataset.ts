import { dayOf, type Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { iri, literal, typed, type RdfNode } from "./rdf.ts";

/** A register as the data catalogue offers it. */
export type OfferedRegister = {
  readonly authority: Key;
  readonly name: string;
  /** Code of the authority's kind; null if it is not public. */
  readonly kind: string | null;
  readonly website: string | null;
  /** As the authority writes it: text with an address of e-mail, perhaps. */
  readonly contact: string | null;
  readonly issued: Instant;
  /** Day of the last public change. */
  readonly modified: LocalDate;
  /** The sentence that marks a demonstration; null for a real register. */
  readonly marking: string | null;
};

/** What the operator of the site decides about its data. */
export type OpenDataTerms = {
  /** IRI of the licence. */
  readonly licence: string;
  /** Who publishes the catalogue; null: the authority, if there is only one. */
  readonly publisher: string | null;
  /** IRI that GovData gave to the supplier; null if it has none. */
  readonly contributorId: string | null;
};

const EU = "http://publications.europa.eu/resource/authority";
const LEVEL = "http://dcat-ap.de/def/politicalGeocoding/Level";

const LEVELS: Readonly<Record<string, string>> = {
  municipality: "municipality",
  city: "municipality",
  county: "administrativeDistrict",
  state: "state",
  federal: "federal",
};

/** Formats of the register: ending, EU file type, media type, title. */
const FORMATS = [
  ["json", "JSON", "application/json", "JSON (Registerdatei)"],
  ["csv", "CSV", "text/csv", "CSV"],
  ["xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (XLSX)"],
] as const;

const EMAIL = /[^\s<>,;:()]+@[^\s<>,;:()]+\.[a-zA-Z]{2,}/u;

/** Licences that ask for a name beside the data. */
const ATTRIBUTED = /\/(?:dl-by-de|cc-by)/u;

const base = (address: string, authority: Key): string => `${address}/ki/${encodeURIComponent(authority)}`;

/** The address that names a register's dataset for good. */
export function datasetAddress(address: string, authority: Key): string {
  return `${base(address, authority)}#datensatz`;
}

/** The authority as an agent that publishes. */
export function publisherOf(address: string, register: OfferedRegister): RdfNode {
  const { website } = register;
  return {
    "@id": `${base(address, register.authority)}#behoerde`,
    "@type": "foaf:Agent",
    "foaf:name": literal(register.name),
    ...(website === null ? {} : { "foaf:homepage": iri(website) }),
  };
}

function contactOf(address: string, register: OfferedRegister): RdfNode {
  const email = EMAIL.exec(register.contact ?? "")?.[0];
  return {
    "@type": "vcard:Kind",
    "vcard:fn": literal(register.name),
    "vcard:hasURL": iri(register.website ?? base(address, register.authority)),
    ...(email === undefined ? {} : { "vcard:hasEmail": iri(`mailto:${email}`) }),
  };
}

function distributions(address: string, register: OfferedRegister, terms: OpenDataTerms): readonly RdfNode[] {
  return FORMATS.map(([ending, fileType, mediaType, title]) => {
    const file = `${base(address, register.authority)}/daten.${ending}`;
    return {
      "@id": `${file}#distribution`,
      "@type": "dcat:Distribution",
      "dcterms:title": literal(title),
      "dcat:accessURL": iri(base(address, register.authority)),
      "dcat:downloadURL": iri(file),
      "dcterms:license": iri(terms.licence),
      ...(ATTRIBUTED.test(terms.licence)
        ? { "dcatde:licenseAttributionByText": literal(register.name) }
        : {}),
      "dcterms:format": iri(`${EU}/file-type/${fileType}`),
      "dcat:mediaType": iri(`https://www.iana.org/assignments/media-types/${mediaType}`),
      "dcatap:availability": iri(`${EU}/planned-availability/AVAILABLE`),
      "dcterms:language": iri(`${EU}/language/DEU`),
      "dcterms:modified": typed(register.modified, "xsd:date"),
    };
  });
}

function descriptionOf({ name, marking }: OfferedRegister): string {
  const said = `Öffentliches Register der Künstlichen Intelligenz: ${name}. Was eingesetzt und geplant ist, wofür, mit welchen Daten und Folgen; jede Fassung mit Datum.`;
  return marking === null ? said : `${marking}. ${said}`;
}

/** A register as a dataset of DCAT-AP.de 3.0. A demonstration is marked and names no supplier to GovData. */
export function dcatDataset(address: string, register: OfferedRegister, terms: OpenDataTerms): RdfNode {
  const { name, marking, kind } = register;
  const level = LEVELS[kind ?? ""];
  const page = base(address, register.authority);
  return {
    "@id": datasetAddress(address, register.authority),
    "@type": "dcat:Dataset",
    "dcterms:title": literal(`${marking === null ? "" : "Beispiel: "}KI-Register: ${name}`),
    "dcterms:description": literal(descriptionOf(register)),
    "dcterms:publisher": publisherOf(address, register),
    "dcat:contactPoint": contactOf(address, register),
    ...(terms.contributorId === null || marking !== null
      ? {}
      : { "dcatde:contributorID": iri(terms.contributorId) }),
    ...(level === undefined ? {} : { "dcatde:politicalGeocodingLevelURI": iri(`${LEVEL}/${level}`) }),
    "dcterms:identifier": { "@value": page },
    "dcat:theme": [iri(`${EU}/data-theme/GOVE`), iri(`${EU}/data-theme/TECH`)],
    "dcat:keyword": ["Künstliche Intelligenz", "KI-Register", "Transparenz"].map(literal),
    "dcat:landingPage": iri(page),
    "dcterms:issued": typed(register.issued, "xsd:dateTime"),
    "dcterms:modified": typed(register.modified, "xsd:date"),
    "dcterms:temporal": {
      "@type": "dcterms:PeriodOfTime",
      "dcat:startDate": typed(dayOf(register.issued), "xsd:date"),
      "dcat:endDate": typed(register.modified, "xsd:date"),
    },
    "dcterms:accrualPeriodicity": iri(`${EU}/frequency/IRREG`),
    "dcterms:accessRights": iri(`${EU}/access-right/PUBLIC`),
    "dcterms:language": iri(`${EU}/language/DEU`),
    "dcat:distribution": distributions(address, register, terms),
  };
}
