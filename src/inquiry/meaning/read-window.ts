import { MONTH_PATTERN, monthOf, readDates } from "#inquiry/dates/read-dates.ts";
import { firstDayOf, lastDayOf, shiftDate, yearOf, type LocalDate } from "#values/local-date.ts";
import type { Window } from "#values/period.ts";
import { FIGURE_PATTERN, figureOf } from "./words-in-figures.ts";

type Reading = (match: RegExpExecArray, date: LocalDate | null) => Window | null;
/** `needsYear`: without four figures in the text the rule need not be tried. */
type Rule = { readonly pattern: RegExp; readonly read: Reading; readonly needsYear: boolean };

const YEAR = "(20\\d{2}|19\\d{2})(?!\\d)";
const SPAN = `(?:${FIGURE_PATTERN} (?:bis|oder) )?(${FIGURE_PATTERN}) (Jahr|Monat|Woche|Tag)[A-Za-zÀ-ɏ]*`;
const DAY_TEXT = `\\d{1,2}\\. ?(?:\\d{1,2}\\. ?|${MONTH_PATTERN} )\\d{4}`;
const SEASONS: Readonly<Record<string, string>> = {
  anfang: "01-01",
  beginn: "01-01",
  frühjahr: "03-01",
  frühling: "03-01",
  sommer: "06-01",
  mitte: "07-01",
  herbst: "09-01",
  winter: "12-01",
  ende: "12-01",
  jahresbeginn: "01-01",
};

const years = (from: number, to: number): Window => ({ from: firstDayOf(from), to: lastDayOf(to) });
const dayIn = (text: string | undefined): LocalDate | null =>
  text ? (readDates(text)[0]?.day ?? null) : null;
const two = (value: number): string => String(value).padStart(2, "0");
const monthEnd = (first: LocalDate): LocalDate => shiftDate(shiftDate(first, { months: 1 }), { days: -1 });

function span(match: RegExpExecArray, sign: 1 | -1): Parameters<typeof shiftDate>[1] | null {
  const count = figureOf(match[1] ?? "");
  if (count === null) return null;
  const signed = count * sign;
  const unit = (match[2] ?? "").toLowerCase();
  if (unit === "jahr") return { years: signed };
  if (unit === "monat") return { months: signed };
  return { days: unit === "woche" ? signed * 7 : signed };
}

const back: Reading = (match, date) => {
  const by = span(match, -1);
  return date && by ? { from: shiftDate(date, by), to: date } : null;
};
const ahead: Reading = (match, date) => {
  const by = span(match, 1);
  return date && by ? { from: date, to: shiftDate(date, by) } : null;
};
const calendarYear =
  (offset: number): Reading =>
  (_, date) =>
    date ? years(yearOf(date) + offset, yearOf(date) + offset) : null;

/** "2025/26" and "2025/2026" are two years; other pairs are file numbers. */
const doubleYear: Reading = ([, first = "", second = ""]) => {
  const from = Number(first);
  return Number(second) % 100 === (from + 1) % 100 ? years(from, from + 1) : null;
};
const yearRange: Reading = ([, first = "", second = ""]) => {
  const from = Number(first);
  const to = second.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : Number(second);
  return to >= from ? years(from, to) : null;
};
const yearList: Reading = ([list = ""]) => {
  const named = Array.from(list.matchAll(/\d{4}/gu), ([year]) => Number(year));
  return named.length > 0 ? years(Math.min(...named), Math.max(...named)) : null;
};
const part: Reading = ([, ordinal = "", unit = "", year = ""]) => {
  const order = ["erste", "zweite", "dritte", "vierte"];
  const at = /\d/u.test(ordinal)
    ? Number.parseInt(ordinal, 10) - 1
    : order.findIndex((one) => ordinal.toLowerCase().startsWith(one));
  const months = unit.toLowerCase() === "quartal" ? 3 : 6;
  if (at < 0 || at * months >= 12) return null;
  const from = `${year}-${two(at * months + 1)}-01`;
  return { from, to: monthEnd(`${year}-${two((at + 1) * months)}-01`) };
};
const start: Reading = ([, word = "", year = ""]) => {
  const month = monthOf(word);
  const season =
    SEASONS[word.toLowerCase()] ?? (month && !SEASONS[word.toLowerCase()] ? `${two(month)}-01` : "01-01");
  return { from: `${year}-${season}`, to: null };
};
const end: Reading = ([, word = "", year = ""]) => {
  const month = word === "" ? null : monthOf(word);
  if (/^mitte/iu.test(word)) return { from: null, to: `${year}-06-30` };
  return { from: null, to: month ? monthEnd(`${year}-${two(month)}-01`) : lastDayOf(Number(year)) };
};

const rule = (source: string, read: Reading): Rule => ({
  pattern: new RegExp(`(?<![A-Za-zÀ-ɏ])${source}`, "giu"),
  read,
  needsYear: source.includes("20\\d{2}") || source.includes("\\d{4}"),
});
const BUDGET =
  "(?:Haushalt[A-Za-zÀ-ɏ]*|Doppelhaushalt[A-Za-zÀ-ɏ]*|Etat[A-Za-zÀ-ɏ]*|Wirtschaftsplan[A-Za-zÀ-ɏ]*|Haushaltsjahr[A-Za-zÀ-ɏ]*)";

/**
 * "Welche Kosten sind 2024 entstanden?": a year without preposition. Behind an article ("der 2023 eingeführte Dienst"),
 * a month or the name of a plan ("Strategie 2030") it names an event or a thing and no period.
 */
const BARE_YEAR = new RegExp(
  `(?<=[A-Za-zÀ-ɏ] )(?<!(?:^|\\s)(?:der|die|das|den|dem|des|ein|eine[mnrs]?|vom|von|aus|am|im|zum|Nr\\.|${MONTH_PATTERN}) )(?<!(?:[Ss]trategie|[Aa]genda|[Pp]rogramms?|[Pp]lans?|[Kk]onzepts?|[Vv]ision|[Zz]iele?|[Ss]tand|[Vv]erordnung|[Gg]esetz(?:es)?) )20\\d{2}(?:(?:, | und | sowie )20\\d{2})*(?= [a-zäöüß]|[?,)]|$)`,
  "gu",
);

/** From the most to the least exact wording; the first that yields a period counts. */
const RULES: readonly Rule[] = [
  rule(`(?:letzten?|vergangenen?|vorangegangenen?|zurückliegenden?) ${SPAN}`, back),
  rule(`(?:nächsten?|kommenden?|folgenden?|bevorstehenden?) ${SPAN}`, ahead),
  rule("(?:letzten|vergangenen|zurückliegenden) halben Jahr", (_, date) =>
    date ? { from: shiftDate(date, { months: -6 }), to: date } : null,
  ),
  rule(
    `(?:vom|zwischen dem|ab dem) (${DAY_TEXT}) (?:bis|und)(?: zum| dem)? (${DAY_TEXT})`,
    ([, from, to]) => ({ from: dayIn(from), to: dayIn(to) }),
  ),
  rule(`${BUDGET} (?:für die Jahre )?${YEAR}\\s?[/–-]\\s?(20\\d{2}|\\d{2})(?!\\d)`, doubleYear),
  rule(`${YEAR}\\s?(?:bis|–|-)\\s?(?:einschließlich |zum Jahr |Ende )?(20\\d{2}|\\d{2}(?=\\D|$))`, yearRange),
  rule(`zwischen ${YEAR} und ${YEAR}`, yearRange),
  rule(
    `(?:Jahren?|Haushaltsjahren?|Haushalten|Haushalte) ${YEAR}(?:(?:, | und | sowie )20\\d{2})+`,
    yearList,
  ),
  rule(
    `(erste|zweite|dritte|vierte|1\\.|2\\.|3\\.|4\\.)[nrs]? (Halbjahr|Quartal)[A-Za-zÀ-ɏ]*(?: des Jahres)? ${YEAR}`,
    part,
  ),
  rule(`${BUDGET}(?: [A-Za-zÀ-ɏ]+){0,2} ${YEAR}`, ([, year]) => years(Number(year), Number(year))),
  rule(`(?:seit|ab) (?:dem )?(${DAY_TEXT})`, ([, day]) =>
    dayIn(day) ? { from: dayIn(day), to: null } : null,
  ),
  rule(
    `(?:seit|ab) (?:dem |der |den )?(?:Jahr(?:e|es)? )?(?:(Anfang|Beginn|Mitte|Ende|Frühjahr|Frühling|Sommer|Herbst|Winter|${MONTH_PATTERN}) )?(?:des Jahres )?${YEAR}`,
    start,
  ),
  rule(`(?:im|in dem|für das|im gesamten|des) (?:Kalender|Haushalts)?jahre?s? ${YEAR}`, ([, year]) =>
    years(Number(year), Number(year)),
  ),
  rule(`bis(?: spätestens)?(?: zum| einschließlich)? (${DAY_TEXT})`, ([, day]) =>
    dayIn(day) ? { from: null, to: dayIn(day) } : null,
  ),
  rule(
    `bis(?: spätestens)?(?: zum| zur| einschließlich)?(?: Jahr(?:e|es)?)? ?(?:(Anfang|Mitte|Ende|Jahresende|${MONTH_PATTERN}) )?(?:des Jahres )?${YEAR}`,
    end,
  ),
  rule("bis (?:zum )?(?:Jahresende|Ende (?:des|dieses) (?:laufenden )?Jahres)", (_, date) =>
    date ? { from: null, to: lastDayOf(yearOf(date)) } : null,
  ),
  rule("seit (?:dem )?(?:vergangene|letzte|vorige)[nm] Jahr(?![A-Za-zÀ-ɏ])", (_, date) =>
    date ? { from: firstDayOf(yearOf(date) - 1), to: null } : null,
  ),
  rule("(?:seit|ab) (?:Beginn|Anfang) (?:des|dieses) (?:laufenden )?Jahres", (_, date) =>
    date ? { from: firstDayOf(yearOf(date)), to: null } : null,
  ),
  rule(
    "(?:vergangene|letzte|vorige|zurückliegende)[nms]? (?:Kalender|Haushalts)?jahre?s?(?![A-Za-zÀ-ɏ])",
    calendarYear(-1),
  ),
  rule("(?:Vorjahr)(?![A-Za-zÀ-ɏ])", calendarYear(-1)),
  rule(
    "(?:(?:diesem|laufenden|aktuellen|dieses) (?:Kalender)?jahre?s?|heuer)(?![A-Za-zÀ-ɏ])",
    calendarYear(0),
  ),
  rule("(?:kommende|nächste|folgende)[nms]? (?:Kalender)?jahre?s?(?![A-Za-zÀ-ɏ])", calendarYear(1)),
  rule(`(?:für|in) ${YEAR}`, ([, year]) => years(Number(year), Number(year))),
  { pattern: BARE_YEAR, read: yearList, needsYear: true },
];

/** Without any of these no rule can fit. */
const NAMES_TIME = /\d{4}|[Jj]ahr|[Mm]onat|[Ww]oche|Quartal|Tage|heuer/u;

type Found = { readonly from: number; readonly to: number; readonly window: Window };

/** All periods named, each place of the text read once, by the most exact rule. */
function periodsIn(text: string, date: LocalDate | null): readonly Window[] {
  const found: Found[] = [];
  const rules = /\d{4}/u.test(text) ? RULES : RULES.filter(({ needsYear }) => !needsYear);
  for (const { pattern, read } of rules) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const window = read(match, date);
      const isTaken = found.some((one) => from < one.to && one.from < to);
      if (window && !isTaken) found.push({ from, to, window });
    }
  }
  return found.map(({ window }) => window);
}

const earliest = (days: readonly LocalDate[]): LocalDate | null => days.toSorted()[0] ?? null;
const latest = (days: readonly LocalDate[]): LocalDate | null => days.toSorted().at(-1) ?? null;

/** One period that holds all: "seit 2023" and "bis 2027" close each other, else what is open stays open. */
function spanning(windows: readonly Window[]): Window | null {
  if (windows.length === 0) return null;
  const froms = windows.flatMap(({ from }) => from ?? []);
  const tos = windows.flatMap(({ to }) => to ?? []);
  const isSince = windows.some(({ to }) => to === null);
  const isUntil = windows.some(({ from }) => from === null);
  return {
    from: earliest(froms),
    to: isSince && !isUntil ? null : latest(tos),
  };
}

/**
 * The period a question asks about; of several the one that holds them all. Relative wording ("in den letzten drei
 * Jahren") is counted from the paper's day and stays null without one; so do vague wordings ("bisher", "im aktuellen Haushalt").
 */
export function readWindow(text: string, date: LocalDate | null): Window | null {
  return NAMES_TIME.test(text) ? spanning(periodsIn(text, date)) : null;
}
