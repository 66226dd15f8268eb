/** How a question of the decision tree may be answered. */
export type Answer = "yes" | "no" | "unclear";

/** Answers by the id of the question; a question that is not in it has not been answered. */
export type Answers = Readonly<Record<string, Answer>>;

/** Every way to answer, in the order of showing them. */
export const ANSWERS: readonly Answer[] = ["yes", "no", "unclear"];

/** How answers read in German. */
export const ANSWER_WORDS: Readonly<Record<Answer, string>> = { yes: "Ja", no: "Nein", unclear: "Unklar" };
