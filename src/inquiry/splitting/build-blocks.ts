import { collapseBlanks } from "#inquiry/cleaning/collapse-blanks.ts";
import type { Block } from "./block.ts";
import { follows, readMark, type Entry, type Mark } from "./mark.ts";
import { roleOf } from "./role.ts";
import { splitInline } from "./split-inline.ts";
import { goesOn, isEnded, startsAsQuestion } from "./wording.ts";

type Draft = { readonly mark: Mark | null; readonly line: number; readonly parts: string[]; last: string };
type State = {
  readonly done: Block[];
  draft: Draft | null;
  blankBefore: boolean;
  readonly lastNo: Map<string, string>;
};

const NARROW = 105;

/** The width at which the paper's lines are broken; 0 if each line is a paragraph. */
function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0);
  const sorted = lengths.toSorted((a, b) => a - b);
  const widest = sorted.at(Math.floor(sorted.length * 0.95)) ?? 0;
  return widest > NARROW ? 0 : (sorted.at(Math.floor(sorted.length * 0.8)) ?? 0);
}

function close(state: State): void {
  const { draft } = state;
  if (!draft) return;
  const text = collapseBlanks(draft.parts.join(" "));
  if (text !== "" || draft.mark) state.done.push({ mark: draft.mark, text, line: draft.line });
  state.draft = null;
}

function open(
  state: State,
  line: number,
  entry: { readonly mark: Mark | null; readonly text: string },
): void {
  close(state);
  state.draft = { mark: entry.mark, line, parts: [entry.text], last: entry.text };
  if (entry.mark?.no) state.lastNo.set(entry.mark.kind, entry.mark.no);
}

/** A mark in the middle of a sentence is a part of it unless its list expects it. */
function isRealMark(state: State, { mark }: Entry): boolean {
  const { draft, blankBefore, lastNo } = state;
  if (!draft || blankBefore || draft.last === "" || isEnded(draft.last)) return true;
  if (mark.no === null) return !"–—".includes(mark.sign) || draft.mark?.sign === mark.sign;
  return mark.parent !== null || mark.no.includes(".") || follows(mark.no, lastNo.get(mark.kind));
}

const STARTS_SMALL = /^\p{Ll}/u;
const NEW_START =
  /^(?:Wir|Ich|Vor diesem Hintergrund|Dies vorausgeschickt|Hierzu|Daher|Deshalb|In diesem Zusammenhang|Aus diesem)\s/u;

/** A paragraph without mark also ends where a short line is followed by a new start, or a question by another one. */
function startsAnew({ draft }: State, line: string, width: number): boolean {
  if (!draft || draft.mark) return false;
  if (/\?["“»”)]*$/u.test(draft.last) && startsAsQuestion(line)) return true;
  return NEW_START.test(line) && draft.last.length < Math.max(width * 0.7, 60);
}

/** Does the line belong to what stands above it? */
function continues(state: State, line: string, width: number): boolean {
  const { draft, blankBefore } = state;
  if (!draft) return false;
  if (draft.last === "") return draft.mark !== null;
  if (roleOf({ text: line }) !== "text" || startsAnew(state, line, width)) return false;
  if (blankBefore) return !isEnded(draft.last) && STARTS_SMALL.test(line);
  return !isEnded(draft.last) || goesOnAfterEnd(draft, line, width);
}

/** After a full stop: the next sentence of a wrapped paragraph, or what supplements a question. */
function goesOnAfterEnd({ mark, last }: Draft, line: string, width: number): boolean {
  if (last.endsWith(":")) return width > 0 && STARTS_SMALL.test(line);
  return (width > 0 && last.length >= width * 0.7) || (mark !== null && goesOn(line));
}

function takeLine(
  state: State,
  at: number,
  context: { readonly line: string; readonly width: number },
): void {
  const { line, width } = context;
  const role = roleOf({ text: line });
  const entry = role === "rule" ? null : readMark(line);
  if (entry && isRealMark(state, entry)) open(state, at, entry);
  else if (continues(state, line, width) && state.draft) {
    state.draft.parts.push(line);
    state.draft.last = line;
  } else open(state, at, { mark: null, text: line });
  state.blankBefore = false;
  if (role === "rule") close(state);
}

/** Puts lines together to paragraphs and list entries, in their order. */
export function buildBlocks(lines: readonly string[]): readonly Block[] {
  const width = wrapWidth(lines);
  const state: State = { done: [], draft: null, blankBefore: true, lastNo: new Map() };
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === "") state.blankBefore = true;
    else for (const part of splitInline(line)) takeLine(state, at, { line: part, width });
  }
  close(state);
  return state.done;
}
