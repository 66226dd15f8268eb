import type { Ask } from "#answers/ask.ts";
import type { Said } from "#answers/speech/said.ts";
import { shown } from "#answers/speech/shown.ts";
import { inFigures } from "#answers/speech/speak.ts";
import type { VersionedRecord } from "#records/record.ts";

type WithPeriod = VersionedRecord<"position" | "training">;

/** A period in a cell; an open one that is only planned or begins only after the day reads "ab …", not "seit …". */
export function periodCell(ask: Ask, row: WithPeriod): Said {
  const said = inFigures(ask, row, "period");
  const period = shown(row, "period");
  const isOpenAhead =
    period !== undefined && !period.to && (period.from > ask.on || row.data.status === "planned");
  return isOpenAhead ? { ...said, text: said.text.replace(/^seit /u, "ab ") } : said;
}
