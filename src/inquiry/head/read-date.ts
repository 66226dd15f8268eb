import { readDates } from "#inquiry/dates/read-dates.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { HeadSource } from "./head.ts";

const KIND = "(?:Anfrage|Antrag|Eilantrag|Interpellation|Postulat|Motion|Auskunftsersuchen|Fragestunde)";

/** What stands before the day of the paper, the surest first. */
const BEFORE: readonly RegExp[] = [
  new RegExp(`${KIND}\\s+vom\\s*$`, "u"),
  /^(?:vom|Vom)\s*$/u,
  /(?:^|\s)(?:Datum|Eingang|Eingangsdatum|Eingangsstempel|Erstellungsdatum|Erstellt am|Stand|Eingelangt am|Eingereicht am|Eingegangen(?: am)?|Eingereicht|Verfasst am|Einreichungsdatum|Antragsdatum|eingebracht am)\s*:?\s*$/iu,
  /^\s*$/u,
  /^(?:\p{Lu}[A-Za-zÀ-ɏ.\-/]+(?: [A-Za-zÀ-ɏ.()/-]+){0,4}), (?:den |am |im )?$/u,
  /\S\s{3,}$/u,
  /^Am\s*$/u,
  new RegExp(`${KIND}[^.?!]{0,80}(?:vom|,)\\s*$`, "u"),
];
const ANOTHER = /\b(?:Sitzung|Beratung|Beschluss|Beantwort|Antwort|Termin|tagt|Beratungsfolge)/iu;
const SIGNATURE = /^\p{Lu}[A-Za-zÀ-ɏ .\-/()]{1,40}, (?:den |am )?$/u;
const LONGEST = 240;

function dayIn(lines: readonly string[], before: RegExp): LocalDate | null {
  for (const line of lines) {
    for (const { day, start } of readDates(line)) {
      const left = line.slice(0, start);
      if (before.test(left) && !ANOTHER.test(left)) return day;
    }
  }
  return null;
}

function firstDay(lines: readonly string[]): LocalDate | null {
  for (const line of lines) {
    const [first] = readDates(line);
    if (first && !ANOTHER.test(line.slice(0, first.start))) return first.day;
  }
  return null;
}

/** The day of the paper (not of a sitting or an answer); null if neither head nor signature names one. */
export function readDate({ lines, all }: HeadSource): LocalDate | null {
  const head = lines.map((line) => line.trim()).filter((line) => line !== "" && line.length < LONGEST);
  for (const before of BEFORE) {
    const day = dayIn(head, before);
    if (day) return day;
  }
  const signed = dayIn(
    all.slice(-20).map((line) => line.trim()),
    SIGNATURE,
  );
  return firstDay(head) ?? signed;
}
