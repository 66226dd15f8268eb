import type { MainKind } from "./main-list.ts";
import { follows, type Entry, type Mark } from "./mark.ts";
import { isQuestionLike } from "./wording.ts";

type Item = { no: string | null; text: string };

/** A question being put together; `sign` is its bullet, if it has one. */
export type Draft = { no: string | null; text: string; readonly items: Item[]; readonly sign: string };

/** What an entry of a list is at its place in the paper. */
export type EntryRole = "question" | "item" | "none";

/** Where the entry stands: the kind of mark that questions have, the question above it, and whether an answer runs. */
export type Place = {
  readonly main: MainKind;
  /** In a list that asks nothing while others do. */
  readonly isStray: boolean;
  readonly current: Draft | undefined;
  readonly isAnswering: boolean;
};

const isDecimal = (mark: Mark): boolean => mark.no?.includes(".") ?? false;
const lastItemNo = (draft: Draft | undefined): string | null => draft?.items.at(-1)?.no ?? null;

/** Is this entry a question of its own by its mark, or one below a question? */
function isMain(main: MainKind, mark: Mark, current: Draft | undefined): boolean {
  if (isDecimal(mark)) return !current?.no || !mark.no?.startsWith(`${current.no}.`);
  if (mark.kind !== main) return false;
  return mark.kind !== "dash" || !current || current.sign === mark.sign || !current.text.endsWith(":");
}

/** A list counted from 1 again below "… mit:" names what is wanted and asks nothing itself. */
function isWish({ mark, text }: Entry, current: Draft | undefined): boolean {
  if (mark.kind !== "number" || !current?.text.endsWith(":") || isQuestionLike(text)) return false;
  return mark.no === "1" || (current.items.length > 0 && follows(mark.no ?? "", lastItemNo(current)));
}

/** Between answers only an entry that asks and that the list expects is a question or an item. */
function isExpected({ mark, text }: Entry, role: EntryRole, current: Draft | undefined): boolean {
  if (!isQuestionLike(text)) return false;
  if (mark.no === null || isDecimal(mark)) return true;
  if (role === "item") return follows(mark.no, lastItemNo(current));
  return !current || Number(mark.no) === Number(current.no) + 1;
}

function byMark(entry: Entry, { main, current }: Place): EntryRole {
  const { mark } = entry;
  if (isWish(entry, current)) return "item";
  const hasOtherParent = mark.parent !== null && mark.parent !== current?.no;
  return !current || hasOtherParent || isMain(main, mark, current) ? "question" : "item";
}

/** Is this entry a question, an item of the question above it, or (a heading, a list in the text, a part of an answer) neither? */
export function entryRole(entry: Entry, place: Place): EntryRole {
  const { main, isStray, current, isAnswering } = place;
  if (entry.mark.kind === "roman" && main !== "roman") return "none";
  if (isStray && !isWish(entry, current)) return "none";
  const role = byMark(entry, place);
  return isAnswering && !isExpected(entry, role, current) ? "none" : role;
}
