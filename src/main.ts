import { enableCompileCache } from "node:module";

enableCompileCache();
const { readSettings } = await import("./config.ts");
const { compose } = await import("./compose.ts");
const { runCli } = await import("#cli/run-cli.ts");
const { EXIT } = await import("#cli/command.ts");

// A reader such as "head" closes its end early; what it does not want is not missed.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const settings = readSettings(process.env);
for (const warning of settings.warnings) process.stderr.write(`${warning}\n`);
if (settings.ok) {
  process.exitCode = await runCli(process.argv.slice(2), compose(settings.value, process.env));
} else {
  const { faultTable } = await import("./config-report.ts");
  process.stderr.write(`${faultTable(settings.faults)}\n`);
  process.exitCode = EXIT.usage;
}
