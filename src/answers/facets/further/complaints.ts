import { asked, asksFor, type Ask } from "#answers/ask.ts";
import type { FacetBuilder, FacetPart } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { leadFor, opened, verb } from "#answers/facets/shared/wording.ts";
import { traitsOf } from "#answers/facets/traits/traits-of.ts";
import { sentence } from "#answers/speech/sentence.ts";
import { countOf } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { covers } from "#values/period.ts";

type Incident = VersionedRecord<"incident">;

const NOUN = { one: "Beschwerde", many: "Beschwerden", gender: "feminine" } as const;

const ways = traitsOf({
  about: "zu Rechtsschutz und Beschwerde",
  title: "Rechtsschutz und Beschwerde",
  fields: [
    { id: "redress", label: "Widerspruch, Beschwerde, Erläuterung", asks: ["beschwerde", "widerspruch"] },
  ],
});

/** Does the question ask what complaints came in, and not only how to complain? */
const RECEIVED = [
  "wie viele",
  "welche beschwerden",
  "gab es",
  "gibt es beschwerden",
  "eingegangen",
  "liegen",
  "bekannt",
];

function isInTime(ask: Ask, { data }: Incident): boolean {
  if (data.on === undefined) return ask.window === null;
  return data.on <= ask.on && covers(ask.window ?? {}, data.on);
}

function received(ask: Ask, rows: readonly Incident[]): FacetPart["says"] {
  if (rows.length === 0) return [];
  const column = columnsOf<"incident">(ask);
  const columns = [
    column("on", "Datum", { asks: ["wann", "datum"], names: true }),
    column("tool", "Anwendung", { asks: ["anwendung", "system"], always: true }),
    column("description", "Gegenstand", { asks: ["gegenstand", "welche", "worüber"], always: true }),
    column("consequences", "Folgen", {
      asks: ["folge", "konsequenz", "abgeholfen", "reagiert"],
      always: true,
    }),
  ];
  const lead = sentence`verzeichnet ${verb(rows.length, "ist", "sind")} ${scopeOf(ask)}${countOf(rows, NOUN)}.`;
  return [...leadFor(ask, columns, opened(ask, lead)), tableOf(ask, "Beschwerden", { columns, rows })];
}

/** X10: which complaints there were, and how those concerned can object, complain or have something explained. */
export const complaints: FacetBuilder = (ask) => {
  const rows = asked(ask, "incident").filter((row) => row.data.kind === "complaint" && isInTime(ask, row));
  const isHidden = [...ask.hidden].some((one) => one.startsWith("incident/"));
  const isOpen = rows.length === 0 && !isHidden && asksFor(ask, RECEIVED);
  const told = ways(ask);
  return {
    says: [...received(ask, rows), ...told.says],
    // that some applications tell no way to complain matters to who asks for the ways
    lacks: asksFor(ask, RECEIVED) ? [] : (told.lacks ?? []),
    ...(rows.length > 0 ? { verdict: "yes" as const } : {}),
    ...(isOpen ? { unrecorded: ["Angaben zu eingegangenen Beschwerden"] } : {}),
  };
};
