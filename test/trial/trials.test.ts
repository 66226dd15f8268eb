import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, Trial } from "../../trial/figure.ts";
import { trialFuzzImport } from "../../trial/fuzz-import.ts";
import { trialKill } from "../../trial/kill.ts";
import { trialLoad } from "../../trial/load.ts";
import { trialOutage } from "../../trial/outage.ts";
import { trialTamper } from "../../trial/tamper.ts";

/** Figures of time and memory are for the full trials, on a machine with nothing else to do. */
const MEASURED = /\b(?:ms|MB|%|Millisekunden)\b|%/u;

/** Short versions of the trials; the full ones are `npm run trial`. */
const TRIALS: readonly (readonly [rule: string, trial: Trial, count: number])[] = [
  ["nothing acknowledged is lost when writers and PostgreSQL are killed", trialKill, 3],
  ["every forgery of the history is found", trialTamper, 40],
  ["spoilt registers, inquiries and files are taken or refused with a reason", trialFuzzImport, 500],
  ["readers are served without an error while another process writes", trialLoad, 4],
  ["people are told when database or disk are gone, and all is well when they are back", trialOutage, 1],
];

for (const [rule, trial, count] of TRIALS) {
  test(rule, async (context) => {
    // a database server that only waits for its end does not keep this process alive
    const alive = setInterval(() => undefined, 1000);
    context.after(() => clearInterval(alive));
    const figures = await trial({ count, tell: (line) => context.diagnostic(line) });
    assert.ok(figures.length > 0);
    const missed = figures.filter(({ name, isGood }: Figure) => !isGood && !MEASURED.test(name));
    assert.deepEqual(missed, []);
  });
}
