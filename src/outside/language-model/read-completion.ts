import { isObject, type JsonObject } from "#values/json.ts";

/** The JSON object that a model answered with; or whether it was no JSON or not of the shape expected. */
export type Completion = JsonObject | "no-json" | "shape";

/** Some models set their JSON in a fence although none was asked for. */
const FENCE = /^```(?:json)?\s*([\s\S]*?)\s*```$/u;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function contentOf(body: unknown): string | null {
  const choices = isObject(body) ? body["choices"] : undefined;
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const message = isObject(first) ? first["message"] : undefined;
  const content = isObject(message) ? message["content"] : undefined;
  return typeof content === "string" ? content : null;
}

/** Reads the body of an answer of `/v1/chat/completions`. */
export function readCompletion(text: string): Completion {
  const body = parsed(text);
  if (body === undefined) return "no-json";
  const content = contentOf(body)?.trim();
  if (content === undefined) return "shape";
  const answer = parsed(FENCE.exec(content)?.[1] ?? content);
  if (answer === undefined) return "no-json";
  return isObject(answer) ? (answer as JsonObject) : "shape";
}
