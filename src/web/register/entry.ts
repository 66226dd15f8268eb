import type { SearchHit } from "#actions/search-register.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** A use of an application, as its line in the list shows it. */
export type Use = {
  readonly record: VersionedRecord<"deployment">;
  /** Where it is used; null if that is not public. */
  readonly place: string | null;
};

/** What a search found of an entry: its title and a passage with the words looked for marked. */
export type EntryHit = Pick<SearchHit, "title" | "passage">;

/** A line of the register's list with everything it can be found by. */
export type RegisterEntry = {
  readonly record: VersionedRecord;
  readonly title: string;
  readonly summary: string | null;
  readonly uses: readonly Use[];
  readonly statuses: readonly string[];
  readonly kinds: readonly string[];
  readonly units: readonly Reference[];
  readonly fields: readonly string[];
  readonly personalData: string | null;
  readonly risk: string | null;
  readonly forCitizens: boolean;
  readonly start: LocalDate | null;
  /** Only in lists of a search; a title that is not the entry's own belongs to one of its uses. */
  readonly hit?: EntryHit;
  /** Folded text that the search looks through. */
  readonly haystack: string;
};
