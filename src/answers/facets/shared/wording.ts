import { asksFor, wantsYesOrNo, type Ask } from "#answers/ask.ts";
import { derivedFrom, type Said } from "#answers/speech/said.ts";
import type { Spoken } from "#answers/speech/sentence.ts";
import { countOf, listOf } from "#answers/speech/speak.ts";
import type { Column } from "#answers/speech/table.ts";
import { capitalised } from "#language/lists.ts";
import { countInWords, type CountedNoun } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";

/** Words of grammar, which state no fact and so need no record. */
export function plain(text: string): Said {
  return { text, from: [], notes: [] };
}

/** The form of a verb that goes with a count. */
export function verb(count: number, one: string, many: string): Said {
  return plain(count === 1 ? one : many);
}

/** Only what could not be said, without words of its own. */
export function noteOf(said: Said): Said {
  return { ...said, text: "" };
}

/** Begins a sentence written with a small letter: with "Ja, " where yes or no is asked, else with a capital. */
export function opened(ask: Ask, { block, notes }: Spoken, isYes = true): Spoken {
  if (block.kind !== "paragraph") return { block, notes };
  const text = isYes && wantsYesOrNo(ask) ? `Ja, ${block.text}` : capitalised(block.text);
  return { block: { ...block, text }, notes };
}

/** A leading sentence, unless a sub-question asks only for a column of the table that follows. */
export function leadFor<Row>(ask: Ask, columns: readonly Column<Row>[], lead: Spoken): readonly Spoken[] {
  const isColumnAsked = columns.some(({ names, asks }) => !names && asksFor(ask, asks));
  return ask.item && isColumnAsked ? [] : [lead];
}

/** How many there are of each sort: "eine Leitlinie und zwei Dienstanweisungen". */
export function countsBy<Row extends VersionedRecord>(
  records: readonly Row[],
  nounOf: (record: Row) => CountedNoun,
): Said {
  const sorts = Map.groupBy(records, nounOf);
  return listOf([...sorts].map(([noun, same]) => countOf(same, noun)));
}

/** A count in a case that is not the nominative: `one` is the whole singular ("einer Förderung"). */
export function countAs(records: readonly VersionedRecord[], one: string, many: string): Said {
  const plural = countInWords(records.length, { one: "", many, gender: "neuter" });
  return derivedFrom(records.length === 1 ? one : plural, records);
}

/** Something asked of a record for which its type has no field: an open point under this label. */
export function absent(record: VersionedRecord, label: string): Said {
  return { text: "nicht angegeben", from: [record], notes: [{ record, field: label, state: "missing" }] };
}
