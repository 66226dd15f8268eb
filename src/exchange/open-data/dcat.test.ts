import assert from "node:assert/strict";
import { test } from "node:test";
import { dcatCatalogue, jsonLd } from "./dcat-catalogue.ts";
import type { OfferedRegister } from "./dcat-dataset.ts";
import { PREFIXES } from "./rdf.ts";
import { turtle } from "./turtle.ts";
import { USUAL_TERMS } from "./usual-terms.ts";

const REAL: OfferedRegister = {
  ...{
    authority: "neustadt",
    name: 'Stadt "Neustadt" \\ Süd',
    kind: "city",
    website: "https://neustadt.example/",
  },
  contact: "ki@neustadt.example, Telefon 1",
  ...{ issued: "2024-01-01T08:00:00.000Z", modified: "2025-02-03", marking: null },
};
const EXAMPLE = { ...REAL, authority: "muster", marking: "Erfundenes Beispiel" };
const SITE = { address: "https://ki.example", terms: USUAL_TERMS, registers: [REAL] };

/**
 * What DCAT-AP.de 3.0 demands of the classes that the catalogue uses, as the official SHACL shapes have it
 * (GovDataOfficial/DCAT-AP.de-SHACL-Validation, validator/resources/v3.0/shapes, CC0): properties that must be there.
 */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  "dcat:Catalog": ["dcterms:title", "dcterms:description", "dcterms:publisher"],
  "dcat:Dataset": ["dcterms:title", "dcterms:description", "dcterms:publisher"],
  "dcat:Distribution": ["dcat:accessURL", "dcterms:license"],
  "dcat:DataService": ["dcterms:title", "dcat:endpointURL", "dcterms:publisher"],
  "foaf:Agent": ["foaf:name"],
  "vcard:Kind": ["vcard:hasURL"],
  "dcterms:PeriodOfTime": ["dcat:startDate"],
};

/** Properties that may stand only once. */
const ONCE = [
  ...["dcterms:publisher", "dcterms:license", "dcterms:issued", "dcterms:modified", "dcterms:accessRights"],
  ...[
    "dcterms:accrualPeriodicity",
    "dcatap:availability",
    "dcterms:format",
    "dcat:mediaType",
    "foaf:homepage",
  ],
];

type Thing = Readonly<Record<string, unknown>>;

/** Everything described in a document, however deep. */
function* things(value: unknown): Generator<Thing> {
  if (typeof value !== "object" || value === null) return;
  if ("@type" in value && !("@value" in value)) yield value;
  for (const one of Object.values(value)) yield* things(one);
}

test("everything in the catalogue has what DCAT-AP.de 3.0 demands, and once what may stand once", () => {
  const found = [...things(JSON.parse(jsonLd(dcatCatalogue(SITE))))];
  const types = new Set(found.map((thing) => String(thing["@type"])));
  assert.deepEqual([...types].toSorted(), Object.keys(MANDATORY).toSorted());
  for (const thing of found) {
    for (const property of MANDATORY[String(thing["@type"])] ?? [])
      assert.ok(thing[property], `${String(thing["@type"])} ${property}`);
    for (const property of ONCE) assert.ok(!Array.isArray(thing[property]), property);
  }
});

test("every property and type of the catalogue bears a known prefix", () => {
  for (const thing of things(JSON.parse(jsonLd(dcatCatalogue(SITE)))))
    for (const name of [...Object.keys(thing).filter((one) => !one.startsWith("@")), String(thing["@type"])])
      assert.ok(Object.hasOwn(PREFIXES, name.split(":", 1)[0] ?? ""), name);
});

test("a register is offered as JSON, CSV and XLSX under the licence that was set", () => {
  const terms = { ...USUAL_TERMS, licence: "http://dcat-ap.de/def/licenses/dl-by-de/2.0" };
  const found = [...things(dcatCatalogue({ ...SITE, terms }))].filter(
    (thing) => thing["@type"] === "dcat:Distribution",
  );
  assert.deepEqual(
    found.map((one) => (one["dcat:downloadURL"] as Thing)["@id"]),
    ["json", "csv", "xlsx"].map((ending) => `https://ki.example/ki/neustadt/daten.${ending}`),
  );
  for (const one of found) {
    assert.deepEqual(one["dcterms:license"], { "@id": terms.licence });
    assert.deepEqual(one["dcatde:licenseAttributionByText"], { "@value": REAL.name, "@language": "de" });
  }
});

const publisherOf = (site: Parameters<typeof dcatCatalogue>[0]) =>
  ((dcatCatalogue(site)["dcterms:publisher"] as Thing)["foaf:name"] as Thing)["@value"];

test("the authority publishes the catalogue if it is the only one, otherwise who was set", () => {
  assert.equal(publisherOf(SITE), REAL.name);
  const both = { ...SITE, registers: [REAL, { ...REAL, authority: "altstadt" }] };
  assert.equal(publisherOf(both), "Betrieb der Seiten unter ki.example");
  assert.equal(publisherOf({ ...both, terms: { ...USUAL_TERMS, publisher: "IT-Amt" } }), "IT-Amt");
});

test("a demonstration is marked and names no supplier to GovData", () => {
  const terms = {
    ...USUAL_TERMS,
    contributorId: "http://dcat-ap.de/def/contributors/transparenzportalHamburg",
  };
  const datasetOf = (register: OfferedRegister) =>
    [...things(dcatCatalogue({ ...SITE, terms, registers: [register] }))].find(
      (thing) => thing["@type"] === "dcat:Dataset",
    );
  assert.deepEqual(datasetOf(REAL)?.["dcatde:contributorID"], { "@id": terms.contributorId });
  const example = datasetOf(EXAMPLE);
  assert.equal(example?.["dcatde:contributorID"], undefined);
  assert.match(JSON.stringify(example?.["dcterms:title"]), /"Beispiel: KI-Register/u);
  assert.match(JSON.stringify(example?.["dcterms:description"]), /"Erfundenes Beispiel\. /u);
});

test("Turtle says of each named thing once what JSON-LD says, with text made safe", () => {
  const text = turtle(dcatCatalogue(SITE));
  assert.match(text, /foaf:name "Stadt \\"Neustadt\\" \\\\ Süd"@de/u);
  for (const thing of things(dcatCatalogue(SITE))) {
    if (thing["@id"] === undefined) continue;
    const subject = `\n<${JSON.stringify(thing["@id"]).slice(1, -1)}>\n  a ${String(thing["@type"])} ;`;
    assert.equal(text.split(subject).length, 2, subject);
  }
  const odd = turtle({ "@id": 'https://a.example/x"> <y', "@type": "foaf:Agent" });
  assert.match(odd, /<https:\/\/a\.example\/x%22%3E%20%3Cy>/u);
});
