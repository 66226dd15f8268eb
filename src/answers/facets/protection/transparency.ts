import { asked, asksFor, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { isOfToday } from "#answers/facets/shared/standing-of.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { opened, verb } from "#answers/facets/shared/wording.ts";
import { saidBy } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { countOf, inFigures } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf } from "#records/snapshot.ts";
import { inForce, spanOf } from "#records/time.ts";
import { overlap } from "#values/period.ts";

type Measure = VersionedRecord<"transparencyMeasure">;

const NOUN = { one: "Hinweis", many: "Hinweise", gender: "masculine" } as const;
const WITH_WAY = { one: "Hinweis nennt", many: "Hinweise nennen", gender: "masculine" } as const;

const HUMAN = [
  ...["menschlich", "wahlmöglich", "wahlrecht", "wählen", "alternativ", "auszuweichen", "ausweich"],
  ...["ohne ki", "einem menschen", "persönlich", "widersprechen", "ablehnen"],
];

const TOLD = [
  "informier",
  "hingewiesen",
  "hinweis",
  "kenntlich",
  "gekennzeichnet",
  "kennzeichn",
  "erkennbar",
  "aufgeklärt",
];

/** What the system offers against its results; the measure itself does not tell. */
function redress(ask: Ask, row: Measure) {
  const deployment = recordOf(ask.snapshot, "deployment", row.data.subject);
  const system = recordOf(ask.snapshot, "system", deployment?.data.system ?? row.data.subject);
  return system ? inFigures(ask, system, "redress") : saidBy("–", row);
}

function columns(ask: Ask): readonly Column<Measure>[] {
  const column = columnsOf<"transparencyMeasure">(ask);
  return [
    {
      label: "Anwendung",
      asks: ["anwendung", "bei welchen", "system"],
      names: true,
      cell: (row) => subjectOf(ask, row),
    },
    column("channel", "Ort des Hinweises", {
      asks: ["wie werden", "und wie", "art und weise", "in welcher form", "wo ", "wodurch", "kanal", ...TOLD],
      always: true,
    }),
    column("moment", "Zeitpunkt", { asks: ["wann", "zeitpunkt", "zu welchem", ...TOLD], always: true }),
    column("wording", "Wortlaut", {
      asks: ["wortlaut", "wie lautet", "welchem text", ...TOLD],
      always: true,
    }),
    column("humanAlternative", "Weg zu menschlicher Bearbeitung", { asks: HUMAN, always: true }),
    column("from", "Gilt seit", { asks: ["seit wann", "ab wann"] }),
    column("to", "Gilt bis", { asks: ["bis wann", "befrist"] }),
    {
      label: "Rechtsschutz",
      asks: ["rechtsschutz", "rechtsbehelf", "widerspruch", "beschwer"],
      cell: (row) => redress(ask, row),
    },
  ];
}

/** Is only the way to a human asked for, not the notice itself? */
const asksOnlyHuman = (ask: Ask): boolean => asksFor(ask, HUMAN) && !asksFor(ask, TOLD);

/** How many notices there are, or how many name a way to human handling, by what the sub-question asks. */
function leadOf(ask: Ask, rows: readonly Measure[]): Spoken {
  const withWay = rows.filter((row) => shown(row, "humanAlternative") !== undefined);
  if (asksOnlyHuman(ask) && withWay.length > 0) {
    const isYes = asksWhether(ask, HUMAN);
    return opened(ask, sentence`${countOf(withWay, WITH_WAY)} einen Weg zu menschlicher Bearbeitung.`, isYes);
  }
  const is = verb(rows.length, "ist", "sind");
  const lead = sentence`zum Einsatz von KI ${is} ${countOf(rows, NOUN)} für die Betroffenen festgelegt.`;
  return opened(ask, lead, asksWhether(ask, TOLD));
}

/** F18: when and how people are told that AI is used, and how they reach a human instead. */
export const transparency: FacetBuilder = (ask) => {
  const rows = asked(ask, "transparencyMeasure")
    .filter((row) => (ask.window ? overlap(spanOf(row), ask.window) : inForce(spanOf(row), ask.on)))
    .filter(({ data }) => (data.from ?? ask.on) <= ask.on && isOfToday(ask, data.subject));
  if (rows.length === 0) return SILENT;
  const title = asksOnlyHuman(ask) ? "Wege zu menschlicher Bearbeitung" : "Hinweise auf den Einsatz von KI";
  const table = tableOf(ask, title, { columns: columns(ask), rows });
  return { says: [leadOf(ask, rows), table], verdict: "yes" };
};
