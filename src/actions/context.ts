import type { LoginRules } from "./accounts/login-rules.ts";
import type { MalwareScan } from "#outside/malware-scan/malware-scan.ts";
import type { FileStore } from "#store/files/file-store.ts";
import type { Store } from "#store/store.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** A council paper that the site shows with its answer. */
export type Paper = {
  readonly authority: Key;
  /** Last part of its address, unique within the authority. */
  readonly slug: Key;
  /** The paper's text as it arrived. */
  readonly text: string;
  /** The day that "derzeit" speaks of in its answer. */
  readonly on: LocalDate;
};

/** Where attached files lie and what they must pass. */
export type FileKeeping = {
  readonly files: FileStore;
  /** Null: files are not scanned. */
  readonly scan: MalwareScan | null;
  /** Most bytes of one file. */
  readonly mostBytes: number;
};

/** What every action works with: the store, the clock and the papers on show. */
export type Context = {
  readonly store: Store;
  readonly now: () => Instant;
  readonly papers: readonly Paper[];
  /** Absent where no files can be attached, as in measurements. */
  readonly keeping?: FileKeeping;
  /** Absent where nobody can sign in, as on the command line's other errands. */
  readonly login?: LoginRules;
};
