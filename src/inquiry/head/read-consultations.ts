import { readDates } from "#inquiry/dates/read-dates.ts";
import type { Consultation } from "#inquiry/inquiry.ts";
import { collapseBlanks } from "#inquiry/cleaning/collapse-blanks.ts";

const LABEL = /^(?:Letzte |Nächste )?(?:Beratung|Sitzung|Gremium und Datum)\s*:\s*/iu;
const TABLE = /^(?:Beratungsfolge|Beratungen|Sitzungen)\s*:?/iu;
const ITEM = /(?:^|\s)((?:(?:TOP|NÖ|Ö|N)\s*){1,3}\d+(?:\.\d+)*|TOP\s*\d+)\s*$/u;
const TABLE_ROWS = 12;

/** A sitting from one line with a day, the body and perhaps an item of the agenda. */
function consultationIn(line: string): Consultation | null {
  const [day] = readDates(line);
  if (!day) return null;
  const rest = collapseBlanks(`${line.slice(0, day.start)} ${line.slice(day.end)}`);
  const item = ITEM.exec(rest)?.[1] ?? null;
  const body = collapseBlanks(item ? rest.slice(0, rest.lastIndexOf(item)) : rest).replace(
    /\s*(?:mündliche|schriftliche)? ?(?:Beantwortung|Entscheidung|Kenntnisnahme|Vorberatung|Beratung)$/u,
    "",
  );
  return { date: day.day, body: body === "" ? null : body, item };
}

/** The sittings named in the head, in their order. */
export function readConsultations(lines: readonly string[]): readonly Consultation[] {
  const found: Consultation[] = [];
  let rowsLeft = 0;
  for (const raw of lines) {
    const line = raw.trim();
    if (TABLE.test(line)) rowsLeft = TABLE_ROWS;
    else if (line === "") rowsLeft = found.length > 0 ? 0 : rowsLeft;
    const labelled = LABEL.test(line);
    const row = labelled || rowsLeft > 0 ? consultationIn(line.replace(LABEL, "")) : null;
    if (row) found.push(row);
    rowsLeft -= 1;
  }
  return found;
}
