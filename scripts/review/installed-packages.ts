import { readFileSync } from "node:fs";
import { READ_ELSEWHERE } from "./licences.ts";

type LockEntry = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** A package as it is installed. */
export type Installed = {
  /** Where it lies, e.g. `node_modules/a/node_modules/b`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** SPDX expression; "" if none is named. */
  readonly licence: string;
  /** Only needed to develop and test. */
  readonly isDev: boolean;
  readonly hasInstallScript: boolean;
  /** Paths of the packages it needs. */
  readonly needs: readonly string[];
};

/** What a package.json says of its licence: as SPDX, as an object, or in old files as a list of objects. */
function licenceIn(manifest: Readonly<Record<string, unknown>>): string {
  const said: unknown = manifest["license"] ?? manifest["licenses"];
  const all = Array.isArray(said) ? said : [said];
  const names = all.map((one: unknown) =>
    typeof one === "object" && one !== null ? (one as { readonly type?: unknown }).type : one,
  );
  return names.filter((name) => typeof name === "string").join(" OR ");
}

const readJson = (path: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, unknown>>;

/** Where Node finds a package that is asked for from this place. */
function find(name: string, from: string, paths: ReadonlySet<string>): readonly string[] {
  const here = `${from === "" ? "" : `${from}/`}node_modules/${name}`;
  if (paths.has(here)) return [here];
  if (from === "") return [];
  return find(name, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), paths);
}

/** Everything that is installed, by path; read from node_modules, without a network. */
export function installedPackages(): readonly Installed[] {
  const lock = readJson("node_modules/.package-lock.json") as { packages: Record<string, LockEntry> };
  const entries = Object.entries(lock.packages);
  const paths = new Set(entries.map(([path]) => path));
  return entries.map(([path, entry]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const wanted = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    return {
      ...{ path, name, version: entry.version ?? "" },
      licence: READ_ELSEWHERE[name]?.licence ?? licenceIn(readJson(`${path}/package.json`)),
      isDev: entry.dev === true,
      hasInstallScript: entry.hasInstallScript === true,
      needs: wanted.flatMap((one) => find(one, path, paths)),
    };
  });
}
