import type { FacetId } from "#catalogue/facets.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { AskedData } from "./asked-content.ts";
import type { AtDesk } from "./at-desk.ts";
import {
  changeAsked,
  ownWords,
  readAnew,
  replaced,
  type QuestionPlace,
  type QuestionWish,
} from "./change-question.ts";
import { withoutAbsent, type CasePlace } from "./change-case.ts";
import { inquiriesProblem } from "./problems.ts";

const itemsOf = ({ items = [] }: AskedData) =>
  items.map((item) => ({ no: item.no ?? null, text: item.text ?? "" }));

/** What people have added to two questions, for the one that is made of both; it is theirs to say again that it settles. */
function ownWordsOfBoth(before: AskedData, own: AskedData): Partial<AskedData> {
  const statements = [...new Set([...(before.statements ?? []), ...(own.statements ?? [])])];
  const addition = [before.addition, own.addition].filter((text) => text !== undefined).join("\n\n");
  const by = [...new Set([before.additionBy, own.additionBy].filter((who) => who !== undefined))];
  return withoutAbsent<Partial<AskedData>>({
    statements: statements.length === 0 ? undefined : statements,
    addition: addition === "" ? undefined : addition,
    additionBy: by.length === 0 ? undefined : by.join(", "),
  });
}

/**
 * Settles what a question asks for: a proposal of the reader is taken, or what it read is confirmed. The proposal goes
 * first, what was read before follows.
 * @problems actions.inquiries.question, those of changeCase
 */
export function confirmFacets(
  context: AtDesk,
  { place, ...at }: QuestionPlace,
  chosen: FacetId | null,
): Promise<Result<null>> {
  return changeAsked(context, at, {
    reason: `Thema von Frage ${place} bestätigt`,
    change: (asked) => {
      const before = asked[place - 1] ?? {};
      const facets = chosen === null ? (before.facets ?? []) : [chosen];
      return replaced(asked, place, [{ ...before, facets, isConfirmed: true }]);
    },
  });
}

/**
 * Joins a question, as a person wants it, to the one before it, whose number it takes; statements and additions of both stay.
 * @problems actions.inquiries.first, those of changeCase
 */
export function joinWithBefore(
  context: AtDesk,
  { place, ...at }: QuestionPlace,
  wish: QuestionWish,
): Promise<Result<null>> {
  return changeAsked(context, at, {
    reason: `Frage ${place} mit der vorigen verbunden`,
    change: (asked, known, author) => {
      const [before, kept] = [asked[place - 2], asked[place - 1]];
      if (before === undefined || kept === undefined)
        return fail(inquiriesProblem("actions.inquiries.first", ""));
      const text = `${before.text ?? ""} ${wish.text}`.trim();
      const items = [...itemsOf(before), ...wish.items];
      const read = readAnew({ no: before.no ?? null, text, items }, known);
      const joined = { ...read, ...ownWordsOfBoth(before, ownWords(wish, { before: kept, author })) };
      return succeed([...asked.slice(0, place - 2), joined, ...asked.slice(place)]);
    },
  });
}

/**
 * Makes two or more questions of one, at the empty lines of its wording; the first keeps number, lettered entries and
 * what was added to the answer, and themes are read anew.
 * @problems actions.inquiries.undivided, actions.inquiries.question, those of changeCase
 */
export function splitQuestion(
  context: AtDesk,
  { place, ...at }: QuestionPlace,
  wish: QuestionWish,
): Promise<Result<null>> {
  const [first, ...others] = wish.text.split(/\n\s*\n/u).flatMap((part) => part.trim() || []);
  return changeAsked(context, at, {
    reason: `Frage ${place} geteilt`,
    change: (asked, known, author) => {
      if (first === undefined || others.length === 0)
        return fail(inquiriesProblem("actions.inquiries.undivided", "/text"));
      const before = asked[place - 1] ?? {};
      const head = readAnew({ ...wish, text: first }, known);
      const parts = others.map((text) => readAnew({ no: null, text, items: [] }, known));
      return replaced(asked, place, [{ ...head, ...ownWords(wish, { before, author }) }, ...parts]);
    },
  });
}

/** Takes out what is no question. @problems actions.inquiries.last, actions.inquiries.question, those of changeCase */
export function dropQuestion(context: AtDesk, { place, ...at }: QuestionPlace): Promise<Result<null>> {
  return changeAsked(context, at, {
    reason: `Frage ${place} gestrichen`,
    change: (asked) =>
      asked.length < 2 ? fail(inquiriesProblem("actions.inquiries.last", "")) : replaced(asked, place, []),
  });
}

/** Adds a question at the end that the reader has not found. @problems actions.inquiries.wording, those of changeCase */
export async function addQuestion(
  context: AtDesk,
  at: CasePlace,
  { no, text }: { readonly no: string | null; readonly text: string },
): Promise<Result<null>> {
  if (text.trim() === "") return fail(inquiriesProblem("actions.inquiries.wording", "/text"));
  return changeAsked(context, at, {
    reason: "Frage ergänzt",
    change: (asked, known) => succeed([...asked, readAnew({ no, text: text.trim(), items: [] }, known)]),
  });
}
