/** What CI runs: the check, then all tests. Ends with node's own closing lines. */
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";

const GLOBS = ["src/**/*.test.ts", "test/**/*.test.ts"];

/** Runs this Node with the terminal as its output and ends the program if that fails. */
function runNode(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

for (const glob of GLOBS) {
  // node --test is content with no file at all, so an empty glob would be green
  if (globSync(glob).length === 0) throw new Error(`${glob} matches no test`);
}
runNode("scripts/check.ts");
runNode(
  "--test",
  "--test-concurrency=2",
  "--test-global-setup=test/global-setup.ts",
  "--test-reporter=./test/reporter.ts",
  "--disable-warning=ExperimentalWarning",
  ...GLOBS,
);
