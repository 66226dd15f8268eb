import type { TableBlock } from "#answers/answer.ts";
import { useOf } from "#answers/facets/shared/subject.ts";
import { derivedFrom, type Said } from "#answers/speech/said.ts";
import { connective, type Spoken } from "#answers/speech/sentence.ts";
import { dateInWords } from "#language/dates.ts";
import { referenceTo } from "#records/record.ts";
import type { Reference } from "#values/key.ts";
import { dayOf } from "#values/instant.ts";
import { lastDayOf } from "#values/local-date.ts";
import { aiUses, USE_STAGES, useStageOn, type Use } from "#reports/annual/figures/uses.ts";
import { tableOfSaid } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";

const WORDS = new Map<string, string>(USE_STAGES);

type Standing = { readonly use: Use; readonly word: string };

/** The uses in operation on a day, by what they are, with the word for how far they had come. */
function standingOn(
  ask: Setting["ask"],
  { day, today }: { readonly day: string; readonly today: string },
): ReadonlyMap<Reference, Standing> {
  const some = aiUses(ask).flatMap((use): (readonly [Reference, Standing])[] => {
    const stage = useStageOn(use, day, today);
    return stage === null ? [] : [[referenceTo(use), { use, word: WORDS.get(stage) ?? stage }]];
  });
  return new Map(some);
}

const NOT_IN_USE = "nicht in Betrieb";

type Asks = { readonly earlier: Setting["ask"]; readonly now: Setting["ask"] };

/** A use with what was told of it and what is told now; nothing if both are the same. */
function movedRow(
  asks: Asks,
  old: Standing | undefined,
  young: Standing | undefined,
): readonly (readonly Said[])[] {
  const [told = NOT_IN_USE, now = NOT_IN_USE] = [old?.word, young?.word];
  const name = young ? useOf(asks.now, young.use) : old && useOf(asks.earlier, old.use);
  if (told === now || !name) return [];
  const from = [old, young].flatMap((one) => one?.use ?? []);
  return [[name, derivedFrom(told, from), derivedFrom(now, from)]];
}

/** Uses that stand otherwise on this report's day than the adopted report said of its own. */
function movedTable({ ask, on, previous, adopted }: Setting): TableBlock | null {
  if (previous === null || adopted === null) return null;
  const [known, last] = [dayOf(previous.asOf), lastDayOf(adopted.year)];
  const day = known < last ? known : last;
  const asks = { earlier: { ...ask, snapshot: previous, on: day }, now: ask };
  const before = standingOn(asks.earlier, { day, today: day });
  const after = standingOn(ask, { day: on, today: on });
  const rows = [...new Set([...before.keys(), ...after.keys()])]
    .toSorted()
    .flatMap((reference) => movedRow(asks, before.get(reference), after.get(reference)));
  if (rows.length === 0) return null;
  return tableOfSaid(
    "Einsätze, die gegenüber dem letzten Bericht anders stehen",
    ["Einsatz", `Bericht ${adopted.year}`, "Dieser Bericht"],
    rows,
  );
}

/** What differs from the adopted report on the year before; nothing if none was adopted. */
export function sinceReport(setting: Setting): readonly (Spoken | TableBlock)[] {
  const { adopted, previous } = setting;
  if (adopted === null || previous === null) return [];
  const table = movedTable(setting);
  const lead = `Der Bericht für das Jahr ${adopted.year} wurde am ${dateInWords(adopted.on)} festgestellt (${adopted.by}). Er beruht auf dem Stand des Registers vom ${dateInWords(dayOf(previous.asOf))}.`;
  return [connective(lead), ...(table === null ? [] : [table])];
}
