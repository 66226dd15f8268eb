import type { FacetId } from "#catalogue/facets.ts";
import { ALPHABET, ZERO, type PackedModel } from "./packed-model.ts";

/** What a property of the wording adds to a facet, named by its place in the model's list. */
export type FacetWeight = { readonly facet: number; readonly weight: number };

/** A model ready for use: per property of the wording what it adds to which facet. */
export type RoutingModel = {
  readonly facets: readonly FacetId[];
  readonly bias: readonly number[];
  /** The facets a property speaks for or against, by their place; empty if it is unknown. */
  readonly weightsOf: (name: string) => readonly FacetWeight[];
};

const PLACES = new Int8Array(128);
for (const [place, sign] of Array.from(ALPHABET).entries()) PLACES[sign.charCodeAt(0)] = place;

const placeAt = (text: string, at: number): number => PLACES[text.charCodeAt(at)] ?? 0;

/** Opens a packed model; its weights are read one by one when they are needed. */
export function openModel({ facets, bias, step, entries }: PackedModel): RoutingModel {
  const packed = new Map<string, string>();
  for (const line of entries) {
    for (const entry of line.split(",")) {
      const cut = entry.indexOf(":");
      packed.set(entry.slice(0, cut), entry.slice(cut + 1));
    }
  }
  const weightsOf = (name: string): readonly FacetWeight[] => {
    const text = packed.get(name) ?? "";
    const weights: FacetWeight[] = [];
    for (let at = 0; at < text.length; at += 2) {
      weights.push({ facet: placeAt(text, at), weight: (placeAt(text, at + 1) - ZERO) * step });
    }
    return weights;
  };
  return { facets, bias, weightsOf };
}
