type Data = Readonly<Record<string, unknown>>;

const TYPES = new Set(["application", "framework", "library", "container", "platform", "file", "data"]);
const HASH_LENGTH: Readonly<Record<string, number>> = {
  "SHA-1": 40,
  "SHA-256": 64,
  "SHA-384": 96,
  "SHA-512": 128,
};

const listOf = (value: unknown): readonly Data[] => (Array.isArray(value) ? (value as readonly Data[]) : []);
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** The values that occur more than once. */
function twice(values: readonly unknown[]): readonly unknown[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

function headFaults(bom: Data): readonly string[] {
  const { bomFormat, specVersion, serialNumber, version, metadata } = bom;
  const made = (metadata as Data | undefined)?.["timestamp"];
  const isMade = typeof made === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/u.test(made);
  const uuid = /^urn:uuid:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/u;
  return [
    ...(bomFormat === "CycloneDX" ? [] : ["bomFormat is not CycloneDX"]),
    ...(/^1\.[4-7]$/u.test(String(specVersion)) ? [] : ["specVersion is not known"]),
    ...(typeof serialNumber === "string" && uuid.test(serialNumber) ? [] : ["serialNumber is no urn:uuid"]),
    ...(Number.isInteger(version) && Number(version) >= 1 ? [] : ["version is no number from 1"]),
    ...(isMade ? [] : ["metadata.timestamp is no moment"]),
  ];
}

/** Either one expression, or licences of which each has an id or a name, never both. */
function licenceFaults(licences: readonly Data[]): readonly string[] {
  if (licences.length === 0) return ["has no licence"];
  const expressions = licences.filter((one) => "expression" in one);
  if (expressions.length > 0) return licences.length === 1 ? [] : ["mixes an expression with licences"];
  return licences
    .map((one) => one["license"] as Data | undefined)
    .filter((one) => isText(one?.["id"]) === isText(one?.["name"]))
    .map(() => "has a licence without exactly one of id and name");
}

function hashFaults(hashes: readonly Data[]): readonly string[] {
  return hashes
    .filter(({ alg, content }) => String(content).length !== HASH_LENGTH[String(alg)])
    .map(({ alg }) => `has a hash ${String(alg)} of the wrong length`);
}

function componentFaults(component: Data): readonly string[] {
  const { name, type, purl } = component;
  const faults = [
    ...(isText(name) ? [] : ["has no name"]),
    ...(TYPES.has(String(type)) ? [] : ["has no known type"]),
    ...(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@[\w.+-]+$/u.test(String(purl)) ? [] : ["has no purl"]),
    ...licenceFaults(listOf(component["licenses"])),
    ...hashFaults(listOf(component["hashes"])),
  ];
  return faults.map((fault) => `${String(component["bom-ref"])} ${fault}`);
}

/** What a bill of materials lacks of what CycloneDX 1.5 and this project ask; empty if it is sound. */
export function sbomFaults(bom: Data): readonly string[] {
  const root = (bom["metadata"] as Data | undefined)?.["component"] as Data | undefined;
  const components = [...(root ? [root] : []), ...listOf(bom["components"])];
  const references = components.map((component) => component["bom-ref"]);
  const dependencies = listOf(bom["dependencies"]);
  const named = dependencies.flatMap((one) => [
    one["ref"],
    ...((one["dependsOn"] ?? []) as readonly unknown[]),
  ]);
  return [
    ...headFaults(bom),
    ...(root ? [] : ["metadata.component is missing"]),
    ...components.flatMap(componentFaults),
    ...twice(references).map((one) => `${String(one)} occurs twice`),
    ...twice(dependencies.map(({ ref }) => ref)).map((one) => `dependencies of ${String(one)} occur twice`),
    ...named.filter((one) => !references.includes(one)).map((one) => `${String(one)} is no component`),
  ];
}
