import { asked, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { leadFor, opened } from "#answers/facets/shared/wording.ts";
import { saidBy } from "#answers/speech/said.ts";
import { sentence } from "#answers/speech/sentence.ts";
import { inWords, listOf } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { codeLabels } from "#catalogue/catalogue.ts";
import type { VersionedRecord } from "#records/record.ts";
import { inForce, spanOf } from "#records/time.ts";
import { overlap } from "#values/period.ts";

type Participation = VersionedRecord<"participation">;
type Body = NonNullable<Participation["data"]["body"]>;

/** Words by which a question asks for a body. */
const BODY_WORDS: Readonly<Record<Body, RegExp>> = {
  staffCouncil: /personalr[aä]t|personalvertret/iu,
  generalStaffCouncil: /personalr[aä]t|personalvertret/iu,
  unions: /gewerkschaft|berufsverb/iu,
  dataProtection: /datenschutzbeauftragt/iu,
  informationSecurity: /informationssicherheitsbeauftragt|it-sicherheitsbeauftragt/iu,
  disability: /schwerbehinder/iu,
  equality: /gleichstellung/iu,
  accessibility: /stelle für barrierefreiheit|barrierefreiheitsbeauftragt/iu,
  workingGroup: /arbeitsgruppe/iu,
  public: /öffentlichkeit|bürgerbeteiligung/iu,
};

/** The question names bodies only as examples or among others. */
const AMONG_OTHERS = /weitere|sonstige|andere|gremien|gremium|z\. ?b\.|beispiel|etwa|insbesondere|stellen/iu;

function columns(ask: Ask): readonly Column<Participation>[] {
  const column = columnsOf<"participation">(ask);
  return [
    column("body", "Gremium oder Stelle", { asks: ["gremi", "wer ", "personalrat"], names: true }),
    {
      label: "Gegenstand",
      asks: ["woran", "bei welchen", "welche anwendung", "gegenstand"],
      always: true,
      cell: (row) => (row.data.subject === undefined ? saidBy("KI allgemein", row) : subjectOf(ask, row)),
    },
    column("phase", "Phase", { asks: ["phase", "planung", "zeitpunkt", "einführung"], always: true }),
    column("form", "Form", { asks: ["form", "wie ", "art und weise", "dienstvereinbarung"], always: true }),
    column("on", "Datum oder Beginn", { asks: ["wann", "datum", "seit"], always: true }),
    column("to", "Bis", { asks: ["bis wann", "laufzeit"] }),
    column("norm", "Rechtsgrundlage", {
      asks: ["rechtsgrundlage", "vorschrift", "nach welch"],
      always: true,
    }),
    column("result", "Ergebnis", { asks: ["ergebnis", "stellungnahme", "stand", "position"], always: true }),
  ];
}

function isBodyAsked(ask: Ask, { data: { body } }: Participation): boolean {
  const words = wordsAsked(ask);
  const isAny = AMONG_OTHERS.test(words) || !Object.values(BODY_WORDS).some((pattern) => pattern.test(words));
  return isAny || body === undefined || BODY_WORDS[body].test(words);
}

/** One-time steps count from their day on, standing bodies and agreements while they last. */
function isInTime(ask: Ask, row: Participation): boolean {
  if ((row.data.on ?? ask.on) > ask.on) return false;
  return ask.window ? overlap(spanOf(row), ask.window) : inForce(spanOf(row), ask.on);
}

/** F25: which bodies take part, in which phase and form, on what basis and with what result; by body. */
export const participation: FacetBuilder = (ask) => {
  const order = codeLabels("participation", "body").map(({ code }) => code);
  const rows = asked(ask, "participation")
    .filter((row) => isInTime(ask, row) && isBodyAsked(ask, row))
    .toSorted((a, b) => order.indexOf(a.data.body ?? "") - order.indexOf(b.data.body ?? ""));
  if (rows.length === 0) return SILENT;
  const fields = columns(ask);
  const lead = sentence`beteiligt sind oder waren: ${listOf(rows.map((row) => inWords(ask, row, "body")))}.`;
  const isYes = asksWhether(ask, ["beteilig", "eingebunden", "einbezogen", "zugestimmt", "mitbestimm"]);
  return {
    says: [
      ...leadFor(ask, fields, opened(ask, lead, isYes)),
      tableOf(ask, "Beteiligung der Gremien", { columns: fields, rows }),
    ],
    verdict: "yes",
  };
};
