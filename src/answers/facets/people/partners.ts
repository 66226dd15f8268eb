import { asked, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { isOver, windowInWords } from "#answers/facets/shared/time-asked.ts";
import { leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { joinSaid, saidBy, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, inFigures, listOf, nameAt } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf } from "#records/snapshot.ts";
import { inForce, spanOf } from "#records/time.ts";
import type { Reference } from "#values/key.ts";
import { overlap } from "#values/period.ts";

type Cooperation = VersionedRecord<"cooperation">;
type Project = VersionedRecord<"project">;
type Kind = NonNullable<VersionedRecord<"partner">["data"]["kind"]>;

const NOUN = { one: "Kooperation", many: "Kooperationen", gender: "feminine" } as const;
const PROJECT = { one: "laufenden Vorhaben", many: "laufenden Vorhaben", gender: "neuter" } as const;

/** Words by which a question asks for partners of a kind. */
const KIND_WORDS: Readonly<Record<Kind, RegExp>> = {
  authority: /andere\w* (?:behörd|verwaltung|kommun|städt|bezirks|länder)|behördenübergreif/iu,
  cityCompany: /städtische\w* (?:gesellschaft|unternehm)|öffentliche\w* unternehm/iu,
  university: /hochschul|universität/iu,
  research: /forschung|wissenschaft/iu,
  company: /unternehmen|firm(?:a|en)|privatwirtschaft/iu,
  association: /verb[aä]nd|verein(?:e|en|s)?\b/iu,
  serviceProvider: /dienstleist|berater|beratungs/iu,
};

const EXAMPLES = /\([^)]*\)/gu;
const ONE_OF_MANY = /etwa|wie |insbesondere|beispiel|z\. ?b\.|weitere|externe\w* partner/iu;

const RUNNING: ReadonlySet<string> = new Set(["running", "evaluating"]);

/** The kind of the partner, as a cell; the cooperation alone does not tell it. */
function kindOf(ask: Ask, row: Cooperation): Said {
  const partner = recordOf(ask.snapshot, "partner", row.data.partner);
  return partner ? inFigures(ask, partner, "kind") : saidBy("nicht öffentlich", row);
}

function columns(ask: Ask): readonly Column<Cooperation>[] {
  const column = columnsOf<"cooperation">(ask);
  return [
    column("partner", "Partner", { asks: ["partner", "mit wem", "mit welchen"], names: true }),
    {
      label: "Art des Partners",
      asks: ["art des", "behörden", "hochschul", "unternehmen"],
      always: true,
      cell: (row) => kindOf(ask, row),
    },
    column("subject", "Gegenstand", {
      asks: ["gegenstand", "worum", "welche vorhaben", "welchen projekt"],
      always: true,
    }),
    column("goal", "Ziele", { asks: ["ziel", "zweck"], always: true }),
    column("results", "Ergebnisse", { asks: ["ergebnis", "erfolg", "nutzen", "ertrag"], always: true }),
    column("period", "Zeitraum", {
      asks: ["seit wann", "zeitraum", "dauer", "wann", "laufzeit"],
      always: true,
    }),
  ];
}

/** Does the question ask for partners of this kind? It does if it names none, or names some among others. */
function isKindAsked(ask: Ask, partner: Reference | undefined): boolean {
  const words = wordsAsked(ask).replaceAll(EXAMPLES, " ");
  const named = Object.entries(KIND_WORDS).flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []));
  if (named.length === 0 || ONE_OF_MANY.test(words)) return true;
  return named.includes(recordOf(ask.snapshot, "partner", partner)?.data.kind ?? "");
}

function isInTime(ask: Ask, row: Cooperation): boolean {
  const span = spanOf(row);
  if ((span.from ?? ask.on) > ask.on) return false;
  return ask.window ? overlap(span, ask.window) : inForce(span, ask.on);
}

function cooperations(ask: Ask, rows: readonly Cooperation[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const fields = columns(ask);
  const is = isOver(ask)
    ? verb(rows.length, "bestand", "bestanden")
    : verb(rows.length, "besteht", "bestehen");
  const when = plain(ask.window ? ` ${windowInWords(ask.window, ask.on)}` : "");
  const lead = sentence`im Bereich KI ${is}${when} ${countOf(rows, NOUN)}.`;
  const isYes = asksWhether(ask, ["kooper", "zusammenarb", "arbeitet", "partner", "austausch"]);
  return [
    ...leadFor(ask, fields, opened(ask, lead, isYes)),
    tableOf(ask, "Kooperationen", { columns: fields, rows }),
  ];
}

type Work = { readonly project: Project; readonly partners: readonly Reference[] };

/** Partners of running projects with which no cooperation is told above. */
function furtherPartners(ask: Ask, told: readonly Cooperation[]): readonly Work[] {
  if (ask.window) return [];
  const known = new Set(told.map(({ data }) => data.partner));
  return asked(ask, "project").flatMap((project) => {
    const all = RUNNING.has(project.data.status ?? "") ? (project.data.partners ?? []) : [];
    const partners = all.filter((one) => !known.has(one) && isKindAsked(ask, one));
    return partners.length > 0 ? [{ project, partners }] : [];
  });
}

const workColumns = (ask: Ask): readonly Column<Work>[] => [
  {
    label: "Vorhaben",
    asks: ["vorhaben"],
    names: true,
    cell: ({ project }) => inFigures(ask, project, "title"),
  },
  {
    label: "Partner",
    asks: ["partner"],
    names: true,
    cell: ({ project, partners }) => listOf(partners.map((one) => nameAt(ask, project, one))),
  },
  {
    label: "Zielsetzung",
    asks: ["ziel"],
    always: true,
    cell: ({ project }) => inFigures(ask, project, "objective"),
  },
];

function inProjects(ask: Ask, rows: readonly Work[], which: string): readonly Spoken[] {
  if (rows.length === 0) return [];
  const count = joinSaid(
    [
      countOf(
        rows.map(({ project }) => project),
        PROJECT,
      ),
    ],
    ([text = ""]) => text.replace(/^ein /u, "einem "),
  );
  return [
    sentence`An ${count} wirken ${plain(which)} mit.`,
    tableOf(ask, "Externe Partner laufender Vorhaben", { columns: workColumns(ask), rows }),
  ];
}

/** F29: with whom the authority works together on AI, with what aims and results; then partners of running projects. */
export const partners: FacetBuilder = (ask) => {
  const rows = asked(ask, "cooperation").filter(
    (row) => isInTime(ask, row) && isKindAsked(ask, row.data.partner),
  );
  const says = [
    ...cooperations(ask, rows),
    ...inProjects(
      ask,
      furtherPartners(ask, rows),
      rows.length > 0 ? "weitere externe Partner" : "externe Partner",
    ),
  ];
  return says.length === 0 ? SILENT : { says, verdict: "yes" };
};
