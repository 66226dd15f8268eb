import type { InquiryItem } from "#inquiry/inquiry.ts";
import type { Block } from "./block.ts";
import { entryRole, type Draft } from "./entry-role.ts";
import { leadsIn } from "./find-lead-in.ts";
import { listsThatDoNotAsk, mainKindOf, type MainKind } from "./main-list.ts";
import type { Mark } from "./mark.ts";
import { restoreStart } from "./restore-start.ts";
import { isSpeaker, roleOf } from "./role.ts";
import { asksIndirectly, goesOn, isEnded, isHeading } from "./wording.ts";

/** A question as printed, before its meaning is read. */
export type RawQuestion = {
  readonly no: string | null;
  readonly text: string;
  readonly items: readonly InquiryItem[];
  /** What the paper itself answers, paragraphs in lines of their own; absent if it answers nothing. */
  readonly answered?: string;
};

type Mode = "question" | "answer" | "ended";
type State = {
  readonly main: MainKind;
  readonly strays: ReadonlySet<Block>;
  readonly drafts: Draft[];
  /** What the paper answers to each of them. */
  readonly answers: Map<Draft, string[]>;
  mode: Mode;
};

const isMereHeading = (draft: Draft): boolean => isHeading(draft.text.replace(/:$/u, ""));

function pushQuestion(state: State, { mark, text }: Block): void {
  state.drafts.push({
    no: mark?.full ?? mark?.no ?? null,
    text: restoreStart(text),
    items: [],
    sign: mark?.sign ?? "",
  });
  state.mode = "question";
}

function takeEntry(state: State, entry: Block, mark: Mark): void {
  const { main, mode } = state;
  const current = state.drafts.at(-1);
  const place = { main, isStray: state.strays.has(entry), current, isAnswering: mode === "answer" };
  const role = entryRole({ mark, text: entry.text }, place);
  if (role === "question") pushQuestion(state, entry);
  if (role === "item") {
    current?.items.push({ no: mark.no, text: entry.text });
    state.mode = "question";
  }
}

function append(draft: Draft, text: string): void {
  const last = draft.items.at(-1) ?? draft;
  last.text = `${last.text} ${text}`.trim();
}

/** A paper without marks: a paragraph that asks is a question, "Bitte …" belongs to the one above. */
function takeUnmarked(state: State, block: Block): void {
  const current = state.drafts.at(-1);
  if (block.text.includes("?") || asksIndirectly(block.text)) pushQuestion(state, block);
  else if (current && goesOn(block.text)) append(current, block.text);
}

/** A paragraph between marked questions: the rest of one, a heading or the beginning of an answer. */
function takeBetween(state: State, { text }: Block): void {
  const current = state.drafts.at(-1);
  if (!current || isHeading(text)) return;
  const isOpen = !isEnded((current.items.at(-1) ?? current).text);
  if (isOpen || goesOn(text)) append(current, text);
  else state.mode = "answer";
}

function takeParagraph(state: State, block: Block): void {
  if (state.mode !== "question") return;
  if (state.main === "none") takeUnmarked(state, block);
  else takeBetween(state, block);
}

function leadsInAgain({ mode }: State, blocks: readonly Block[], at: number): boolean {
  return mode !== "answer" && /[:,]$/u.test(blocks[at]?.text ?? "") && leadsIn(blocks, at);
}

function takePlain(state: State, blocks: readonly Block[], at: number): void {
  const block = blocks[at];
  if (!block) return;
  const role = roleOf(block);
  if (role === "answer") state.mode = "answer";
  if (role === "end" && state.drafts.length > 0) state.mode = "ended";
  if (role !== "text") return;
  if (leadsInAgain(state, blocks, at)) state.mode = "question";
  else takeParagraph(state, block);
}

const ANSWER_LABEL =
  /^(?:Antwort|Stellungnahme)(?: (?:zu|auf)(?: Frage)? \S{1,8}| \p{L}{1,4} \p{L}{1,30})?\s?:?\s*/iu;

/** Keeps a paragraph of an answer with the question above it, without the word that announces it. */
function keepAnswer({ drafts, answers }: State, { text }: Block): void {
  const current = drafts.at(-1);
  const said = text.replace(ANSWER_LABEL, "");
  if (current && said !== "" && !isSpeaker(text))
    answers.set(current, [...(answers.get(current) ?? []), said]);
}

function takeBlock(state: State, blocks: readonly Block[], at: number): void {
  const block = blocks[at];
  if (!block?.mark) takePlain(state, blocks, at);
  else if (state.mode !== "ended") takeEntry(state, block, block.mark);
  if (block && state.mode === "answer") keepAnswer(state, block);
}

/** An entry with own text keeps its items; below a mere heading the entries are the questions. */
function liftFromHeadings(draft: Draft, answers: State["answers"]): readonly RawQuestion[] {
  const { no, text, items } = draft;
  const answered = answers.get(draft)?.join("\n");
  if (items.length === 0 || (text !== "" && !isMereHeading(draft)))
    return [{ no, text, items, ...(answered !== undefined && { answered }) }];
  return items.map((item) => ({ ...item, items: [] }));
}

/** The questions of a paper in their order, from the blocks behind the lead-in; answers between them are no part of them but kept apart. */
export function splitQuestions(blocks: readonly Block[]): readonly RawQuestion[] {
  const ending = blocks.findIndex((block) => !block.mark && roleOf(block) === "end");
  const zone = ending < 0 ? blocks : blocks.slice(0, ending);
  const state: State = {
    main: mainKindOf(zone.some(({ mark, text }) => mark ?? text.includes("?")) ? zone : blocks),
    strays: listsThatDoNotAsk(blocks),
    drafts: [],
    answers: new Map(),
    mode: "question",
  };
  for (const at of blocks.keys()) takeBlock(state, blocks, at);
  return state.drafts
    .flatMap((draft) => liftFromHeadings(draft, state.answers))
    .filter(({ text }) => text !== "");
}
