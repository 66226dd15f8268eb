import { ANSWERS, type Answer, type Answers } from "#duties/classification/answers.ts";
import { decisionTreeOn } from "#law/ai-act/trees.ts";
import type { LocalDate } from "#values/local-date.ts";

const PREFIX = "Antworten zum Entscheidungsbaum";
const PAIR = /(?<id>[a-zA-Z]+)=(?<answer>yes|no|unclear)/gu;

/** All answers to the decision tree as an internal note: by it the classification can be made anew later. */
export function treeNote(answers: Answers, on: LocalDate): string {
  const pairs = Object.entries(answers).map(([id, answer]) => `${id}=${answer}`);
  return `${PREFIX} (Rechtsstand ${decisionTreeOn(on).validFrom}): ${pairs.join(", ")}`;
}

/** The answers that such a note holds; null if it is another one. */
export function answersInNote(note: string | undefined): Answers | null {
  if (!note?.startsWith(PREFIX)) return null;
  const pairs = [...note.matchAll(PAIR)].flatMap(({ groups }) => {
    const answer = ANSWERS.find((one): one is Answer => one === groups?.["answer"]);
    return groups?.["id"] === undefined || answer === undefined ? [] : [[groups["id"], answer] as const];
  });
  return Object.fromEntries(pairs);
}
