import type { Json, JsonObject } from "#values/json.ts";
import type { Result } from "#values/result.ts";

/** What a model is told to do, and the data to do it with; data never become part of the instructions. */
export type Prompt = { readonly instructions: string; readonly data: Json };

/**
 * Asks the model once; its answer is one JSON object.
 * @problems outside.model.too-slow, outside.model.unreachable, outside.model.redirected, outside.model.too-large,
 * outside.model.busy, outside.model.refused, outside.model.no-json, outside.model.shape, outside.model.budget,
 * outside.model.given-up
 */
export type AskModel = (prompt: Prompt) => Promise<Result<JsonObject>>;

/** A language model behind an OpenAI-compatible address. */
export type LanguageModel = {
  /** As its provider calls it. */
  readonly name: string;
  /** Begins the budget of one inquiry: so many calls and so much time, then no more. */
  readonly forOneInquiry: () => AskModel;
};
