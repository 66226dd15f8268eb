import { asked, asksFor, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { countsByLabel, labelled } from "#answers/facets/shared/counts-by-label.ts";
import { isOfToday, standingOf } from "#answers/facets/shared/standing-of.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { leadFor, noteOf, plain, verb } from "#answers/facets/shared/wording.ts";
import { joinSaid } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { countOf, inWords, listOf, quotedName } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";

type Measure = VersionedRecord<"oversightMeasure">;
type System = VersionedRecord<"system">;

const RULE = { one: "Regelung", many: "Regelungen", gender: "feminine" } as const;
const SYSTEM = {
  one: "eingesetzten KI-Anwendung",
  many: "eingesetzten KI-Anwendungen",
  gender: "feminine",
} as const;

/** From the most to the least independent of people. */
const ROLES = {
  fullyAutomated: "als vollautomatisiert",
  partlyAutomated: "als teilautomatisiert",
  preparatory: "als entscheidungsvorbereitend",
  assistive: "als unterstützend",
} as const;

function measureColumns(ask: Ask): readonly Column<Measure>[] {
  const column = columnsOf<"oversightMeasure">(ask);
  return [
    { label: "Anwendung", asks: ["anwendung", "system"], names: true, cell: (row) => subjectOf(ask, row) },
    column("step", "Verfahrensschritt", { asks: ["schritt", "bei welchen entscheidungen"], always: true }),
    column("decidedBy", "Entscheidende Funktion", {
      asks: ["wer entscheidet", "wem obliegt", "durch wen", "letztverantwort", "letztentscheid"],
      always: true,
    }),
    column("rule", "Regel", { asks: ["regel", "gewährleist", "sichergestellt", "wie wird"], always: true }),
    column("canOverride", "Abweichen möglich", {
      asks: ["abweich", "übersteuer", "korrigier", "verwerfen", "eingreifen"],
      always: true,
    }),
    column("logged", "Protokolliert", {
      asks: ["protokolliert", "dokumentiert", "nachvollzieh"],
      always: true,
    }),
    column("training", "Vorbereitung der Entscheidenden", {
      asks: ["geschult", "schulung", "vorbereit", "befähig"],
    }),
  ];
}

function roleColumns(ask: Ask): readonly Column<System>[] {
  const column = columnsOf<"system">(ask);
  return [
    column("name", "Anwendung", { asks: ["anwendung"], names: true }),
    column("decisionRole", "Rolle bei Entscheidungen", { asks: ["rolle", "automatis"], always: true }),
    column("decisionDescription", "Ablauf der Entscheidung", {
      asks: ["ablauf", "verfahren", "wie werden"],
      always: true,
    }),
  ];
}

/** Systems that decide by themselves in whole or in part, named one by one. */
function automated(
  ask: Ask,
  systems: readonly System[],
  role: "fullyAutomated" | "partlyAutomated",
): readonly Spoken[] {
  const some = systems.filter((system) => shown(system, "decisionRole") === role);
  if (some.length === 0) return [];
  const names = listOf(some.map((system) => quotedName(ask, system)));
  const is = verb(some.length, "ist", "sind");
  return [sentence`Bei Entscheidungen ${is} ${plain(ROLES[role])} eingestuft: ${names}.`];
}

/** How many of the systems in use have which role; those without one leave a note. */
function counted(ask: Ask, systems: readonly System[]): readonly Spoken[] {
  const rated = systems.filter((system) => shown(system, "decisionRole") !== undefined);
  const notes = systems
    .filter((system) => !rated.includes(system))
    .map((one) => noteOf(inWords(ask, one, "decisionRole")));
  const [only] = rated;
  if (only === undefined) return [];
  const groups = labelled(rated, ROLES, ({ data }) => data.decisionRole);
  const open = joinSaid(notes, () => "");
  if (rated.length === 1) {
    const role = joinSaid([inWords(ask, only, "decisionRole")], ([text = ""]) =>
      text.toLocaleLowerCase("de-DE"),
    );
    return [
      sentence`Die Rolle von ${quotedName(ask, only)} bei Entscheidungen ist als ${role} eingestuft.${open}`,
    ];
  }
  const each = countsByLabel(groups, "feminine");
  return [
    sentence`Von ${countOf(rated, SYSTEM)} sind nach ihrer Rolle bei Entscheidungen ${each} eingestuft.${open}`,
  ];
}

function roles(ask: Ask, systems: readonly System[]): readonly Spoken[] {
  const says = [
    ...automated(ask, systems, "fullyAutomated"),
    ...automated(ask, systems, "partlyAutomated"),
    ...counted(ask, systems),
  ];
  const wantsEach = asksFor(ask, [
    "welche anwendung",
    "welche system",
    "je anwendung",
    "jeweils",
    "automatis",
    "rolle",
  ]);
  const isAutomated = (system: System): boolean =>
    (shown(system, "decisionRole") ?? "").endsWith("Automated");
  const listed = wantsEach ? systems : systems.filter(isAutomated);
  const table = { columns: roleColumns(ask), rows: listed };
  return listed.length === 0
    ? says
    : [...says, tableOf(ask, "Rolle der KI-Anwendungen bei Entscheidungen", table)];
}

function measures(ask: Ask, rows: readonly Measure[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const columns = measureColumns(ask);
  const lead = sentence`Zur Entscheidung durch Menschen ${verb(rows.length, "besteht", "bestehen")} ${countOf(rows, RULE)}.`;
  return [
    ...leadFor(ask, columns, lead),
    tableOf(ask, "Regelungen zur menschlichen Letztentscheidung", { columns, rows }),
  ];
}

/** F19: how far systems in use decide by themselves, automated ones first, and which people decide by which rule. */
export const oversight: FacetBuilder = (ask) => {
  const systems = asked(ask, "system").filter(
    (one) => one.data.isAiSystem !== "no" && standingOf(ask, `system/${one.key}`) === "used",
  );
  const rows = asked(ask, "oversightMeasure").filter(({ data }) => isOfToday(ask, data.subject));
  const says = [...roles(ask, systems), ...measures(ask, rows)];
  return says.length === 0 ? SILENT : { says };
};
