import type { Context } from "#actions/context.ts";
import { readPublicChanges, type PublicChange } from "#actions/open-data/read-public-changes.ts";
import type { Key } from "#values/key.ts";
import { listPapers, type PaperEntry } from "#web/answer/list-papers.ts";

/** What the first page of a register tells besides its list. */
export type Front = {
  /** The latest changes, newest first. */
  readonly changes: readonly PublicChange[];
  /** Papers whose answers are on show. */
  readonly papers: readonly PaperEntry[];
};

const MOST_CHANGES = 5;

/** The latest changes of a register and the answers drawn from it. */
export async function readFront(context: Context, authority: Key): Promise<Front> {
  const [found, papers] = await Promise.all([
    readPublicChanges(context, { authority, limit: MOST_CHANGES }),
    listPapers(context, [authority]),
  ]);
  return { changes: found?.changes ?? [], papers };
}
