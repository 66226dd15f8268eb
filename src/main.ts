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
if (settings.ok) {
  process.exitCode = await runCli(process.argv.slice(2), compose(settings.value, process.env));
} else {
  for (const { message } of settings.problems) process.stderr.write(`${message}\n`);
  process.exitCode = EXIT.usage;
}
