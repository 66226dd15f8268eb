import { asked, asksFor, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { labelled } from "#answers/facets/shared/counts-by-label.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { countsBy, leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { joinSaid, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, inFigures } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { codeLabel } from "#catalogue/catalogue.ts";
import type { CountedNoun } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { overlap } from "#values/period.ts";

type Incident = VersionedRecord<"incident">;
type Kind = NonNullable<Incident["data"]["kind"]>;

const NOUN = { one: "Vorfall", many: "Vorfälle", gender: "masculine" } as const;

/** Words by which a question asks for a kind of incident. */
const KIND_WORDS: Readonly<Record<Kind, readonly string[]>> = {
  unauthorisedUse: [
    "unerlaubt",
    "unbefugt",
    "unreguliert",
    "ungenehmigt",
    "nicht genehmigt",
    "ohne genehmigung",
    "schatten",
  ],
  misuse: ["missbr", "missbräuch", "zweckentfremd", "zweckwidrig", "unerlaubt"],
  privacyBreach: [
    "datenpanne",
    "datenschutzverletz",
    "datenschutzverst",
    "datenschutzvorf",
    "datenleck",
    "datenabfl",
  ],
  malfunction: ["fehlfunktion", "störung", "ausfall", "fehlerhaft"],
  discrimination: ["diskriminier", "benachteilig"],
  securityIncident: ["sicherheitsvorf", "cyber", "hacker", "angriff"],
  seriousIncident: ["schwerwiegend"],
  complaint: ["beschwerde"],
};

const KIND_NOUNS: Readonly<Record<Kind, CountedNoun>> = {
  unauthorisedUse: { one: "unerlaubter Einsatz", many: "unerlaubte Einsätze", gender: "masculine" },
  misuse: { one: "missbräuchlicher Einsatz", many: "missbräuchliche Einsätze", gender: "masculine" },
  privacyBreach: { one: "Datenschutzverletzung", many: "Datenschutzverletzungen", gender: "feminine" },
  malfunction: { one: "Fehlfunktion", many: "Fehlfunktionen", gender: "feminine" },
  discrimination: { one: "Diskriminierung", many: "Diskriminierungen", gender: "feminine" },
  securityIncident: { one: "Sicherheitsvorfall", many: "Sicherheitsvorfälle", gender: "masculine" },
  seriousIncident: {
    ...{ one: "schwerwiegender Vorfall nach der KI-Verordnung", gender: "masculine" },
    many: "schwerwiegende Vorfälle nach der KI-Verordnung",
  },
  complaint: { one: "Beschwerde", many: "Beschwerden", gender: "feminine" },
};

/** Incidents in general: whatever went wrong, but no complaints. */
const GENERAL = ["vorfäll", "vorfall", "zwischenfall", "zwischenfäll", "vorkommnis", "verstöße", "verstoß"];

const EXISTENCE = [
  ...["festgestellt", "bekannt", "vorfäll", "vorfall", "gab es", "gibt es", "kam es", "gekommen"],
  ...["verzeichnet", "aufgetreten", "registriert"],
];

function columns(ask: Ask): readonly Column<Incident>[] {
  const column = columnsOf<"incident">(ask);
  return [
    column("on", "Datum", { asks: ["wann", "datum"], names: true }),
    column("kind", "Art des Vorfalls", { asks: ["welche art", "art des", "welcher art"], names: true }),
    column("unit", "Organisationseinheit", {
      asks: ["organisationseinheit", "fachamt", "dienststelle", "welcher stelle"],
    }),
    column("tool", "Werkzeug", {
      asks: ["werkzeug", "welche anwendung", "welches system", "tool"],
      always: true,
    }),
    column("description", "Sachverhalt", {
      asks: ["sachverhalt", "welche fälle", "geschehen", "vorfäll"],
      always: true,
    }),
    column("consequences", "Konsequenzen", {
      asks: ["konsequenz", "folgen", "geahndet", "sanktion", "reaktion", "reagiert"],
      always: true,
    }),
    column("prevention", "Präventivmaßnahmen", {
      asks: ["prävent", "vorbeug", "verhinder", "maßnahme", "vorkehr", "unterbunden", "unterbind"],
      always: true,
    }),
    column("reportedTo", "Meldungen", { asks: ["gemeldet", "meldung", "aufsicht", "mitgeteilt"] }),
    column("closedOn", "Abgeschlossen am", { asks: ["abgeschlossen", "erledigt"] }),
  ];
}

/** The kinds named by question or sub-question; unauthorised use and misuse if they name none. */
export function incidentKindsAsked(ask: Ask): ReadonlySet<string> {
  const words = `${ask.question.text} ${wordsAsked(ask)}`.toLocaleLowerCase("de-DE");
  const holds = (beginnings: readonly string[]): boolean =>
    beginnings.some((beginning) => words.includes(beginning));
  const isNamed = (kind: string): boolean => holds(KIND_WORDS[kind as Kind]);
  const named = Object.keys(KIND_WORDS).filter(isNamed);
  const general = holds(GENERAL) ? Object.keys(KIND_WORDS).filter((kind) => kind !== "complaint") : [];
  const kinds = named.length > 0 ? named : general;
  return new Set(kinds.length > 0 ? kinds : ["unauthorisedUse", "misuse"]);
}

function isInTime(ask: Ask, { data }: Incident): boolean {
  if (data.on === undefined) return ask.window === null;
  return data.on <= ask.on && (!ask.window || overlap({ from: data.on, to: data.on }, ask.window));
}

/** Of which kinds the incidents are; the figures only where there are several. */
function kindsOf(ask: Ask, rows: readonly Incident[]): Said {
  const labels = Object.fromEntries(
    Object.keys(KIND_WORDS).map((kind) => [kind, codeLabel("incident", "kind", kind)]),
  );
  const groups = labelled(rows, labels, ({ data }) => data.kind);
  const [only] = rows;
  if (groups.length > 1) {
    const counts = countsBy(rows, ({ data }) => KIND_NOUNS[data.kind ?? "seriousIncident"]);
    return joinSaid([counts], ([text]) => `, davon ${text}`);
  }
  return only ? joinSaid([inFigures(ask, only, "kind")], ([text]) => ` (${text})`) : plain("");
}

function leadOf(ask: Ask, rows: readonly Incident[]): Spoken {
  const was = verb(rows.length, "wurde", "wurden");
  const lead = sentence`es ${was} ${scopeOf(ask)}${countOf(rows, NOUN)} festgestellt${kindsOf(ask, rows)}.`;
  return opened(ask, lead, asksWhether(ask, EXISTENCE));
}

/** F21: whether AI was used without leave or misused (or what else went wrong, if asked), what followed and what prevents it. */
export const misuse: FacetBuilder = (ask) => {
  const kinds = incidentKindsAsked(ask);
  const rows = asked(ask, "incident")
    .filter((row) => isInTime(ask, row) && (row.data.kind === undefined || kinds.has(row.data.kind)))
    .toSorted((a, b) => ((a.data.on ?? "") < (b.data.on ?? "") ? -1 : 1));
  if (rows.length === 0) return SILENT;
  const shown = columns(ask);
  const table = tableOf(ask, "Festgestellte Vorfälle", { columns: shown, rows });
  const isAboutCases = asksFor(ask, EXISTENCE) || ask.item !== null;
  return {
    says: [...leadFor(ask, shown, leadOf(ask, rows)), table],
    ...(isAboutCases ? { verdict: "yes" as const } : {}),
  };
};
