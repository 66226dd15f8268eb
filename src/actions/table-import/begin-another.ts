import { fail, succeed, type Result } from "#values/result.ts";
import { keepBook } from "./begin-import.ts";
import type { AtDesk } from "./may-import.ts";
import { listProblem } from "./problems.ts";
import { readImport, type BatchPlace } from "./read-import.ts";

/**
 * Begins a further list of a file whose first one was read in already; the answer is its id.
 * @problems actions.list.refused, actions.list.absent
 */
export async function beginAnother(context: AtDesk, place: BatchPlace): Promise<Result<string>> {
  const opened = await readImport(context, place);
  if (!opened.ok) return opened;
  const { book, batch } = opened.value;
  if (book === null) return fail(listProblem("actions.list.absent", ""));
  return succeed(
    await keepBook(context, place.authority, { name: batch.fileName, book, author: batch.author }),
  );
}
