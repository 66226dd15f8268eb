import { asked, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, listOf } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { overlap } from "#values/period.ts";

type Feedback = VersionedRecord<"feedback">;

const NOUN = { one: "Rückmeldung", many: "Rückmeldungen", gender: "feminine" } as const;

/** With fewer participants, feedback could be traced to single persons. */
const LEAST_PARTICIPANTS = 5;

function columns(ask: Ask): readonly Column<Feedback>[] {
  const column = columnsOf<"feedback">(ask);
  return [
    {
      ...{ label: "Projekt oder Anwendung", asks: ["projekt", "anwendung"], names: true },
      cell: (row) => subjectOf(ask, row),
    },
    column("theme", "Thema", { asks: ["thema", "themen"], names: true }),
    column("sentiment", "Grundton", { asks: ["bewert", "grundton", "stimmung"], always: true }),
    column("statement", "Kernaussage", {
      asks: ["rückmeldung", "bericht", "äußern", "fielen"],
      always: true,
    }),
    column("method", "Form der Erhebung", {
      asks: ["befragung", "erhebung", "erhoben", "umfrage"],
      always: true,
    }),
    column("period", "Zeitraum", { asks: ["zeitraum", "wann"], always: true }),
    column("participants", "Beteiligte", { asks: ["beteiligte", "teilgenommen", "wie viele"], always: true }),
  ];
}

/** May a reader of this copy see the feedback? In the authority's own copy small numbers do not hide it. */
function isShown(ask: Ask, { data }: Feedback): boolean {
  return ask.copy === "internal" || (data.participants ?? LEAST_PARTICIPANTS) >= LEAST_PARTICIPANTS;
}

/** Feedback of too few people: its subject is told, but neither what was said nor by how many. */
function heldBack(ask: Ask, records: readonly Feedback[], isAlone: boolean): readonly Spoken[] {
  if (records.length === 0) return [];
  const start = plain(isAlone ? "Rückmeldungen" : "Weitere Rückmeldungen");
  const subjects = listOf(records.map((record) => subjectOf(ask, record)));
  return [sentence`${start} zu ${subjects} werden nicht mitgeteilt (berechtigte Interessen Einzelner).`];
}

/** Is a yes confirmed? Where a survey is asked for, only a survey confirms it. */
function confirms(ask: Ask, records: readonly Feedback[]): boolean {
  const isSurvey = /befragung|umfrage/iu.test(wordsAsked(ask));
  return records.some(({ data }) => !isSurvey || data.method === "survey");
}

/** F11: what staff report, by project or application. */
export const staffFeedback: FacetBuilder = (ask) => {
  const records = asked(ask, "feedback").filter(({ data: { period } }) => {
    const isPast = (period?.from ?? ask.on) <= ask.on;
    return isPast && (!ask.window || (period !== undefined && overlap(period, ask.window)));
  });
  if (records.length === 0) return SILENT;
  const shown = records.filter((record) => isShown(ask, record));
  const few = records.filter((record) => !isShown(ask, record));
  const hidden = heldBack(ask, few, shown.length === 0);
  if (shown.length === 0) return { says: hidden };
  const content = { columns: columns(ask), rows: shown };
  const isYes = confirms(ask, shown);
  const is = verb(shown.length, "liegt", "liegen");
  const lead = sentence`zum Einsatz von KI ${is} ${scopeOf(ask)}${countOf(shown, NOUN)} der Beschäftigten vor.`;
  return {
    says: [
      ...leadFor(ask, content.columns, opened(ask, lead, isYes)),
      tableOf(ask, "Rückmeldungen der Beschäftigten", content),
      ...hidden,
    ],
    ...(isYes ? { verdict: "yes" as const } : {}),
  };
};
