import type { AnswerBlock, AnswerRow, AnswerState, Gap } from "#answers/answer.ts";
import type { AnswerLike } from "#answers/comparing/compared-answer.ts";
import { codeLabels } from "#catalogue/catalogue.ts";
import { isFacetId } from "#catalogue/facets.ts";
import type { ChainPlace } from "#records/snapshot.ts";
import type { Copy } from "#records/visibility.ts";
import { parseInstant } from "#values/instant.ts";
import { isObject } from "#values/json.ts";
import { isLocalDate } from "#values/local-date.ts";
import type { Window } from "#values/period.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { makeMembers, type Members } from "./members.ts";
import { exchangeProblem } from "./problems.ts";
import { readJson } from "./read-json.ts";

/** An answer that a file tells of: what comparisons need, and what the archive keeps besides. */
export type AnswerFile = AnswerLike & {
  readonly kind: string | null;
  readonly body: string | null;
  readonly copy: Copy | null;
  readonly chain: ChainPlace | null;
  /** The sentence that marks a demonstration; null for a real authority. */
  readonly marking: string | null;
};

const MOST_QUESTIONS = 2000;
const MOST_PROBLEMS = 50;
const STATES = codeLabels("answer", "state").map(({ code }) => code);
const COPIES = ["public", "council", "internal"];
const EVIDENCE = /^[A-Za-z]{1,40}\/[a-z0-9._-]{1,120}@[1-9]\d{0,8}$/u;

const isState = (text: string): text is AnswerState => STATES.includes(text);
const isCopy = (text: string): text is Copy => COPIES.includes(text);
const isEvidence = (text: string): boolean => EVIDENCE.test(text);
const isMoment = (text: string): boolean => parseInstant(text) !== null;

const flag = (members: Members, name: "derived" | "connective" | "markdown"): object =>
  members.is(name) ? { [name]: true } : {};

function rowOf(row: Members): AnswerRow {
  return { cells: row.texts("cells"), evidence: row.texts("evidence", isEvidence), ...flag(row, "derived") };
}

function blockOf(block: Members): AnswerBlock | null {
  const kind = block.text("kind");
  if (kind === "paragraph") {
    const said = {
      kind: "paragraph" as const,
      text: block.text("text") ?? "",
      evidence: block.texts("evidence", isEvidence),
    };
    return { ...said, ...flag(block, "derived"), ...flag(block, "connective"), ...flag(block, "markdown") };
  }
  if (kind === "reference")
    return { kind: "reference", text: block.text("text") ?? "", to: block.textOrNull("to") ?? "" };
  if (kind !== "table") return block.fault("kind", "paragraph, table oder reference");
  const title = block.textOrNull("title") ?? "";
  return { kind: "table", title, columns: block.texts("columns"), rows: block.each("rows", rowOf) };
}

function gapOf(gap: Members): Gap | null {
  const facet = gap.text("facet", isFacetId);
  const what = gap.text("what");
  return facet === null || what === null || !isFacetId(facet)
    ? null
    : { facet, unit: gap.textOrNull("unit"), what };
}

function windowOf(asked: Members): Window | null {
  const window = asked.member("window");
  if (window === null) return null;
  const day = (name: string) => window.textOrNull(name, isLocalDate);
  return { from: day("from"), to: day("to") };
}

function saidBy(asked: Members) {
  const state = asked.textOrNull("state", isState);
  return {
    state: state !== null && isState(state) ? state : null,
    answer: asked.each("answer", blockOf),
    gaps: asked.each("gaps", gapOf),
  };
}

function itemOf(item: Members): AnswerLike["questions"][number]["items"][number] {
  const head = { no: item.textOrNull("no"), text: item.text("text") ?? "" };
  return item.is("column") ? { ...head, column: true } : { ...head, ...saidBy(item) };
}

function questionOf(asked: Members): AnswerLike["questions"][number] {
  return {
    ...{ no: asked.textOrNull("no"), text: asked.text("text") ?? "", window: windowOf(asked) },
    facets: asked.each("facets", (match) => {
      const id = match.text("id", isFacetId);
      return id !== null && isFacetId(id) ? { id } : null;
    }),
    filters: asked.texts("filters"),
    items: asked.each("items", itemOf),
    ...saidBy(asked),
  };
}

function chainOf(file: Members): ChainPlace | null {
  const chain = file.member("chain");
  if (chain === null) return null;
  const [position, hash] = [chain.count("position"), chain.text("hash")];
  return position === null || hash === null ? null : { position, hash };
}

function answerOf(file: Members): AnswerFile {
  const copy = file.textOrNull("copy", isCopy);
  return {
    ...{ authority: file.textOrNull("authority"), title: file.textOrNull("title") },
    ...{ number: file.textOrNull("number"), date: file.textOrNull("date", isLocalDate) },
    ...{ kind: file.textOrNull("kind"), body: file.textOrNull("body") },
    ...{ asOf: file.textOrNull("asOf", isMoment), on: file.textOrNull("on", isLocalDate) },
    copy: copy !== null && isCopy(copy) ? copy : null,
    chain: chainOf(file),
    marking: file.textOrNull("marking"),
    preliminaryRemark: file.each("preliminaryRemark", blockOf),
    questions: file.each("questions", questionOf),
  };
}

/**
 * The answer that a JSON text tells of, as `kontor inquiry answer --json` writes it. What other programs leave out is
 * absent; what stands there must have its form.
 * @problems exchange.json.*, exchange.answer.not-object, exchange.answer.questions, exchange.answer.too-many,
 * exchange.answer.value
 */
export function readAnswerFile(text: string): Result<AnswerFile> {
  const read = readJson(text);
  if (!read.ok) return read;
  const file = read.value;
  if (!isObject(file)) return fail(exchangeProblem("exchange.answer.not-object", ""));
  const questions: unknown = file["questions"];
  if (!Array.isArray(questions) || questions.length === 0)
    return fail(exchangeProblem("exchange.answer.questions", "/questions"));
  if (questions.length > MOST_QUESTIONS)
    return fail(exchangeProblem("exchange.answer.too-many", "/questions", { most: MOST_QUESTIONS }));
  const problems: Problem[] = [];
  const answer = answerOf(makeMembers(file, "", problems));
  return problems.length > 0 ? fail(...problems.slice(0, MOST_PROBLEMS)) : succeed(answer);
}
