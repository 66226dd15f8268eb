import { wordsAsked, type Ask } from "#answers/ask.ts";
import { isOver } from "#answers/facets/shared/time-asked.ts";
import { noteOf } from "#answers/facets/shared/wording.ts";
import { joinSaid, type Said } from "#answers/speech/said.ts";
import { inWords } from "#answers/speech/speak.ts";
import type { VersionedRecord } from "#records/record.ts";
import { isInPreparation } from "#records/time.ts";
import { covers, overlap, type Window } from "#values/period.ts";

type Project = VersionedRecord<"project">;

const CLOSED: ReadonlySet<string> = new Set(["completed", "abandoned"]);

/** The days of a project: one that is closed and tells no last day is certain for its first day only. */
function spanOf({ data }: Project): Window {
  const isClosed = CLOSED.has(data.status ?? "");
  return { from: data.startOn ?? null, to: data.endOn ?? (isClosed ? (data.startOn ?? null) : null) };
}

const hasBegun = ({ on }: Ask, { data }: Project): boolean =>
  data.startOn !== undefined && data.startOn <= on;

/**
 * Is a project among what is planned, prepared or carried out: today, or in the window asked about? For a
 * window that is over, its recorded days decide and a completed project counts as well.
 */
export function isPlannedIn(ask: Ask, project: Project): boolean {
  const { window } = ask;
  if (!window) return isInPreparation(project.data.status);
  if (isOver(ask)) return hasBegun(ask, project) && overlap(spanOf(project), window);
  return isInPreparation(project.data.status) && overlap(spanOf(project), window);
}

const PAST = /(?<!\p{L})(?:wurden?|bisher|bislang|bereits|gab|durchgeführt\p{L}*|umgesetzt\p{L}*)(?!\p{L})/iu;
const BEGUN = /(?<!\p{L})(?:begonnen|gestartet|angestoßen|initiiert|aufgelegt|neue?[nr]?)(?!\p{L})/iu;
const DONE = /(?<!\p{L})(?:abgeschlossen|beendet|fertiggestellt)\p{L}*/iu;

/** Does the question ask for projects of a time that has begun, finished ones among them? */
export function asksFormer(ask: Ask): boolean {
  const isOpenPast = ask.window !== null && ask.window.from !== null && ask.window.from <= ask.on;
  return isOpenPast && [PAST, BEGUN, DONE].some((words) => words.test(wordsAsked(ask)));
}

/**
 * The projects a question asks for: planned or carried out in its time; begun or finished in it, or finished ones
 * among them, where it asks so.
 */
export function isProjectAsked(ask: Ask, project: Project): boolean {
  const { window } = ask;
  if (!window || !asksFormer(ask)) return isPlannedIn(ask, project);
  const { startOn, endOn, status } = project.data;
  const isIn = (day: string | undefined): boolean =>
    day !== undefined && day <= ask.on && covers(window, day);
  if (DONE.test(wordsAsked(ask))) return status === "completed" && isIn(endOn);
  if (BEGUN.test(wordsAsked(ask))) return isIn(startOn);
  return hasBegun(ask, project) ? overlap(spanOf(project), window) : isPlannedIn(ask, project);
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
