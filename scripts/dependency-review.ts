/**
 * Prints per direct dependency its version, licence, how many packages it brings and which of them run scripts when
 * installed; fails on a licence that is not allowed (node scripts/dependency-review.ts). Needs no network.
 */
import { readFileSync } from "node:fs";
import { installedPackages, type Installed } from "./review/installed-packages.ts";
import { isAllowed } from "./review/is-allowed.ts";
import { transitive } from "./review/transitive.ts";

const GROUPS = ["dependencies", "devDependencies", "optionalDependencies"] as const;
const all = installedPackages();

function line(name: string): string {
  const own = all.find(({ path }) => path === `node_modules/${name}`);
  if (!own) return `  ${name.padEnd(40)} not installed on this machine`;
  const brought = transitive(own, all);
  const scripts = [own, ...brought].filter(({ hasInstallScript }) => hasInstallScript);
  const told = scripts.length > 0 ? `  installs by script: ${scripts.map((one) => one.name).join(", ")}` : "";
  const count = String(brought.length).padStart(4);
  return `  ${name.padEnd(40)} ${own.version.padEnd(16)} ${own.licence.padEnd(18)} ${count}${told}`;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Partial<
  Record<(typeof GROUPS)[number], Readonly<Record<string, string>>>
>;
for (const group of GROUPS) {
  console.log(`${group} (version, licence, packages brought along)`);
  for (const name of Object.keys(manifest[group] ?? {})) console.log(line(name));
}

const byLicence = Map.groupBy(all, ({ licence }) => licence);
const counts = [...byLicence].map(([licence, { length }]) => `${length} × ${licence || "none"}`);
console.log(`\n${all.length} packages: ${counts.join(", ")}`);

const refused: readonly Installed[] = all.filter(({ licence }) => !isAllowed(licence));
for (const { name, version, licence } of refused)
  console.error(`not allowed: ${name} ${version} (${licence || "no licence named"})`);
process.exitCode = refused.length > 0 ? 1 : 0;
