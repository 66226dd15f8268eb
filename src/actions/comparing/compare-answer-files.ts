import { compareAnswers, type Comparison } from "#answers/comparing/compare-answers.ts";
import { comparedAnswer } from "#answers/comparing/compared-answer.ts";
import { readAnswerFile, type AnswerFile } from "#exchange/answer-file.ts";
import { decodeText } from "#inquiry/decode-text.ts";
import type { Result } from "#values/result.ts";
import { fail, succeed } from "#values/result.ts";

/** Says in which of the two files the problem is. */
function within<Value>(result: Result<Value>, file: string): Result<Value> {
  if (result.ok) return result;
  return fail(...result.problems.map((problem) => ({ ...problem, message: `${file}: ${problem.message}` })));
}

const answerIn = ({ bytes, name }: NamedFile): Result<AnswerFile> =>
  within(readAnswerFile(decodeText(bytes)), name);

/** A file and what it is called in messages. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** A comparison with the sentence that marks either answer as a demonstration; null for real ones. */
export type MarkedComparison = Comparison & { readonly marking: string | null };

/**
 * What two answers say differently, each a JSON file as `kontor inquiry answer` writes it.
 * @problems those of readAnswerFile, of both files
 */
export function compareAnswerFiles(before: NamedFile, after: NamedFile): Result<MarkedComparison> {
  const [old, young] = [answerIn(before), answerIn(after)];
  if (old.ok && young.ok) {
    const marking = old.value.marking ?? young.value.marking;
    return succeed({ ...compareAnswers(comparedAnswer(old.value), comparedAnswer(young.value)), marking });
  }
  return fail(...[old, young].flatMap((read) => (read.ok ? [] : read.problems)));
}
