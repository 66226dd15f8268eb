/** `npm run trial -- <name> [count]`: tries to break the program on purpose; exit code 1 if a goal is missed. */
import type { Figure, Trial } from "./figure.ts";
import { trialFuzzImport } from "./fuzz-import.ts";
import { trialKill } from "./kill.ts";
import { trialLoad } from "./load.ts";
import { trialOutage } from "./outage.ts";
import { trialTamper } from "./tamper.ts";

type Listed = { readonly trial: Trial; readonly count: number; readonly unit: string };

const TRIALS: Readonly<Record<string, Listed>> = {
  load: { trial: trialLoad, count: 600, unit: "Sekunden" },
  kill: { trial: trialKill, count: 100, unit: "Abbrüche je Datenbank" },
  "fuzz-import": { trial: trialFuzzImport, count: 100_000, unit: "Fälle" },
  outage: { trial: trialOutage, count: 5, unit: "Ausfälle" },
  tamper: { trial: trialTamper, count: 1000, unit: "Fälschungen" },
};

function line({ name, goal, value, isGood }: Figure): string {
  const shown = value.toLocaleString("de-DE", { maximumFractionDigits: 1 });
  return `${isGood ? "✔" : "✖"} ${name}: ${shown}${goal === "" ? "" : ` (Ziel ${goal})`}`;
}

const [name = "", count] = process.argv.slice(2);
const listed = TRIALS[name];
if (!listed || (count !== undefined && !/^[1-9]\d{0,6}$/u.test(count))) {
  console.error(`npm run trial -- NAME [ANZAHL]; es gibt ${Object.keys(TRIALS).join(", ")}.`);
  process.exit(2);
}
const wanted = Number(count ?? listed.count);
console.log(`${name}: ${wanted} ${listed.unit}`);
// a server that only waits for its end does not keep this process alive
const alive = setInterval(() => undefined, 1000);
const figures = await listed.trial({ count: wanted, tell: (text) => console.log(`  ${text}`) });
for (const figure of figures) console.log(line(figure));
clearInterval(alive);
process.exitCode = figures.every(({ isGood }) => isGood) ? 0 : 1;
