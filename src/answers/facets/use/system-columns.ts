import type { Ask } from "#answers/ask.ts";
import { isOver } from "#answers/facets/shared/time-asked.ts";
import { derivedFrom, saidBy, type Said } from "#answers/speech/said.ts";
import { gives, inFigures } from "#answers/speech/speak.ts";
import type { Column } from "#answers/speech/table.ts";
import { codeLabel } from "#catalogue/catalogue.ts";
import { dateInFigures } from "#language/dates.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf } from "#records/snapshot.ts";
import { isInUse, stageOn } from "#records/time.ts";

type Deployment = VersionedRecord<"deployment">;
type System = VersionedRecord<"system">;

/** A use with its application; without, if the reader may not see the application. */
export type UseRow = { readonly deployment: Deployment; readonly system?: System };

/** A use joined with its application. */
export function useRow(ask: Ask, deployment: Deployment): UseRow {
  const system = recordOf(ask.snapshot, "system", deployment.data.system);
  return { deployment, ...(system ? { system } : {}) };
}

/** A field of the application; "nicht öffentlich" if the reader may not see the application. */
export function ofSystem(ask: Ask, row: UseRow, id: keyof System["data"]): Said {
  return row.system ? inFigures(ask, row.system, id) : saidBy("nicht öffentlich", row.deployment);
}

/** The stage on the day asked about: the last of a window that is over, else today. */
export function stageShown(ask: Ask, deployment: Deployment): ReturnType<typeof stageOn> {
  const day = isOver(ask) ? (ask.window?.to ?? ask.on) : ask.on;
  return stageOn(deployment, day, ask.on) ?? stageOn(deployment, ask.on, ask.on);
}

/** The stage on the day asked about, as a table shows it. */
export function statusOf(ask: Ask, deployment: Deployment): Said {
  const stage = stageShown(ask, deployment);
  if (!stage || !gives(deployment, "status")) return inFigures(ask, deployment, "status");
  return saidBy(codeLabel("deployment", "status", stage), deployment);
}

/** The day of start; if it is not recorded, the first day of a recorded stage in use. */
export function startOf(ask: Ask, deployment: Deployment): Said {
  const days = gives(deployment, "stages")
    ? (deployment.data.stages ?? []).flatMap(({ status, from }) => (from && isInUse(status) ? [from] : []))
    : [];
  const [first] = days.toSorted();
  const isMissing = deployment.data.startedOn === undefined && deployment.unknown["startedOn"] === undefined;
  return first !== undefined && isMissing
    ? derivedFrom(dateInFigures(first), [deployment])
    : inFigures(ask, deployment, "startedOn");
}

function endOf(ask: Ask, deployment: Deployment): Said {
  const isOngoing = isInUse(stageOn(deployment, ask.on, ask.on)) && deployment.data.endedOn === undefined;
  return isOngoing ? saidBy("dauert an", deployment) : inFigures(ask, deployment, "endedOn");
}

type Spec = readonly [label: string, asks: readonly string[], cell: Column<UseRow>["cell"], always?: boolean];

const use = (ask: Ask, id: keyof Deployment["data"]) => (row: UseRow) => inFigures(ask, row.deployment, id);
const system = (ask: Ask, id: keyof System["data"]) => (row: UseRow) => ofSystem(ask, row, id);

const UNIT_WORDS = [
  ...["organisationseinheit", "dienststelle", "fachbereich", "fachamt", "fachämter"],
  ...["ressort", "behörde", "auf welchen gebieten", "gremien"],
];
const START_WORDS = [
  ...["inbetriebnahme", "datum", "seit wann", "ab wann", "beginn", "zeitpunkt", "laufzeit"],
];
const TASK_WORDS = [
  ...["einsatzbereich", "fachaufgabe", "aufgabe", "wofür", "gegenstand", "abläufe", "anwendungsfall"],
];
const MAKER_WORDS = ["anbieter", "entwickler", "hersteller", "programm"];
const STATUS_WORDS = ["status", "projektstand", "reifegrad", "pilot", "erprob"];

/** Columns that are shown without being asked for. */
const usual = (ask: Ask): readonly Spec[] => [
  ["Anbieter oder Entwickler", MAKER_WORDS, system(ask, "provider"), true],
  ["Organisationseinheit", UNIT_WORDS, use(ask, "unit"), true],
  ["Einsatzbereich", TASK_WORDS, use(ask, "task"), true],
  ["Inbetriebnahme", START_WORDS, ({ deployment }) => startOf(ask, deployment), true],
  ["Status", STATUS_WORDS, ({ deployment }) => statusOf(ask, deployment), true],
];

/** Columns that only show if they are asked for. */
const further = (ask: Ask): readonly Spec[] => [
  ["Ende", ["ende der", "laufzeit", "eingestellt"], (row) => endOf(ask, row.deployment), ask.window !== null],
  ["Zweck", ["zweck"], use(ask, "purpose")],
  ["Funktionen", ["funktion", "leistungsmerkmal", "fähigkeit", "was leist"], system(ask, "functions")],
  ["Art der KI", ["welche art", "arten von", "art der ki"], system(ask, "kinds")],
  ["Kurzbeschreibung", ["beschreib", "auf welche weise", "wie funktionier"], system(ask, "summary")],
  ["Bereitstellende Stelle", ["bereitgestellt", "bereitstell"], system(ask, "suppliedBy")],
  ["Einstufung nach der KI-Verordnung", ["risikoklass", "einstuf", "hochrisiko"], system(ask, "aiActClass")],
  ["Nutzende", ["nutzende", "nutzer", "wie viele beschäftigte"], use(ask, "users")],
  ["Nutzen", ["welchen nutzen", "mehrwert"], use(ask, "benefitStaff")],
];

/** Columns of the table of uses: the usual ones, and further ones that only show if they are asked for. */
export function systemColumns(ask: Ask): readonly Column<UseRow>[] {
  const name: Column<UseRow> = {
    ...{ label: "Bezeichnung", asks: ["bezeichnung", "name", "welche anwendung"], names: true },
    cell: use(ask, "system"),
  };
  const specs = [...usual(ask), ...further(ask)];
  return [name, ...specs.map(([label, asks, cell, always = false]) => ({ label, asks, cell, always }))];
}
