/**
 * `node scripts/train-routing.ts [folder of labelled papers]`: learns the routing of questions to facets from
 * scripts/routing/examples.txt and the labelled papers, and writes it to src/inquiry/meaning/model/routing-weights.ts.
 */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { goldExamples, ownExamples } from "./routing/read-examples.ts";
import { trainModel } from "./routing/train-model.ts";

const CORPUS = join(import.meta.dirname, "../../shared/corpus/dev");
const OUT = join(import.meta.dirname, "../src/inquiry/meaning/model/routing-weights.ts");

const folder = process.argv[2] ?? CORPUS;
if (!existsSync(folder)) throw new Error(`no labelled papers in ${folder}`);
const papers = [...goldExamples(folder).values()].flat();
const { facets, bias, step, entries } = trainModel([...ownExamples(), ...papers]);
const source = `// Made by scripts/train-routing.ts; never edited by hand.
import type { PackedModel } from "./packed-model.ts";

/** Which wording asks for which facet, learned from examples. */
export const ROUTING_WEIGHTS: PackedModel = {
  facets: [
${facets.map((id) => `    "${id}",`).join("\n")}
  ],
  bias: ${JSON.stringify(bias)},
  step: ${step},
  entries: [
${entries.map((line) => `    ${JSON.stringify(line)},`).join("\n")}
  ],
};
`;
writeFileSync(OUT, source);
execFileSync("oxfmt", [OUT]);
console.log(
  `${papers.length} questions of papers, ${Math.round(source.length / 1000)} kB in ${entries.length} lines`,
);
