import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { countAs, leadFor, plain } from "#answers/facets/shared/wording.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { derivedFrom, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { quotedName } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { listInWords } from "#language/lists.ts";
import { countInWords } from "#language/numbers.ts";
import { fieldState } from "#records/field-state.ts";
import type { VersionedRecord } from "#records/record.ts";
import { isInUse, stageOn, wasInUseIn } from "#records/time.ts";

type System = VersionedRecord<"system">;

type Trait = {
  readonly id: keyof System["data"];
  readonly label: string;
  readonly asks: readonly string[];
  /** Told only if it is asked for by name. */
  readonly isExtra?: true;
};

/** What a facet tells of applications: by which fields, and what they are about ("zur Einstufung …"). */
type Traits = {
  readonly about: string;
  readonly title: string;
  readonly fields: readonly Trait[];
  /** What the figures in sum say, before the table. */
  readonly sum?: (ask: Ask, rows: readonly System[]) => readonly Spoken[];
};

const isAhead = ({ window, on }: Ask): boolean => window?.from !== null && (window?.from ?? on) > on;

/** Applications of which a use runs on the day or ran in the window asked about, by name. */
export function usedSystems(ask: Ask): readonly System[] {
  const { on } = ask;
  // what is to come is asked of what runs today
  const window = isAhead(ask) ? null : ask.window;
  const used = asked(ask, "deployment").filter((one) =>
    window ? wasInUseIn(one, window, on) : isInUse(stageOn(one, on, on)),
  );
  const references = new Set(used.map(({ data }) => data.system));
  return asked(ask, "system")
    .filter(({ key }) => references.has(`system/${key}`))
    .toSorted((a, b) => (a.data.name ?? "").localeCompare(b.data.name ?? "", "de-DE"));
}

/** "acht eingesetzten Anwendungen", or "einer von acht …" where the others tell nothing. */
function countOfTold(ask: Ask, told: readonly System[], all: readonly System[]): Said {
  const used = ask.window && !isAhead(ask) ? "in diesem Zeitraum eingesetzten" : "eingesetzten";
  if (told.length === all.length) return countAs(told, `einer ${used} Anwendung`, `${used} Anwendungen`);
  const some =
    told.length === 1 ? "einer" : countInWords(told.length, { one: "", many: "", gender: "neuter" }).trim();
  const whole = countInWords(all.length, { one: "", many: `${used} Anwendungen`, gender: "neuter" });
  return derivedFrom(`${some} von ${whole}`, all);
}

/** More names than these make an open point unreadable. */
const NAMED = 8;

function lacking(ask: Ask, about: string, systems: readonly System[]): readonly string[] {
  if (systems.length === 0) return [];
  const names = systems.slice(0, NAMED).map((one) => quotedName(ask, one).text);
  const more = systems.length > NAMED ? [`${systems.length - NAMED} weiteren`] : [];
  return [`Angaben ${about} fehlen bei ${listInWords([...names, ...more])}`];
}

/** Answers a facet from fields of the applications in use: a table of those of which any of the fields tells. */
export function traitsOf({ about, title, fields, sum }: Traits): FacetBuilder {
  return (ask) => {
    const isTold = (system: System): boolean =>
      fields.some(({ id }) => fieldState(system, id).state !== "missing");
    const all = usedSystems(ask);
    const rows = all.filter(isTold);
    if (rows.length === 0) return SILENT;
    const column = columnsOf<"system">(ask);
    const columns: readonly Column<System>[] = [
      column("name", "Anwendung", { asks: ["anwendung", "system"], names: true }),
      ...fields.map(({ id, label, asks, isExtra }) => column(id, label, { asks, always: !isExtra })),
    ];
    const scope = scopeOf({ ...ask, window: null });
    const lead = sentence`Angaben ${plain(about)} liegen ${scope}zu ${countOfTold(ask, rows, all)} vor.`;
    return {
      says: [
        ...(sum?.(ask, rows) ?? []),
        ...leadFor(ask, columns, lead),
        tableOf(ask, title, { columns, rows }),
      ],
      lacks: lacking(
        ask,
        about,
        all.filter((one) => !rows.includes(one) && one.data.isAiSystem !== "no"),
      ),
    };
  };
}
