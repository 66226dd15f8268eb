import { openModel } from "./model/open-model.ts";
import { ROUTING_WEIGHTS } from "./model/routing-weights.ts";
import type { Routing } from "./weigh-facets.ts";

/** How much cues count beside the model, found on papers that neither had seen (docs/reading.md). */
export const CUE_SHARE = 2;

let shipped: Routing | undefined;

/** The routing that the product ships: cues and learned model together. Opened at the first use, then kept. */
export function shippedRouting(): Routing {
  shipped ??= { model: openModel(ROUTING_WEIGHTS), cueShare: CUE_SHARE };
  return shipped;
}
