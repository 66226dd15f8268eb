import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { succeed, type Result } from "#values/result.ts";
import type { Context } from "./context.ts";
import { importRegister } from "./import-register.ts";

/** A register that ships with the program, as steps of its history. */
export type Example = {
  readonly authority: Key;
  /** Register files in the order of their recording; the last may be undated (recorded now). */
  readonly steps: readonly {
    readonly text: string;
    readonly recordedAt?: Instant;
    readonly reason: string;
  }[];
};

/**
 * Loads the examples into an empty database; into one that holds an authority nothing is loaded.
 * @problems those of importRegister
 */
export async function loadExamples(
  context: Context,
  read: () => Promise<readonly Example[]>,
): Promise<Result<{ readonly versions: number }>> {
  if ((await context.store.authorities()).length > 0) return succeed({ versions: 0 });
  let versions = 0;
  for (const { steps } of await read()) {
    for (const { text, recordedAt, reason } of steps) {
      const imported = await importRegister(context, text, { mode: "merge", recordedAt, reason });
      if (!imported.ok) return imported;
      versions += imported.value.added.length + imported.value.changed.length;
    }
  }
  return succeed({ versions });
}
