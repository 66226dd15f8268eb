import { spawnSync } from "node:child_process";
import { ROOT } from "./source-files.ts";

/** What oxlint says of a folder. */
export type LintReport = {
  /** How many files it looked at. */
  readonly files: number;
  /** Rule and file of each fault, the file as a path from the root of the project. */
  readonly faults: readonly { readonly rule: string; readonly file: string }[];
};

type Raw = { number_of_files: number; diagnostics: readonly { code: string; filename: string }[] };

/** Lints a folder with the given configuration. */
export function lintReport(folder: string, config: string): LintReport {
  const oxlint = `${ROOT}node_modules/oxlint/bin/oxlint`;
  const run = spawnSync(process.execPath, [oxlint, "-c", config, "--format=json", folder], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  const raw = JSON.parse(run.stdout) as Raw;
  return {
    files: raw.number_of_files,
    faults: raw.diagnostics.map(({ code, filename }) => ({
      rule: code.replace(/^.*\((.*)\)$/u, "$1"),
      file: filename.replaceAll("\\", "/").replace(ROOT, ""),
    })),
  };
}
