import type { JsonObject } from "#values/json.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { LanguageModel, Prompt } from "./language-model.ts";
import { postJson } from "./post-json.ts";
import { modelProblem } from "./problems.ts";
import { queueOf } from "./queue.ts";
import { readCompletion } from "./read-completion.ts";

/** Where a model is reached, and how long one call may take. */
export type ModelAddress = {
  /** The origin, or the address up to `/v1` or `/chat/completions`. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly timeoutSeconds: number;
};

/** Answers are a few sentences; more is not read. */
const MOST_BYTES = 64 * 1024;
const MOST_TOKENS = 800;
const AT_ONCE = 4;
const MOST_CALLS = 120;
/** All calls of one inquiry together may take this many times the time of one. */
const MOST_TIMES = 6;
const MOST_FAILURES_IN_A_ROW = 3;

function completionsAt(url: string): string {
  const address = new URL(url);
  const path = address.pathname.replace(/\/+$/u, "");
  if (!path.endsWith("/chat/completions"))
    address.pathname = /\/v\d+$/u.test(path) ? `${path}/chat/completions` : `${path}/v1/chat/completions`;
  return address.href;
}

function bodyOf(model: string, { instructions, data }: Prompt): string {
  return JSON.stringify({
    ...{ model, temperature: 0, max_tokens: MOST_TOKENS, stream: false },
    response_format: { type: "json_object" },
    messages: [
      { role: "system", content: instructions },
      { role: "user", content: JSON.stringify(data) },
    ],
  });
}

async function call(
  address: ModelAddress,
  prompt: Prompt,
  milliseconds: number,
): Promise<Result<JsonObject>> {
  const posted = await postJson({
    ...{ url: completionsAt(address.url), body: bodyOf(address.model, prompt) },
    ...{ milliseconds, mostBytes: MOST_BYTES },
    headers: {
      ...{ "content-type": "application/json", accept: "application/json", "accept-encoding": "identity" },
      ...(address.key === null ? {} : { authorization: `Bearer ${address.key}` }),
    },
  });
  if ("trouble" in posted)
    return fail(modelProblem(`outside.model.${posted.trouble}`, "", { most: MOST_BYTES / 1024 }));
  const { status, text } = posted;
  if (status === 429 || status >= 500) return fail(modelProblem("outside.model.busy", "", { status }));
  if (status !== 200) return fail(modelProblem("outside.model.refused", "", { status }));
  const completion = readCompletion(text);
  return typeof completion === "string"
    ? fail(modelProblem(`outside.model.${completion}`, ""))
    : succeed(completion);
}

/**
 * A model behind an OpenAI-compatible address. Nothing is called before it is asked; at most four calls run at once,
 * at most 120 for one inquiry, within six times the time of one call; after three failures in a row it is not asked
 * again for that inquiry.
 */
export function openAiModel(address: ModelAddress): LanguageModel {
  const callMs = address.timeoutSeconds * 1000;
  return {
    name: address.model,
    forOneInquiry: () => {
      const queue = queueOf(AT_ONCE);
      const end = performance.now() + callMs * MOST_TIMES;
      let [calls, failures] = [0, 0];
      return (prompt) =>
        queue(async () => {
          const left = end - performance.now();
          if (failures >= MOST_FAILURES_IN_A_ROW) return fail(modelProblem("outside.model.given-up", ""));
          if (calls >= MOST_CALLS || left <= 0) return fail(modelProblem("outside.model.budget", ""));
          calls += 1;
          const answer = await call(address, prompt, Math.ceil(Math.min(callMs, left)));
          failures = answer.ok ? 0 : failures + 1;
          return answer;
        });
    },
  };
}
