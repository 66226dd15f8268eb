import type { CueTable } from "#inquiry/meaning/cue.ts";
import { COUNCIL_CUES } from "./council-and-public.ts";
import { SAFETY_CUES } from "./data-and-safety.ts";
import { EFFECT_CUES } from "./effects.ts";
import { RESOURCE_CUES } from "./people-and-money.ts";
import { RULE_CUES } from "./rules-and-duties.ts";
import { SYSTEM_CUES } from "./systems-and-projects.ts";

/** What speaks for each facet. A new wording of councils is a new line in one of these files. */
export const CUE_TABLE: CueTable = {
  ...RULE_CUES,
  ...SYSTEM_CUES,
  ...EFFECT_CUES,
  ...SAFETY_CUES,
  ...RESOURCE_CUES,
  ...COUNCIL_CUES,
};
