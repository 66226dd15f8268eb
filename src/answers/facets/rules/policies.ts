import { asked, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { isOver, windowInWords } from "#answers/facets/shared/time-asked.ts";
import { countsBy, leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { saidBy, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { inFigures } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { CountedNoun } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { inForce, spanOf } from "#records/time.ts";
import { covers, overlap } from "#values/period.ts";

type Policy = VersionedRecord<"policy">;
type Kind = NonNullable<Policy["data"]["kind"]>;

const OTHER: CountedNoun = { one: "Regelwerk", many: "Regelwerke", gender: "neuter" };

const NOUNS: Readonly<Record<Kind, CountedNoun>> = {
  guideline: { one: "Leitlinie", many: "Leitlinien", gender: "feminine" },
  concept: { one: "Konzept", many: "Konzepte", gender: "neuter" },
  strategy: { one: "Strategie", many: "Strategien", gender: "feminine" },
  serviceInstruction: { one: "Dienstanweisung", many: "Dienstanweisungen", gender: "feminine" },
  serviceAgreement: { one: "Dienstvereinbarung", many: "Dienstvereinbarungen", gender: "feminine" },
  termsOfUse: { one: "Nutzungsbedingungen", many: "Fassungen von Nutzungsbedingungen", gender: "plural" },
  checklist: { one: "Checkliste", many: "Checklisten", gender: "feminine" },
  roadmap: { one: "Fahrplan", many: "Fahrpläne", gender: "masculine" },
};

/** Words by which a question asks for one kind of policy. */
const KIND_WORDS: Readonly<Record<Kind, RegExp>> = {
  guideline: /leitlini|leitfäden|leitfaden|richtlini/iu,
  concept: /konzept/iu,
  strategy: /strateg/iu,
  serviceInstruction: /anweisung/iu,
  serviceAgreement: /dienstvereinbarung/iu,
  termsOfUse: /nutzungsbedingung/iu,
  checklist: /checkliste/iu,
  roadmap: /fahrplan|roadmap/iu,
};

/** Does the question ask whether there is such a paper (and not what is in it)? */
const EXISTENCE = /^(?:gibt|gab|lieg|besteh|existier|verfüg|hat|haben)/iu;

const COMING = /vorbereitung|geplant|vorgesehen|künftig|vorlieg|in arbeit|bis wann/iu;

function columns(ask: Ask): readonly Column<Policy>[] {
  const column = columnsOf<"policy">(ask);
  const end = column("validTo", "Gilt bis", { asks: ["bis wann", "befrist", "gültig"] });
  return [
    column("title", "Titel", { asks: ["titel", "leitlini", "konzept", "strateg", "papier"], names: true }),
    column("kind", "Art", { asks: ["welche art", "dienstanweisung", "dienstvereinbarung"], always: true }),
    column("issuer", "Herausgeber", { asks: ["herausgeb", "erlassen", "wer hat"], always: true }),
    column("validFrom", "Gilt seit", {
      asks: ["seit wann", "ab wann", "gelten", "inkraft", "in kraft", "datum"],
      always: true,
    }),
    {
      ...end,
      always: ask.window !== null,
      cell: (row) => (row.data.validTo ? inFigures(ask, row, "validTo") : saidBy("ohne Enddatum", row)),
    },
    column("binding", "Verbindlich", { asks: ["verbindlich", "verpflichtend", "bindend"] }),
    column("summary", "Inhalt", { asks: ["inhalt", "gegenstand", "regeln sie", "besag"] }),
    column("topics", "Themen", { asks: ["themen", "schwerpunkt"] }),
  ];
}

const nounOf = ({ data }: Policy): CountedNoun => (data.kind ? NOUNS[data.kind] : OTHER);

/** May "Ja" be said: is there an own policy of one of the kinds asked for? */
function confirms(ask: Ask, own: readonly Policy[]): boolean {
  const words = wordsAsked(ask);
  const kinds = Object.entries(KIND_WORDS).flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []));
  const isMet = own.some(({ data }) => kinds.length === 0 || kinds.includes(data.kind ?? ""));
  return EXISTENCE.test(words.trim()) && isMet;
}

type Group = { readonly lead: Spoken; readonly title: string; readonly rows: readonly Policy[] };

function groupOf(ask: Ask, { lead, title, rows }: Group): readonly Spoken[] {
  if (rows.length === 0) return [];
  const shown = columns(ask);
  return [...leadFor(ask, shown, lead), tableOf(ask, title, { columns: shown, rows })];
}

/** "gilt" on the day; for a window "galt", or "gilt oder galt" with the window in words. */
function applies(ask: Ask, count: number): { readonly verb: Said; readonly when: Said } {
  if (!ask.window) return { verb: verb(count, "gilt", "gelten"), when: plain("") };
  const when = plain(` ${windowInWords(ask.window, ask.on)}`);
  if (isOver(ask)) return { verb: verb(count, "galt", "galten"), when };
  return { verb: verb(count, "gilt oder galt", "gelten oder galten"), when };
}

function ownGroup(ask: Ask, rows: readonly Policy[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const { verb: apply, when } = applies(ask, rows.length);
  const kind = verb(rows.length, "eigene Regelung", "eigene Regelungen");
  const lead = sentence`${houseOf(ask).inside} ${apply}${when} als ${kind} ${countsBy(rows, nounOf)}.`;
  return groupOf(ask, { lead: opened(ask, lead, confirms(ask, rows)), title: "Eigene Regelwerke", rows });
}

function higherGroup(ask: Ask, rows: readonly Policy[], start: string): readonly Spoken[] {
  if (rows.length === 0) return [];
  const { verb: apply, when } = applies(ask, rows.length);
  const lead = sentence`${plain(start)} ${apply}${when} von übergeordneten Stellen ${countsBy(rows, nounOf)}.`;
  return groupOf(ask, { lead, title: "Übergeordnete Regelwerke", rows });
}

const isComing = (ask: Ask, { data }: Policy): boolean => (data.validFrom ?? ask.on) > ask.on;

/** Policies that apply only from a later day, where the question asks for what is coming. */
function comingGroup(ask: Ask, all: readonly Policy[]): readonly Spoken[] {
  const { window } = ask;
  const isAsked = COMING.test(wordsAsked(ask));
  const rows = all.filter(
    (policy) => isComing(ask, policy) && (isAsked || (window !== null && overlap(spanOf(policy), window))),
  );
  if (rows.length === 0) return [];
  const lead = sentence`Erst künftig ${verb(rows.length, "gilt", "gelten")} ${countsBy(rows, nounOf)}.`;
  return groupOf(ask, { lead, title: "Künftig geltende Regelwerke", rows });
}

const ENACTED =
  /(?<!\p{L})(?:erlassen|in kraft getreten|verabschiedet|beschlossen|eingeführt|neu gefasst|veröffentlicht)/iu;

/** In force on the day or in the window; for who asks what was enacted in a window, begun in it. */
function isInTime(ask: Ask, policy: Policy): boolean {
  const { window } = ask;
  if (!window) return inForce(spanOf(policy), ask.on);
  if (isComing(ask, policy)) return false;
  const from = policy.data.validFrom;
  if (ENACTED.test(wordsAsked(ask))) return from !== undefined && covers(window, from);
  return overlap(spanOf(policy), window);
}

/** F1: which written rules there are, the authority's own first, and since when they apply. */
export const policies: FacetBuilder = (ask) => {
  const all = asked(ask, "policy");
  const valid = all.filter((policy) => isInTime(ask, policy));
  const own = valid.filter(({ data }) => data.level === "own");
  const higher = valid.filter(({ data }) => data.level !== "own");
  const says = [
    ...ownGroup(ask, own),
    ...higherGroup(ask, higher, own.length === 0 ? "Es" : "Daneben"),
    ...comingGroup(ask, all),
  ];
  if (says.length === 0) return SILENT;
  return { says, ...(confirms(ask, own) ? { verdict: "yes" as const } : {}) };
};
