import { classify, type Classification } from "#duties/classification/classify.ts";
import { describeClassification } from "#duties/classification/describe.ts";
import { nextQuestion, type AskedQuestion } from "#duties/classification/next-question.ts";
import { readAnswers, type AnswerFile } from "#duties/classification/read-answers.ts";
import type { Answer, Answers } from "#duties/classification/answers.ts";
import { compareWithRegister, type Comparison } from "#duties/register/compare-with-register.ts";
import { describeComparison } from "#duties/register/describe-comparison.ts";
import { decodeRegister } from "#exchange/decode-register.ts";
import { readJson } from "#exchange/read-json.ts";
import { decisionTreeOn } from "#law/ai-act/trees.ts";
import { recordOf } from "#records/snapshot.ts";
import type { Key, Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Context } from "./context.ts";

const classifyProblem = problemMaker({
  "actions.classify.no-system":
    "Im Register von „{authority}“ steht keine KI-Anwendung „{record}“; bitte geben Sie sie als system/SCHLÜSSEL an.",
});

/** Answers to the decision tree, as a file or a conversation gives them. */
export type GivenAnswers = AnswerFile;

/** One answer to a question of the tree: yes, no or unclear. */
export type GivenAnswer = Answer;

/** A question to ask, with help, examples and the provisions it rests on. */
export type Question = AskedQuestion;

/** A result with its lines of German text. */
export type Classified = { readonly result: Classification; readonly lines: readonly string[] };

/** A comparison of register and tree with its lines of German text. */
export type Compared = { readonly result: Comparison; readonly lines: readonly string[] };

/**
 * Reads a file of answers to the decision tree of the AI Act; all faults are told at once.
 * @problems exchange.json.encoding, exchange.json.syntax and those of readAnswers
 */
export function readAnswerFile(bytes: Uint8Array): Result<GivenAnswers> {
  const text = decodeRegister(bytes);
  const json = text.ok ? readJson(text.value) : text;
  return json.ok ? readAnswers(json.value) : json;
}

/** Classifies a system by its answers, for a day; no register is needed. */
export function classifyAnswers(answers: Answers, on: LocalDate): Classified {
  const result = classify(answers, on);
  return { result, lines: describeClassification(result) };
}

/** The question to ask next; null when every question that matters has an answer. */
export function questionAfter(answers: Answers, on: LocalDate): Question | null {
  return nextQuestion(answers, on);
}

/** Every question of the tree for a day, in the order of asking, with its id. */
export function allQuestions(
  on: LocalDate,
): readonly { readonly id: string; readonly text: string; readonly help: string }[] {
  return decisionTreeOn(on).questions.map(({ id, text, help }) => ({ id, text, help }));
}

/**
 * Compares what a register says of a system's class with what the tree says, and names what shows each duty.
 * @problems actions.classify.no-system
 */
export async function compareClassification(
  context: Context,
  wanted: {
    readonly authority: Key;
    /** `system/key` */
    readonly record: Reference;
    readonly on: LocalDate;
    readonly answers?: Answers | undefined;
  },
): Promise<Result<Compared>> {
  const { authority, record, on, answers } = wanted;
  const snapshot = await context.store.snapshot(authority, context.now());
  const system = recordOf(snapshot, "system", record);
  if (!system) return fail(classifyProblem("actions.classify.no-system", "", { authority, record }));
  const result = compareWithRegister(snapshot, system, { on, answers });
  return succeed({ result, lines: describeComparison(result) });
}
