import { asked, asksFor, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { leadFor, opened, plain } from "#answers/facets/shared/wording.ts";
import { alsoFrom, joinSaid, saidBy, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { inFigures, listOf } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";

type Tool = VersionedRecord<"publicTool">;
type Permission = NonNullable<Tool["data"]["permission"]>;

/** How a sentence tells what is permitted, before the tools' names. */
const PERMITTED: Readonly<Record<Permission, string>> = {
  allowed: "Erlaubt ist die dienstliche Nutzung von",
  tolerated: "Geduldet wird die dienstliche Nutzung von",
  forbidden: "Untersagt ist die dienstliche Nutzung von",
  notDecided: "Nicht entschieden ist über die Zulässigkeit von",
};

const USE = ["genutzt", "nutz", "zurückgegriffen", "verwend", "einsatz", "eingesetzt", "bekannt"];
const PERMISSION = [
  "erlaub",
  "untersag",
  "verbot",
  "zulässig",
  "gestattet",
  "gesperrt",
  "sperr",
  "dürfen",
  "genehmigt",
  "freigegeben",
];

function columns(ask: Ask): readonly Column<Tool>[] {
  const column = columnsOf<"publicTool">(ask);
  return [
    column("tool", "Werkzeug", { asks: ["werkzeug", "modell", "welche", "tool", "dienste"], names: true }),
    column("vendor", "Hersteller", { asks: ["hersteller", "anbieter"] }),
    {
      label: "Gilt für",
      asks: ["organisationseinheit", "fachamt", "dienststelle", "welchen stellen", "bereichen"],
      always: true,
      cell: (row) =>
        row.data.unit === undefined ? saidBy("gesamte Behörde", row) : inFigures(ask, row, "unit"),
    },
    column("permission", "Zulässigkeit", { asks: PERMISSION, always: true }),
    column("purposes", "Genutzt für", { asks: ["wofür", "zweck", "wozu", "welche aufgaben"], always: true }),
    column("extent", "Umfang", { asks: ["umfang", "wie häufig", "wie oft", "wie viele"], always: true }),
    column("knowledgeSource", "Erkenntnisgrundlage", {
      asks: ["bekannt", "kenntnis", "erhoben", "erfasst"],
      always: true,
    }),
    column("knownSince", "Bekannt seit", { asks: ["seit wann", "wann wurde"] }),
    column("policy", "Geregelt in", { asks: ["geregelt", "dienstanweisung", "vorgabe", "regelung"] }),
  ];
}

/** A tool by its name, with the unit where it is told for one unit only. */
function toolOf(ask: Ask, row: Tool): Said {
  const tool = inFigures(ask, row, "tool");
  if (row.data.unit === undefined) return tool;
  return alsoFrom(
    joinSaid([tool, inFigures(ask, row, "unit")], ([name = "", unit = ""]) => `${name} (${unit})`),
    row,
  );
}

function usedOnes(ask: Ask, rows: readonly Tool[]): readonly Spoken[] {
  const used = rows.filter((row) => shown(row, "purposes") !== undefined);
  if (used.length === 0) return [];
  const names = listOf(used.map((row) => toolOf(ask, row)));
  const isYes = asksWhether(ask, USE) && !asksFor(ask, PERMISSION);
  return [opened(ask, sentence`bekannt ist eine Nutzung von ${names}.`, isYes)];
}

function permissions(ask: Ask, rows: readonly Tool[]): readonly Spoken[] {
  return Object.entries(PERMITTED).flatMap(([permission, words]) => {
    const same = rows.filter((row) => shown(row, "permission") === permission);
    if (same.length === 0) return [];
    return [sentence`${plain(words)} ${listOf(same.map((row) => toolOf(ask, row)))}.`];
  });
}

/** Was the tool known on the day and before the period asked about was over? */
function isKnownInTime(ask: Ask, { data: { knownSince } }: Tool): boolean {
  return knownSince === undefined || (knownSince <= ask.on && knownSince <= (ask.window?.to ?? ask.on));
}

/** F22: which freely accessible tools are known to be used, what for, how far, how one knows, and what is permitted. */
export const publicTools: FacetBuilder = (ask) => {
  const rows = asked(ask, "publicTool").filter((row) => isKnownInTime(ask, row));
  if (rows.length === 0) return SILENT;
  const fields = columns(ask);
  const used = usedOnes(ask, rows);
  const leads = [...used, ...permissions(ask, rows)].flatMap((lead) => leadFor(ask, fields, lead));
  const table = tableOf(ask, "Frei zugängliche KI-Werkzeuge", { columns: fields, rows });
  const isYes = used.length > 0 && !asksFor(ask, PERMISSION);
  return { says: [...leads, table], ...(isYes ? { verdict: "yes" as const } : {}) };
};
