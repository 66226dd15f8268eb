/** Everything but the tests: types, lint, format, dead code, freshness of what is generated. */
import { spawnSync } from "node:child_process";
import { staleFiles } from "./generated-files.ts";

/** A step of the check: null if all is well, else what is wrong. */
type Step = { readonly name: string; readonly run: () => Promise<string | null> | string | null };

/** Runs a program of node_modules on this very Node, so that the version is the pinned one. */
function tool(file: string, ...args: readonly string[]): string | null {
  const done = spawnSync(process.execPath, [`node_modules/${file}`, ...args], {
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return done.status === 0
    ? null
    : `${done.stdout}${done.stderr}`.trim() || `ended with ${done.status ?? done.signal}`;
}

async function generatedFilesFault(): Promise<string | null> {
  const stale = await staleFiles();
  return stale.length === 0 ? null : `not up to date (npm run generate):\n${stale.join("\n")}`;
}

const STEPS: readonly Step[] = [
  { name: "types", run: () => tool("typescript/bin/tsc", "-p", ".") },
  { name: "lint", run: () => tool("oxlint/bin/oxlint") },
  { name: "format", run: () => tool("oxfmt/bin/oxfmt", "--check") },
  { name: "dead code", run: () => tool("knip/bin/knip.js") },
  { name: "generated files", run: generatedFilesFault },
];

const failed: string[] = [];
for (const { name, run } of STEPS) {
  const start = performance.now();
  const fault = await run();
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  console.log(`${fault === null ? "✔" : "✖"} ${name} (${time})`);
  if (fault !== null) failed.push(`── ${name}\n${fault}\n`);
}
if (failed.length > 0) {
  console.error(`\n${failed.join("\n")}`);
  process.exitCode = 1;
}
