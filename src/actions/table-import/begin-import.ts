import { randomBytes } from "node:crypto";
import { readTableFile } from "#exchange/table-files/read-table-file.ts";
import type { TableBook } from "#exchange/table-files/table-book.ts";
import { findTables } from "#exchange/tables/finding/find-tables.ts";
import { shiftDate } from "#values/local-date.ts";
import { dayOf } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { FRESH } from "./batch.ts";
import { importAuthor, type AtDesk } from "./may-import.ts";
import { listProblem } from "./problems.ts";

/** Lists that nobody went on with, and what files of older ones held, are forgotten after so many days. */
const KEPT_DAYS = 30;
const MOST_NAME = 120;

/** A file that somebody brings. */
export type BroughtFile = { readonly name: string; readonly bytes: Uint8Array };

/** A name as it may be shown: its last part, without control characters. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? "";
  return last.replaceAll(/\p{C}/gu, "").slice(0, MOST_NAME) || "Liste";
}

/** Keeps a file's content under a new id, for somebody to say what it means. */
export async function keepBook(
  context: AtDesk,
  authority: Key,
  file: { readonly name: string; readonly book: TableBook; readonly author: string },
): Promise<string> {
  const { imports } = context.store;
  const now = context.now();
  await imports.tidy(authority, `${shiftDate(dayOf(now), { days: -KEPT_DAYS })}T00:00:00.000Z`);
  const id = randomBytes(6).toString("hex");
  await imports.add({
    ...{ authority, id, state: "draft", file_name: plainName(file.name), author: file.author },
    ...{ created_at: now, changed_at: now, setting: JSON.stringify(FRESH) },
    ...{ book: JSON.stringify(file.book), report: null },
  });
  return id;
}

/**
 * Takes a list in to be looked at; nothing enters the register. The answer is the list's id.
 * @problems actions.list.refused, actions.list.no-file, actions.list.no-table, exchange.table.*
 */
export async function beginImport(
  context: AtDesk,
  authority: Key,
  file: BroughtFile | undefined,
): Promise<Result<string>> {
  const author = importAuthor(context, authority);
  if (!author.ok) return author;
  if (!file) return fail(listProblem("actions.list.no-file", ""));
  const book = await readTableFile(file.bytes);
  if (!book.ok) return book;
  if (findTables(book.value).length === 0) return fail(listProblem("actions.list.no-table", ""));
  return succeed(
    await keepBook(context, authority, { name: file.name, book: book.value, author: author.value }),
  );
}
