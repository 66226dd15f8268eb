import type { Download } from "./download.ts";

/** What a file is called, what it was made from, and how it is made (null: it cannot be); equal states give equal files. */
export type Wanted = {
  readonly name: string;
  readonly state: string;
  readonly make: () => Promise<Download | null>;
};

/** How many files are kept, and how many may wait to be made. */
export type KeepingLimits = { readonly most: number; readonly waiting: number };

/** Hands out a file; "busy" if too many others are waiting to be made. */
export type KeepFiles = (wanted: Wanted) => Promise<Download | null | "busy">;

type Kept = { readonly state: string; readonly file: Promise<Download | null> };

/**
 * Keeps files as long as what they were made from has not changed, the most recently asked for first, and makes
 * only one at a time: however many readers ask at once, memory stays bounded and each file is made once.
 */
export function keepFiles({ most, waiting }: KeepingLimits): KeepFiles {
  const kept = new Map<string, Kept>();
  let last: Promise<unknown> = Promise.resolve();
  let queued = 0;

  function begin({ name, state, make }: Wanted): Kept {
    queued += 1;
    const file = last.then(make).finally(() => {
      queued -= 1;
    });
    const entry = { state, file };
    last = file.catch(() => {
      // the next one may be asked for again; who asked for this one is told
      if (kept.get(name) === entry) kept.delete(name);
    });
    return entry;
  }

  return async (wanted) => {
    const known = kept.get(wanted.name);
    const isGood = known?.state === wanted.state;
    if (!isGood && queued >= waiting) return "busy";
    const entry = isGood ? known : begin(wanted);
    kept.delete(wanted.name);
    kept.set(wanted.name, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return entry.file;
  };
}
