import type { Deadline, Instrument } from "#law/inquiry-profile.ts";
import { inquiryProfile } from "#law/inquiry-profiles.ts";
import { provision } from "#law/look-up.ts";
import { shiftDate, type LocalDate } from "#values/local-date.ts";
import { weekdayOf } from "#values/weekday.ts";

/** The last day for an answer and where it comes from; `note` tells what the computation could not know. */
export type DueDate = {
  readonly on: LocalDate;
  readonly rule: string;
  readonly note: string | null;
};

/** Only rules that were read in the law itself or in a reliable account of it are computed with. */
const VERIFIED: readonly Instrument["certainty"][] = ["primary", "secondary"];

function workdaysAfter(day: LocalDate, count: number): LocalDate {
  let [last, left] = [day, count];
  while (left > 0) {
    last = shiftDate(last, { days: 1 });
    if (weekdayOf(last) <= 5) left -= 1;
  }
  return last;
}

function endOf(receivedOn: LocalDate, { count, unit }: Deadline): LocalDate {
  if (unit === "workday") return workdaysAfter(receivedOn, count);
  if (unit === "month") return shiftDate(receivedOn, { months: count });
  return shiftDate(receivedOn, { days: unit === "week" ? 7 * count : count });
}

const UNITS: Readonly<Record<Deadline["unit"], readonly [one: string, many: string]>> = {
  workday: ["Arbeitstag", "Arbeitstage"],
  day: ["Tag", "Tage"],
  week: ["Woche", "Wochen"],
  month: ["Monat", "Monate"],
};

const folded = (text: string): string => text.toLocaleLowerCase("de-DE");

function instrumentOf(profile: string, kind: string): Instrument | undefined {
  const named = folded(kind);
  const all = inquiryProfile(profile)?.instruments ?? [];
  const spelt = all.find(({ label, spellings }) =>
    [label, ...spellings].some((one) => folded(one) === named),
  );
  return spelt ?? all.find(({ label }) => named.includes(folded(label)));
}

type Rule = Instrument & { readonly deadline: Deadline };

/** The rule for papers of a kind, if it sets a time and was verified. */
function ruleFor(profile: string, kind: string): Rule | null {
  const instrument = instrumentOf(profile, kind);
  if (!instrument?.deadline || !VERIFIED.includes(instrument.certainty)) return null;
  return { ...instrument, deadline: instrument.deadline };
}

function inWords({ label, deadline, provision: basis }: Rule): string {
  const [one, many] = UNITS[deadline.unit];
  const cite = basis === null ? undefined : provision(basis)?.cite;
  const length = `${deadline.count} ${deadline.count === 1 ? one : many}`;
  return `${label}: ${length} nach Eingang${cite === undefined ? "" : ` (${cite})`}`;
}

/**
 * Until when an inquiry of this kind must be answered; null if the rules of the authority's council are not known, not
 * verified or set no time.
 */
export function dueDate(
  profile: string | undefined,
  kind: string | null | undefined,
  receivedOn: LocalDate | undefined,
): DueDate | null {
  if (!profile || !kind || receivedOn === undefined) return null;
  const rule = ruleFor(profile, kind);
  if (rule === null) return null;
  const holidays = rule.deadline.unit === "workday" ? ["Feiertage sind nicht berücksichtigt."] : [];
  const note = [...holidays, rule.note ?? ""].join(" ").trim();
  return { on: endOf(receivedOn, rule.deadline), rule: inWords(rule), note: note === "" ? null : note };
}
