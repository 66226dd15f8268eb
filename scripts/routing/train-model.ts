import { FACETS, type FacetId } from "#catalogue/facets.ts";
import { featuresOf } from "#inquiry/meaning/model/features.ts";
import { ALPHABET, ZERO, type PackedModel } from "#inquiry/meaning/model/packed-model.ts";
import type { Example } from "./read-examples.ts";

const ROUNDS = 50;
const PACE = 0.3;
const DAMPING = 2e-3;
/** Facets are rare: a question that asks for one counts more than one that does not. */
const POSITIVE = 3;
const FIRST_BIAS = -3;
const LEAST_SEEN = 2;
/** Weights smaller than this part of the largest are left out. */
const NEGLIGIBLE = 0.08;
const LINE_CHARACTERS = 2000;

type Row = {
  readonly features: readonly (readonly [offset: number, value: number])[];
  /** Per facet 1 (asked for), 0 (not), -1 (either way). */
  readonly wanted: Int8Array;
  readonly share: number;
};
type Learner = {
  readonly size: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly weightSquares: Float32Array;
  readonly biasSquares: Float32Array;
};

/** Numbers from 0 to 1 in an order that is the same each time. */
function repeatableRandom(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Words are kept however rare, pairs and parts only if they occur again. */
function namesOf(all: readonly (readonly { readonly name: string }[])[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { name } of all.flat()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const kept = [...seen].filter(([name, count]) => count >= LEAST_SEEN || name.startsWith("w"));
  return new Map(kept.map(([name], place) => [name, place]));
}

function errorsOf({ size, weights, bias }: Learner, { features, wanted, share }: Row): Float32Array {
  const errors = Float32Array.from(bias);
  for (const [offset, value] of features) {
    for (let facet = 0; facet < size; facet += 1) {
      errors[facet] = (errors[facet] ?? 0) + (weights[offset + facet] ?? 0) * value;
    }
  }
  return errors.map((logit, facet) => {
    const goal = wanted[facet] ?? 0;
    if (goal < 0) return 0;
    return (1 / (1 + Math.exp(-logit)) - goal) * share * (goal === 1 ? POSITIVE : 1);
  });
}

type Move = { readonly at: number; readonly by: number };

/** Moves one value against its error; AdaGrad's pace slows with what it has moved before. */
function step(values: Float32Array, squares: Float32Array, { at, by }: Move): void {
  squares[at] = (squares[at] ?? 0) + by * by;
  values[at] = (values[at] ?? 0) - (PACE * by) / Math.sqrt(squares[at] ?? 1);
}

/** One step of stochastic descent. */
function learn(learner: Learner, row: Row): void {
  const { size, weights, bias, weightSquares, biasSquares } = learner;
  const errors = errorsOf(learner, row);
  for (let facet = 0; facet < size; facet += 1) {
    step(bias, biasSquares, { at: facet, by: errors[facet] ?? 0 });
  }
  for (const [offset, value] of row.features) {
    for (let facet = 0; facet < size; facet += 1) {
      const at = offset + facet;
      step(weights, weightSquares, { at, by: (errors[facet] ?? 0) * value + DAMPING * (weights[at] ?? 0) });
    }
  }
}

function shuffle(rows: Row[], random: () => number): void {
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [rows[at], rows[other]];
    if (one && two) [rows[at], rows[other]] = [two, one];
  }
}

/** The weights of one name that matter, each as two signs. */
function entryOf(weights: Float32Array, stepSize: number): string {
  const signs = Array.from(weights, (weight, facet) => {
    const size = Math.round(weight / stepSize);
    const matters = Math.abs(weight) >= stepSize * (ZERO - 1) * NEGLIGIBLE;
    return matters ? (ALPHABET[facet] ?? "") + (ALPHABET[ZERO + size] ?? "") : "";
  });
  return signs.join("");
}

/** Entries in lines of a bearable length. */
function linesOf(entries: readonly string[]): readonly string[] {
  const lines: string[][] = [];
  let length = LINE_CHARACTERS;
  for (const entry of entries) {
    if (length >= LINE_CHARACTERS) {
      lines.push([]);
      length = 0;
    }
    lines.at(-1)?.push(entry);
    length += entry.length + 1;
  }
  return lines.map((line) => line.join(","));
}

function pack(
  names: ReadonlyMap<string, number>,
  { size, weights, bias }: Learner,
): Omit<PackedModel, "facets"> {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const stepSize = largest / (ZERO - 1);
  const entries = Array.from(names, ([name, place]) => ({
    name,
    signs: entryOf(weights.subarray(place * size, (place + 1) * size), stepSize),
  }));
  return {
    bias: Array.from(bias, (value) => Math.round(value * 100) / 100),
    step: Math.round(stepSize * 10_000) / 10_000,
    entries: linesOf(
      entries.filter(({ signs }) => signs !== "").map(({ name, signs }) => `${name}:${signs}`),
    ),
  };
}

/** Learns from examples which wording asks for which facet: one logistic regression per facet, the same each time. */
export function trainModel(examples: readonly Example[]): PackedModel {
  const facets = Object.keys(FACETS) as FacetId[];
  const size = facets.length;
  const seen = examples.map(({ text }) => featuresOf(text));
  const names = namesOf(seen);
  const rows: Row[] = examples.map(({ facets: asked, optional, share }, at) => ({
    features: (seen[at] ?? []).flatMap(({ name, value }) => {
      const place = names.get(name);
      return place === undefined ? [] : [[place * size, value] as const];
    }),
    wanted: Int8Array.from(facets, (id) => (asked.includes(id) ? 1 : optional.includes(id) ? -1 : 0)),
    share,
  }));
  const learner: Learner = {
    size,
    weights: new Float32Array(names.size * size),
    bias: new Float32Array(size).fill(FIRST_BIAS),
    weightSquares: new Float32Array(names.size * size).fill(0.01),
    biasSquares: new Float32Array(size).fill(0.01),
  };
  const random = repeatableRandom();
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(rows, random);
    for (const row of rows) learn(learner, row);
  }
  return { facets, ...pack(names, learner) };
}
