import { asked, type Ask } from "#answers/ask.ts";
import { absent, noteOf } from "#answers/facets/shared/wording.ts";
import { alsoFrom, joinSaid, saidBy, type Said } from "#answers/speech/said.ts";
import { countOf, gives, inFigures, inWords, listOf } from "#answers/speech/speak.ts";
import type { Column } from "#answers/speech/table.ts";
import { intervalInWords } from "#language/dates.ts";
import { endedSentence } from "#language/lists.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf } from "#records/snapshot.ts";
import { inForce, isInUse, spanOf, stageOn } from "#records/time.ts";

type Inventory = VersionedRecord<"inventory">;
type FieldId = keyof Inventory["data"];

/** One thing a question may want to know of the register. */
export type Point = {
  readonly label: string;
  readonly asks: readonly string[];
  /** Told without being asked for, if it is given. */
  readonly isUsual: boolean;
  readonly isGiven: (ask: Ask, record: Inventory) => boolean;
  /** A sentence; empty, but with a note, if there is no value. */
  readonly say: (ask: Ask, record: Inventory) => Said;
  readonly cell: (ask: Ask, record: Inventory) => Said;
};

const ENTRIES = { one: "Einsatz", many: "Einsätze", gender: "masculine" } as const;

type FieldPoint = Pick<Point, "label" | "asks"> & {
  readonly id: FieldId;
  readonly sentence: (value: string, record: Inventory) => string;
};

function interval(ask: Ask, record: Inventory): Said {
  const months = gives(record, "updateMonths") ? record.data.updateMonths : undefined;
  return months === undefined
    ? inFigures(ask, record, "updateMonths")
    : saidBy(intervalInWords(months), record);
}

function fieldPoint({ id, label, asks, sentence }: FieldPoint): Point {
  const value = (ask: Ask, record: Inventory): Said =>
    id === "updateMonths" ? interval(ask, record) : inWords(ask, record, id);
  return {
    ...{ label, asks, isUsual: true },
    isGiven: (_ask, record) => gives(record, id) && (asks.length > 0 || record.data.complete === false),
    say: (ask, record) => {
      const said = value(ask, record);
      return gives(record, id) ? joinSaid([said], ([text = ""]) => sentence(text, record)) : noteOf(said);
    },
    cell: (ask, record) => (id === "updateMonths" ? interval(ask, record) : inFigures(ask, record, id)),
  };
}

/** Units that keep the register on the day, their own authority's first. */
function keepers(ask: Ask): readonly VersionedRecord<"responsibility">[] {
  return asked(ask, "responsibility").filter(
    (record) => (record.data.tasks ?? []).includes("register") && inForce(spanOf(record), ask.on),
  );
}

function keptBy(ask: Ask, record: Inventory): Said {
  const names = keepers(ask).map((keeper) => {
    const unit = inFigures(ask, keeper, "unit");
    const post = gives(keeper, "function") ? [inWords(ask, keeper, "function")] : [];
    return joinSaid([unit, ...post], ([name = "", title]) => (title ? `${name} (${title})` : name));
  });
  return names.length > 0 ? alsoFrom(listOf(names), record) : absent(record, "Pflege durch");
}

function entries(ask: Ask, record: Inventory): Said {
  const used = recordsOf(ask.snapshot, "deployment").filter((one) => isInUse(stageOn(one, ask.on, ask.on)));
  return used.length === 0 ? absent(record, "Zahl der Einträge") : alsoFrom(countOf(used, ENTRIES), record);
}

/** Points of the register that do not stand in its own record but follow from others. */
const DERIVED: readonly Point[] = [
  {
    label: "Zahl der Einträge",
    asks: ["zahl der eintr", "anzahl", "wie viele", "umfasst", "umfang"],
    isUsual: false,
    isGiven: () => true,
    say: (ask, record) =>
      joinSaid([entries(ask, record)], ([count = ""]) => `Als derzeit laufend eingetragen: ${count}.`),
    cell: entries,
  },
  {
    label: "Pflege durch",
    asks: ["pflege", "wer führt", "wer trägt", "zuständig", "welche stelle", "verantwort"],
    isUsual: true,
    isGiven: (ask) => keepers(ask).length > 0,
    say: (ask, record) => joinSaid([keptBy(ask, record)], ([who = ""]) => `Geführt durch: ${who}.`),
    cell: keptBy,
  },
];

/** What can be told of a register, in the order of telling. */
export const REGISTER_POINTS: readonly Point[] = [
  fieldPoint({
    id: "complete",
    label: "Vollständig",
    asks: ["vollständig"],
    sentence: (_value, { data }) => `Es ist ${data.complete ? "" : "nicht "}vollständig.`,
  }),
  fieldPoint({
    id: "coversPilots",
    label: "Mit Pilotprojekten",
    asks: ["pilot", "erprob"],
    sentence: (_value, { data }) =>
      `Pilotprojekte sind ${data.coversPilots ? "einbezogen" : "nicht einbezogen"}.`,
  }),
  fieldPoint({
    id: "updateMonths",
    label: "Aktualisierung",
    asks: ["aktualisier", "abstand", "abständen", "regelmäßig", "wie oft", "gepflegt"],
    sentence: (value) => `Es wird ${value} aktualisiert.`,
  }),
  fieldPoint({
    id: "lastFullReviewOn",
    label: "Letzte vollständige Prüfung",
    asks: ["letzte", "zuletzt", "stand der", "überprüft"],
    sentence: (value) => `Zuletzt wurde es am ${value} vollständig geprüft.`,
  }),
  fieldPoint({
    id: "reasonIfNot",
    label: "Gründe, falls nicht vorhanden",
    asks: [],
    sentence: (value) => `Zu den Gründen: ${endedSentence(value)}`,
  }),
  fieldPoint({
    id: "plannedFrom",
    label: "Vorgesehen ab",
    asks: [],
    sentence: (value) => `Vorgesehen ab: ${value}.`,
  }),
  ...DERIVED,
];

/** The same points as columns of a table of one row. */
export function registerColumns(ask: Ask): readonly Column<Inventory>[] {
  const since: Column<Inventory> = {
    ...{ label: "Geführt seit", asks: ["seit wann", "eingeführt"], always: true },
    cell: (record) => inFigures(ask, record, "since"),
  };
  const points = REGISTER_POINTS.map(({ label, asks, cell }) => ({
    ...{ label, asks, always: asks.length > 0 },
    cell: (record: Inventory) => cell(ask, record),
  }));
  return [since, ...points];
}
