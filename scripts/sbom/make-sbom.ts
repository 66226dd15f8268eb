import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { installedPackages, type Installed } from "../review/installed-packages.ts";

type Data = Readonly<Record<string, unknown>>;
type Licences = readonly { readonly license?: { readonly id?: string; readonly name?: string } }[];

/** npm takes the name of the folder for that of the program, and says nothing of licences that it cannot read. */
function repaired(component: Data, licences: ReadonlyMap<string, string>): Data {
  const given = (component["licenses"] ?? []) as Licences;
  const reference = String(component["bom-ref"]);
  const read = licences.get(reference);
  if (given.length > 0 || read === undefined) return component;
  return { ...component, licenses: [{ license: { id: read } }] };
}

/** The addresses of registries say where a package was fetched, which differs from machine to machine. */
function withoutRegistry(component: Data): Data {
  const references = (component["externalReferences"] ?? []) as readonly { readonly type: string }[];
  return { ...component, externalReferences: references.filter(({ type }) => type !== "distribution") };
}

const referenceOf = ({ name, version }: Installed): string => `${name}@${version}`;

/**
 * The bill of materials of what runs in production, in CycloneDX as npm writes it. npm's own `--omit=dev` also leaves
 * out what production and development share, so what is only for development is left out here.
 */
export function makeSbom(): Data {
  const args = ["sbom", "--sbom-format=cyclonedx", "--sbom-type=application"];
  const text = execFileSync("npm", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const bom = JSON.parse(text) as Data & Readonly<Record<"components" | "dependencies", readonly Data[]>>;
  const metadata = bom["metadata"] as Data;
  const { name } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly name: string };
  const installed = installedPackages().filter(({ isDev }) => !isDev);
  const licences = new Map(installed.map((one) => [referenceOf(one), one.licence]));
  const root = metadata["component"] as Data;
  const isKept = (reference: unknown): boolean =>
    reference === root["bom-ref"] || licences.has(String(reference));
  return {
    ...bom,
    metadata: { ...metadata, component: { ...root, name } },
    components: bom.components
      .filter((component) => isKept(component["bom-ref"]))
      .map((component) => withoutRegistry(repaired(component, licences))),
    dependencies: bom.dependencies
      .filter(({ ref }) => isKept(ref))
      .map((one) => ({ ...one, dependsOn: ((one["dependsOn"] ?? []) as readonly string[]).filter(isKept) })),
  };
}
