import type { AnswerFromRegister } from "#actions/answer-from-register.ts";

/** An inquiry answered from a register. */
export type Answered = AnswerFromRegister["answer"];
/** A question with its answer. */
export type AnsweredQuestion = Answered["questions"][number];
/** A lettered entry of a question. */
export type AnsweredItem = AnsweredQuestion["items"][number];
/** What an answer consists of. */
export type AnswerBlock = AnsweredQuestion["answer"][number];
/** How far a question is answered. */
export type AnswerState = AnsweredQuestion["state"];
