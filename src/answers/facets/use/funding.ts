import { asked, asksFor, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { asksPast } from "#answers/facets/shared/time-asked.ts";
import { countAs, leadFor, opened, verb } from "#answers/facets/shared/wording.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, inWords, listOf } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf } from "#records/snapshot.ts";
import { covers, overlap } from "#values/period.ts";

type Funding = VersionedRecord<"funding">;

const NOUNS = {
  funded: { one: "Förderung", many: "Förderungen", gender: "feminine" },
  rejected: { one: "Antrag auf Förderung", many: "Anträge auf Förderung", gender: "masculine" },
} as const;

function columns(ask: Ask): readonly Column<Funding>[] {
  const column = columnsOf<"funding">(ask);
  return [
    column("subject", "Gefördert wird", { asks: ["projekt", "vorhaben"], names: true }),
    column("programme", "Programm", { asks: ["programm", "fonds", "förderung"], names: true }),
    column("round", "Förderrunde", { asks: ["runde"], always: true }),
    column("role", "Rolle", { asks: ["rolle", "beteiligt"], always: true }),
    column("leadAuthority", "Federführende Stelle", { asks: ["federführ"], always: true }),
    column("status", "Stand", {
      asks: ["status", "bewilligt", "beantragt", "abgelehnt", "zusage"],
      always: true,
    }),
    column("amount", "Betrag", {
      asks: ["betrag", "höhe", "wie viel", "fördersumme", "mittel"],
      always: true,
    }),
    column("period", "Förderzeitraum", { asks: ["zeitraum", "laufzeit", "seit wann", "wann"], always: true }),
  ];
}

const letters = (text: string): string => text.toLocaleLowerCase("de-DE").replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The programmes that the question calls by name, unless it asks for others too; all if it names none. */
function ofNamedProgramme(ask: Ask, records: readonly Funding[]): readonly Funding[] {
  const words = letters(wordsAsked(ask));
  const isNamed = ({ data }: Funding): boolean =>
    data.programme !== undefined && words.includes(letters(data.programme));
  const isAny = !recordsOf(ask.snapshot, "funding").some(isNamed);
  return isAny || asksFor(ask, ["oder ander", "und ander", "weitere"]) ? records : records.filter(isNamed);
}

const isAbout = (ask: Ask, { data }: Funding): boolean => {
  const span = { from: data.period?.from ?? null, to: data.period?.to ?? null };
  return ask.window ? overlap(span, ask.window) : true;
};

/** Funding that runs on the day, or (where the past is asked about) that ever ran. */
function isFunded(ask: Ask, { data }: Funding): boolean {
  if (data.status === "completed") return asksPast(ask);
  if (data.status !== "granted") return false;
  const { period } = data;
  return asksPast(ask) || !period || covers({ from: null, to: period.to ?? null }, ask.on);
}

function group(ask: Ask, lead: Spoken, rows: readonly Funding[]): readonly Spoken[] {
  const shown = columns(ask);
  return [...leadFor(ask, shown, lead), tableOf(ask, "Förderungen", { columns: shown, rows })];
}

function grantedPart(ask: Ask, rows: readonly Funding[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const programmes = listOf(rows.map((row) => inWords(ask, row, "programme")));
  const count = countAs(rows, "einer Förderung", "Förderungen");
  const lead = sentence`${houseOf(ask).is} ist an ${count} beteiligt (${programmes}).`;
  return group(ask, opened(ask, lead, asksWhether(ask, ["förder", "fonds", "beteiligt"])), rows);
}

function completedPart(ask: Ask, rows: readonly Funding[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const lead = sentence`Abgeschlossen ${verb(rows.length, "ist", "sind")} ${countOf(rows, NOUNS.funded)}.`;
  return group(ask, lead, rows);
}

function appliedPart(ask: Ask, rows: readonly Funding[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const lead = sentence`Beantragt ${verb(rows.length, "ist", "sind")} ${countOf(rows, NOUNS.funded)}; eine Bewilligung ist nicht verzeichnet.`;
  return group(ask, lead, rows);
}

function rejectedPart(ask: Ask, rows: readonly Funding[]): readonly Spoken[] {
  const isAsked = asksFor(ask, ["abgelehn", "antrag", "anträge", "beantragt", "beworben"]);
  if (rows.length === 0 || !(isAsked || asksPast(ask))) return [];
  return group(
    ask,
    sentence`Abgelehnt ${verb(rows.length, "wurde", "wurden")} ${countOf(rows, NOUNS.rejected)}.`,
    rows,
  );
}

/** F7: in which funding programmes the authority takes part, what is applied for, and (if asked) what was refused. */
export const funding: FacetBuilder = (ask) => {
  const inTime = asked(ask, "funding").filter((record) => isAbout(ask, record));
  const records = ofNamedProgramme(ask, inTime);
  const funded = records.filter((record) => isFunded(ask, record));
  const applied = records.filter(({ data }) => data.status === "applied");
  const rejected = records.filter(({ data }) => data.status === "rejected");
  const says = [
    ...grantedPart(
      ask,
      funded.filter(({ data }) => data.status === "granted"),
    ),
    ...completedPart(
      ask,
      funded.filter(({ data }) => data.status === "completed"),
    ),
    ...appliedPart(ask, applied),
    ...rejectedPart(ask, rejected),
  ];
  if (says.length === 0) return SILENT;
  return { says, ...(funded.length > 0 ? { verdict: "yes" as const } : {}) };
};
