import { asked, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { leadFor, plain } from "#answers/facets/shared/wording.ts";
import { joinSaid, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { gives, inFigures, inWords, listOf } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { inForce, spanOf } from "#records/time.ts";
import { overlap } from "#values/period.ts";

type Responsibility = VersionedRecord<"responsibility">;
type Task = NonNullable<Responsibility["data"]["tasks"]>[number];

/** Words by which a question asks for a task. */
const TASK_WORDS: Readonly<Record<Task, RegExp>> = {
  overall: /gesamtverantwort|federführ|koordin|hauptverantwort/iu,
  planning: /planung/iu,
  introduction: /einführung/iu,
  monitoring: /überwach/iu,
  development: /weiterentwick/iu,
  evaluation: /evalu/iu,
  register: /register|verzeichnis/iu,
  privacy: /datenschutz/iu,
  informationSecurity: /informationssicherheit|it-sicherheit/iu,
  training: /schulung|fortbildung|qualifizier/iu,
  inquiries: /beantwortung/iu,
  contact: /ansprech|anlaufstelle/iu,
};

function columns(ask: Ask): readonly Column<Responsibility>[] {
  const column = columnsOf<"responsibility">(ask);
  return [
    column("unit", "Dienststelle", {
      asks: ["dienststelle", "organisationseinheit", "stelle", "einheit", "amt", "gremium", "team"],
      names: true,
    }),
    column("function", "Funktionsbezeichnung", { asks: ["funktion", "leitet", "leitung"], always: true }),
    column("tasks", "Aufgaben", { asks: ["aufgabe", "wofür"], always: true }),
    column("holder", "Wahrgenommen durch", { asks: ["wahrgenommen"], always: true }),
    column("scope", "Umfang", { asks: ["umfang", "bereich"], always: true }),
    column("from", "Seit", { asks: ["seit wann", "ab wann"], always: ask.window !== null }),
    column("to", "Bis", { asks: ["bis wann", "befrist"], always: ask.window !== null }),
  ];
}

function tasksAsked(ask: Ask): readonly string[] {
  const words = wordsAsked(ask);
  return Object.entries(TASK_WORDS).flatMap(([task, pattern]) => (pattern.test(words) ? [task] : []));
}

const hasTask = ({ data }: Responsibility, tasks: readonly string[]): boolean =>
  (data.tasks ?? []).some((task) => tasks.includes(task));

/** Own units first; among them who bears more of the tasks asked for. */
function rankOf({ data }: Responsibility, tasks: readonly string[]): number {
  const borne = (data.tasks ?? []).filter((task) => tasks.includes(task)).length;
  return (data.holder === "own" ? 0 : 100) + (data.tasks?.includes("overall") ? 0 : 50) - borne;
}

/** A unit with its function. */
function bearer(ask: Ask, record: Responsibility): Said {
  const remarks = gives(record, "function") ? [inWords(ask, record, "function")] : [];
  return joinSaid([inFigures(ask, record, "unit"), ...remarks], ([unit = "", ...more]) =>
    more.length > 0 ? `${unit} (${more.join("; ")})` : unit,
  );
}

function bearers(ask: Ask, rows: readonly Responsibility[]): Said {
  return listOf(rows.map((record) => bearer(ask, record)));
}

/** Who is responsible, own units and others apart, each group in one sentence. */
function leads(ask: Ask, rows: readonly Responsibility[], tasks: readonly string[]): readonly Spoken[] {
  const isWhole = tasks.includes("overall") || tasks.length === 0;
  const named = isWhole ? rows.filter((row) => hasTask(row, ["overall"])) : rows;
  const what = isWhole && named.length > 0 ? "Gesamtverantwortung" : "Zuständigkeit";
  const [own, others] = [true, false].map((isOwn) =>
    (named.length > 0 ? named : rows).filter(({ data }) => (data.holder === "own") === isOwn),
  );
  const house = houseOf(ask);
  const says: Spoken[] = [];
  if (own && own.length > 0) {
    says.push(sentence`Die ${plain(what)} liegt ${house.inside} bei: ${bearers(ask, own)}.`);
  }
  if (others && others.length > 0) {
    says.push(sentence`Außerhalb ${house.of} liegt die ${plain(what)} bei: ${bearers(ask, others)}.`);
  }
  return says;
}

/** F3: which unit and function bears which task, the authority's own first. */
export const responsibility: FacetBuilder = (ask) => {
  const tasks = tasksAsked(ask);
  const valid = asked(ask, "responsibility").filter((record) =>
    ask.window ? overlap(spanOf(record), ask.window) : inForce(spanOf(record), ask.on),
  );
  const rows = valid
    .filter((record) => tasks.length === 0 || hasTask(record, tasks))
    .toSorted((a, b) => rankOf(a, tasks) - rankOf(b, tasks));
  if (rows.length === 0) return SILENT;
  const shown = columns(ask);
  const table = tableOf(ask, "Zuständigkeiten", { columns: shown, rows });
  return { says: [...leads(ask, rows, tasks).flatMap((lead) => leadFor(ask, shown, lead)), table] };
};
