import { countEntry, printMark, type Counts } from "#inquiry/files/lists/level.ts";
import type { NumberedList } from "./numbering.ts";

/** Counts the lists of a document, paragraph by paragraph, and gives the mark each paragraph prints. */
export type ListCounter = (list: string, level: number) => string;

/** A counter for these lists that begins at each list's start; lists that are unknown or print nothing give "". */
export function listCounter(lists: ReadonlyMap<string, NumberedList>): ListCounter {
  const counts = new Map<string, Counts>();
  const begun = new Set<string>();

  /** A list with a start of its own begins there even where its family has counted before. */
  function begin(list: string, level: number, family: Counts): void {
    const mark = `${list}/${level}`;
    const start = lists.get(list)?.starts.get(level);
    if (start !== undefined && !begun.has(mark)) family[level] = start - 1;
    begun.add(mark);
  }

  return (list, level) => {
    const numbered = lists.get(list);
    if (!numbered?.levels[level]) return "";
    const family = counts.get(numbered.family) ?? [];
    counts.set(numbered.family, family);
    begin(list, level, family);
    countEntry(family, numbered.levels, level);
    return printMark(family, numbered.levels, level);
  };
}
