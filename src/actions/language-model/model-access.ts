import type { LanguageModel } from "#outside/language-model/language-model.ts";
import type { JsonObject } from "#values/json.ts";
import type { Result } from "#values/result.ts";

/** A language model that the office has set up, and the log in which every use of it is kept. */
export type ModelAccess = {
  readonly model: LanguageModel;
  /** Adds lines to the log; none is ever changed. */
  readonly note: (lines: readonly JsonObject[]) => Promise<Result<null>>;
};
