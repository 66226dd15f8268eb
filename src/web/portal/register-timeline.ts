import { html, type Html } from "#documents/html/html.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import type { RegisterEntry } from "#web/register/entry.ts";
import { tongueOf } from "#web/tongue/tongue.ts";
import { chartPart } from "./chart-part.ts";
import { nothingEntered } from "./chapter.ts";
import { stagesOf } from "./system/stages.ts";
import { timelineChart } from "./system/timeline.ts";

/** Since when the entries have been used, a line for each use; nothing if no day is entered. */
export function registerTimeline(
  entries: readonly RegisterEntry[],
  register: ShownRegister,
  today: LocalDate,
): Html {
  const tongue = tongueOf(register);
  const day = register.stand ?? today;
  const rows = entries
    .flatMap(({ title, uses }) =>
      uses.map(({ record, place }) => ({
        label: uses.length === 1 ? title : [title, place].filter((one) => one !== null).join(", "),
        stages: stagesOf(record, day),
      })),
    )
    .filter(({ stages }) => stages.length > 0);
  const title = tongue.say("Einsätze im Zeitverlauf", "Uses over time");
  const chart = timelineChart(rows, { today: day, tongue, title });
  if (chart === null)
    return nothingEntered(
      tongue.say(
        "Zu diesen Einträgen ist kein Beginn eingetragen.",
        "No start is entered for these entries.",
      ),
    );
  return html`${chartPart(chart)}`;
}
