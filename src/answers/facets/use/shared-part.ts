import type { Ask } from "#answers/ask.ts";
import { isOver } from "#answers/facets/shared/time-asked.ts";
import { plain } from "#answers/facets/shared/wording.ts";
import { sharedUses } from "#answers/facets/use/uses-asked.ts";
import { joinSaid } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { gives, inFigures, listOf } from "#answers/speech/speak.ts";
import { quoted } from "#language/lists.ts";

/**
 * Applications that the units asked about use together with the whole house or a unit above them; `isAlone`: no use
 * of their own is told before.
 */
export function sharedPart(ask: Ask, isAlone: boolean): readonly Spoken[] {
  const uses = sharedUses(ask);
  if (uses.length === 0) return [];
  const names = listOf(
    uses.map((use) =>
      joinSaid(
        [inFigures(ask, use, "system"), ...(gives(use, "task") ? [inFigures(ask, use, "task")] : [])],
        ([name = "", task]) => (task ? `${quoted(name)} (${task})` : quoted(name)),
      ),
    ),
  );
  const isOfHouse = uses.every(({ data }) => data.unit?.startsWith("authority/"));
  const where = plain(
    isOfHouse ? "In der gesamten Behörde" : "In der gesamten Behörde oder in übergeordneten Einheiten",
  );
  const are = plain(
    isOver(ask) ? (uses.length === 1 ? "wurde" : "wurden") : uses.length === 1 ? "wird" : "werden",
  );
  return [sentence`${where} ${are}${plain(isAlone ? "" : " daneben")} eingesetzt: ${names}.`];
}
