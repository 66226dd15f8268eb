import type { FacetId } from "#catalogue/facets.ts";
import { readQuestions } from "#inquiry/read-questions.ts";
import type { Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { askedContent, type AskedData } from "./asked-content.ts";
import type { AtDesk } from "./at-desk.ts";
import { changeCase, withoutAbsent, type CasePlace } from "./change-case.ts";
import type { InquiryCase } from "./inquiry-case.ts";
import { inquiriesProblem } from "./problems.ts";

/** A question of an inquiry, counted from 1. */
export type QuestionPlace = CasePlace & { readonly place: number };

/** A question as a person wants it, with what is added to its answer. */
export type QuestionWish = {
  readonly no: string | null;
  readonly text: string;
  readonly items: readonly { readonly no: string | null; readonly text: string }[];
  /** Empty: the reader finds them by the wording. */
  readonly facets: readonly FacetId[];
  readonly windowFrom?: LocalDate | undefined;
  readonly windowTo?: LocalDate | undefined;
  readonly filters: readonly string[];
  readonly statements: readonly Reference[];
  readonly addition: string;
  readonly isSettled: boolean;
};

type Asked = readonly AskedData[];

/** Changes the list of questions. */
export function changeAsked(
  context: AtDesk,
  place: CasePlace,
  {
    reason,
    change,
  }: {
    readonly reason: string;
    readonly change: (asked: Asked, known: InquiryCase, author: string) => Result<Asked>;
  },
): Promise<Result<null>> {
  return changeCase(context, place, {
    reason,
    change: (known, author) => {
      const asked = change(known.data.asked ?? [], known, author);
      return asked.ok ? succeed({ ...known.data, asked: asked.value }) : asked;
    },
  });
}

/** The questions with another (or several, or none) in the place of one. */
export function replaced(asked: Asked, place: number, by: Asked): Result<Asked> {
  return asked[place - 1] === undefined
    ? fail(inquiriesProblem("actions.inquiries.question", ""))
    : succeed([...asked.slice(0, place - 1), ...by, ...asked.slice(place)]);
}

/** What the reader makes of a question that a person worded. */
export function readAnew(
  { no, text, items }: Pick<QuestionWish, "no" | "text" | "items">,
  { inquiry }: InquiryCase,
): AskedData {
  const [read] = readQuestions([{ no, text, items }], inquiry);
  return read === undefined ? { text } : askedContent(read);
}

const sameList = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every((entry, at) => entry === other[at]);

/** The themes that a person chose; none if the reader shall find them: nothing is ticked, or only the wording changed. */
function chosenFacets({ text, facets }: QuestionWish, before: AskedData): readonly FacetId[] {
  const isOnlyReworded =
    text !== before.text && sameList(facets, before.facets) && before.isConfirmed !== true;
  return isOnlyReworded ? [] : facets;
}

type Editing = { readonly before: AskedData; readonly known: InquiryCase; readonly author: string };

function additionOf(wish: QuestionWish, { before, author }: Omit<Editing, "known">): Partial<AskedData> {
  const addition = wish.addition.trim();
  if (addition === "") return {};
  const { addition: text, additionBy = author } = before;
  return { addition, additionBy: addition === text ? additionBy : author };
}

/** What a person adds to the answer of a question. */
export function ownWords(wish: QuestionWish, editing: Omit<Editing, "known">): Partial<AskedData> {
  const { statements, isSettled } = wish;
  const said = { statements, isSettled: isSettled || undefined, ...additionOf(wish, editing) };
  return withoutAbsent<Partial<AskedData>>(said);
}

function askedFrom(wish: QuestionWish, editing: Editing): AskedData {
  const { windowFrom, windowTo, filters } = wish;
  const { facets = [], ...read } = readAnew(wish, editing.known);
  const chosen = chosenFacets(wish, editing.before);
  return withoutAbsent<AskedData>({
    ...read,
    facets: chosen.length === 0 ? facets : chosen,
    isConfirmed: chosen.length === 0 ? undefined : true,
    ...{ windowFrom, windowTo, filters },
    ...ownWords(wish, editing),
  });
}

/**
 * Keeps a question as a person wants it: wording, themes, period, limits, statements and addition.
 * @problems actions.inquiries.wording, actions.inquiries.window, actions.inquiries.question, those of changeCase
 */
export async function changeQuestion(
  context: AtDesk,
  { place, ...at }: QuestionPlace,
  wish: QuestionWish,
): Promise<Result<null>> {
  const { text, windowFrom = "", windowTo = "9999" } = wish;
  if (text.trim() === "") return fail(inquiriesProblem("actions.inquiries.wording", "/text"));
  if (windowFrom > windowTo) return fail(inquiriesProblem("actions.inquiries.window", "/windowTo"));
  return changeAsked(context, at, {
    reason: `Frage ${wish.no ?? place} bearbeitet`,
    change: (asked, known, author) => {
      const before = asked[place - 1] ?? {};
      return replaced(asked, place, [askedFrom(wish, { before, known, author })]);
    },
  });
}
