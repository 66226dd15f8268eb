import type { Ask } from "#answers/ask.ts";
import { isOver } from "#answers/facets/shared/time-asked.ts";
import { noteOf } from "#answers/facets/shared/wording.ts";
import { joinSaid, type Said } from "#answers/speech/said.ts";
import { inWords } from "#answers/speech/speak.ts";
import type { VersionedRecord } from "#records/record.ts";
import { isInPreparation } from "#records/time.ts";
import { overlap } from "#values/period.ts";

type Project = VersionedRecord<"project">;

/**
 * Is a project among what is planned, prepared or carried out: today, or in the window asked about? For a
 * window that is over, its recorded days decide and a completed project counts as well.
 */
export function isPlannedIn(ask: Ask, { data }: Project): boolean {
  const { window } = ask;
  if (!window) return isInPreparation(data.status);
  if (isOver(ask)) {
    const hasBegun = data.startOn !== undefined && data.startOn <= ask.on;
    return hasBegun && overlap({ from: data.startOn ?? null, to: data.endOn ?? null }, window);
  }
  const dates = { from: data.startOn ?? null, to: data.endOn ?? null };
  return isInPreparation(data.status) && overlap(dates, window);
}

/** Why nothing is known of the state of these projects: notes without words of their own. */
export function unclearProjects(ask: Ask, projects: readonly Project[]): Said {
  return noteOf(
    joinSaid(
      projects.map((project) => inWords(ask, project, "status")),
      () => "",
    ),
  );
}
