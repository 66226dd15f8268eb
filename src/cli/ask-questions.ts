import { questionAfter, type GivenAnswer, type Question } from "#actions/classify.ts";
import type { LocalDate } from "#values/local-date.ts";

const WORDS: ReadonlyMap<string, GivenAnswer> = new Map([
  ...(["j", "ja", "y", "yes"] as const).map((word) => [word, "yes"] as const),
  ...(["n", "nein", "no"] as const).map((word) => [word, "no"] as const),
  ...(["u", "unklar", "unclear", "?"] as const).map((word) => [word, "unclear"] as const),
]);

const BACK: ReadonlySet<string> = new Set(["z", "zurück", "zurueck"]);
const STOP: ReadonlySet<string> = new Set(["e", "ende"]);
const HELP: ReadonlySet<string> = new Set(["h", "hilfe"]);

const KEYS = "[j]a, [n]ein, [u]nklar, [z]urück, [h]ilfe, [e]nde";

/** Somebody who reads questions and types lines. */
export type Talk = {
  readonly tell: (text: string) => void;
  /** The next line that was typed; null at the end of the input. */
  readonly nextLine: () => Promise<string | null>;
};

function show({ title, text, law, mostAfter }: Question, tell: Talk["tell"]): void {
  tell("");
  tell(`${title} (danach höchstens noch ${mostAfter})`);
  tell(text);
  tell(`[${law.map(({ article }) => article).join(", ")}]`);
  tell(KEYS);
}

function showHelp({ help, examples }: Question, tell: Talk["tell"]): void {
  tell(help);
  tell(`Ja zum Beispiel: ${examples.yes}`);
  tell(`Nein zum Beispiel: ${examples.no}`);
}

type Given = readonly (readonly [id: string, answer: GivenAnswer])[];

/** What was typed at a question: the answers from now on, or null to stop. */
async function answered(question: Question, given: Given, talk: Talk): Promise<Given | null> {
  for (;;) {
    const line = await talk.nextLine();
    if (line === null) return null;
    const word = line.trim().toLowerCase();
    const answer = WORDS.get(word);
    if (answer) return [...given, [question.id, answer]];
    if (STOP.has(word)) return null;
    if (BACK.has(word)) return given.slice(0, -1);
    if (HELP.has(word)) showHelp(question, talk.tell);
    else talk.tell(`Bitte antworten Sie mit ${KEYS}.`);
  }
}

/**
 * Asks the questions of the decision tree one after the other until none is left, the input ends or the person
 * stops; one can go back. What has been answered until then is given back.
 */
export async function askQuestions(
  on: LocalDate,
  talk: Talk,
): Promise<Readonly<Record<string, GivenAnswer>>> {
  let given: Given = [];
  for (;;) {
    const question = questionAfter(Object.fromEntries(given), on);
    if (question === null) return Object.fromEntries(given);
    show(question, talk.tell);
    const after = await answered(question, given, talk);
    if (after === null) return Object.fromEntries(given);
    given = after;
  }
}
