import type { Ask } from "#answers/ask.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { inFigures, listOf } from "#answers/speech/speak.ts";
import { recordOf } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import type { Cost } from "./cost-columns.ts";

/** Costs of applications that units besides those asked about use as well: nobody recorded how they are shared. */
export function sharedCosts(ask: Ask, rows: readonly Cost[]): readonly Cost[] {
  const { units, allow } = ask.limits;
  if (units === null) return [];
  return rows.filter(({ data }) => {
    const system = recordOf(ask.snapshot, "system", data.subject);
    return system !== undefined && usesOf(ask.snapshot, data.subject).some((use) => !allow(use));
  });
}

/** For which applications costs are recorded that no unit bears alone. */
export function sharedCostsPart(ask: Ask, rows: readonly Cost[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const names = listOf(rows.map((row) => inFigures(ask, row, "subject")));
  return [sentence`Nicht nach Organisationseinheiten aufgeteilt sind die Kosten für: ${names}.`];
}
