import { asked, type Ask } from "#answers/ask.ts";
import { isOverToday, lastDayOfUse } from "#answers/facets/use/uses-asked.ts";
import { shown } from "#answers/speech/shown.ts";
import { useOf } from "#answers/facets/shared/subject.ts";
import { joinSaid, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { gives, inFigures, inWords, listOf } from "#answers/speech/speak.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf } from "#records/snapshot.ts";
import { stageOn } from "#records/time.ts";
import { covers } from "#values/period.ts";

type Deployment = VersionedRecord<"deployment">;

/** Uses that are over or restricted although no intervention tells why, and what is open about them. */
export type FormerUse = { readonly says: readonly Spoken[]; readonly lacks: readonly string[] };

const STATES = { ended: "beendet", suspended: "ausgesetzt", restricted: "eingeschränkt" } as const;
type State = keyof typeof STATES;

/** Did a use come to this state in the window asked about? Recorded stages tell, and of an end its day. */
function cameTo(ask: Ask, use: Deployment, state: State): boolean {
  const { window, on } = ask;
  if (!window) return stageOn(use, on, on) === state;
  const isIn = (day: string | null | undefined): boolean =>
    typeof day === "string" && day <= on && covers(window, day);
  if (state === "ended") return isOverToday(ask, use) && isIn(lastDayOfUse(use));
  return (shown(use, "stages") ?? []).some(({ status, from }) => status === state && isIn(from));
}

function nameOfUse(ask: Ask, deployment: Deployment): Said {
  if (!gives(deployment, "endedOn")) return useOf(ask, deployment);
  return joinSaid(
    [useOf(ask, deployment), inWords(ask, deployment, "endedOn")],
    ([name = "", day = ""]) => `${name}, ${day}`,
  );
}

/** Ended, suspended or restricted uses and abandoned projects of which no intervention is recorded. */
export function formerPart(ask: Ask, kinds: ReadonlySet<string>): FormerUse {
  const explained = new Set(recordsOf(ask.snapshot, "intervention").map(({ data }) => data.subject));
  const isExplained = (reference: string, system?: string): boolean =>
    explained.has(reference) || (system !== undefined && explained.has(system));
  const open = asked(ask, "deployment").filter(
    (one) => !isExplained(`deployment/${one.key}`, one.data.system),
  );
  const uses = (Object.keys(STATES) as State[])
    .filter((state) => kinds.has(state))
    .map((state) => ({ state, rows: open.filter((one) => cameTo(ask, one, state)) }))
    .filter(({ rows }) => rows.length > 0);
  const projects = asked(ask, "project").filter(
    ({ key, data }) =>
      data.status === "abandoned" && !ask.window && kinds.has("ended") && !isExplained(`project/${key}`),
  );
  const names = projects.map((project) => inFigures(ask, project, "title"));
  return {
    says: [
      ...uses.map(({ state, rows }) => stateSentence(ask, STATES[state], rows)),
      ...(names.length > 0 ? [sentence`Nicht weiterverfolgt: ${listOf(names)}.`] : []),
    ],
    lacks: [...uses.flatMap(({ rows }) => rows.map((row) => useOf(ask, row))), ...names].map(
      ({ text }) => `Gründe und Maßnahmen fehlen bei „${text}“`,
    ),
  };
}

function stateSentence(ask: Ask, state: string, rows: readonly Deployment[]): Spoken {
  const names = listOf(rows.map((row) => nameOfUse(ask, row)));
  const start = joinSaid([names], ([text = ""]) => `Ferner ${state}: ${text}`);
  return sentence`${start}.`;
}
