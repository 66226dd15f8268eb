import { asked, type Ask } from "#answers/ask.ts";
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

function isInWindow(ask: Ask, { data }: Deployment): boolean {
  return !ask.window || (data.endedOn !== undefined && covers(ask.window, data.endedOn));
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
    (one) => isInWindow(ask, one) && !isExplained(`deployment/${one.key}`, one.data.system),
  );
  const uses = (Object.keys(STATES) as State[])
    .filter((state) => kinds.has(state))
    .map((state) => ({ state, rows: open.filter((one) => stageOn(one, ask.on, ask.on) === state) }))
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
