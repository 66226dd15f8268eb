import type { KeepReport } from "#actions/archive/keep-answer.ts";
import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import { CONTRADICTION } from "#actions/archive/with-earlier-answers.ts";
import type { Program } from "./command.ts";

/** Tells what was put into the archive. */
export function tellKept(
  { key, questions, written }: KeepReport,
  { terminal }: Pick<Program, "terminal">,
): void {
  terminal.tell(
    written === 0
      ? `„${key}“ war schon so abgelegt.`
      : `Abgelegt unter „${key}“: ${questions} Fragen mit Antworten, ${written} neue Fassungen.`,
  );
}

/** Tells of how many questions earlier answers are known, and every contradiction to one. */
export function tellEarlier({ answer }: AnswerFromRegister, { terminal }: Pick<Program, "terminal">): void {
  const known = answer.questions.filter(({ earlier = [] }) => earlier.length > 0).length;
  if (known > 0)
    terminal.tell(
      `Zu ${known} von ${answer.questions.length} Fragen gibt es frühere Antworten; sie stehen im JSON unter „earlier“ und in der internen Ausfertigung.`,
    );
  for (const { code, message } of answer.warnings)
    if (code === CONTRADICTION) terminal.tell(`Warnung: ${message}`);
}
