/**
 * How questions of papers that nobody has seen find their facets: `node bench/leave-one-out.ts [folder …]`. For each
 * paper of the corpus the model is learned anew from all others; the folders are measured with what the corpus teaches.
 */
import { join } from "node:path";
import { openModel } from "#inquiry/meaning/model/open-model.ts";
import { CUE_SHARE } from "#inquiry/meaning/shipped-routing.ts";
import type { Routing } from "#inquiry/meaning/weigh-facets.ts";
import { goldExamples, ownExamples, type Example } from "../scripts/routing/read-examples.ts";
import { trainModel } from "../scripts/routing/train-model.ts";
import { measureReading, total, type ReadingScore } from "./reading.ts";

/** One way to route, measured on one set of papers. */
export type RoutingLine = {
  readonly method: "cues" | "model" | "both";
  readonly papers: string;
  readonly score: ReadingScore;
};

type Model = Routing["model"];
const METHODS: readonly (readonly [method: RoutingLine["method"], make: (model: Model) => Routing])[] = [
  ["cues", () => ({ model: null, cueShare: CUE_SHARE })],
  ["model", (model) => ({ model, cueShare: 0 })],
  ["both", (model) => ({ model, cueShare: CUE_SHARE })],
];

const learned = (papers: readonly (readonly Example[])[]): Model =>
  openModel(trainModel([...ownExamples(), ...papers.flat()]));

/** The three methods on the corpus, each paper read with a model that has not seen it, and on other folders. */
export function measureRouting(corpus: string, folders: readonly string[]): readonly RoutingLine[] {
  const gold = goldExamples(corpus);
  const others = (paper: string): Model =>
    learned([...gold].filter(([name]) => name !== paper).map(([, one]) => one));
  const models = new Map([...gold.keys()].map((paper) => [paper, others(paper)]));
  const whole = learned([...gold.values()]);
  return METHODS.flatMap(([method, make]) => [
    {
      method,
      papers: "leave one out",
      score: total(measureReading(corpus, (paper) => make(models.get(paper) ?? null)).slice(0, -1)),
    },
    ...folders.map((folder) => ({
      method,
      papers: folder,
      score: total(measureReading(folder, () => make(whole)).slice(0, -1)),
    })),
  ]);
}

const f1 = ({ hit, wrong, missed }: ReadingScore["facets"]): string =>
  ((2 * hit) / (2 * hit + wrong + missed)).toFixed(3);

if (import.meta.main) {
  const folders = process.argv.slice(2);
  for (const { method, papers, score } of measureRouting(
    join(import.meta.dirname, "../../shared/corpus/dev"),
    folders,
  )) {
    const { right, of } = score.firstFacet;
    console.log(method.padEnd(8), papers.padEnd(24), f1(score.facets), (right / of).toFixed(3));
  }
}
