import { fail, succeed, type Result } from "#values/result.ts";
import { inputProblem } from "./problems.ts";

/** The parameters of an address as the server hands them over. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const MAX_LENGTH = 200;

/**
 * One parameter without blanks around it; null if it is absent or empty, as forms send it.
 * @problems web.parameter.twice, web.parameter.long
 */
export function readText(query: Query, name: string): Result<string | null> {
  const value = query[name];
  if (value !== undefined && typeof value !== "string") {
    return fail(inputProblem("web.parameter.twice", `/${name}`, { name }));
  }
  const text = value?.trim() ?? "";
  if (text.length > MAX_LENGTH) {
    return fail(inputProblem("web.parameter.long", `/${name}`, { name, max: MAX_LENGTH }));
  }
  return succeed(text === "" ? null : text);
}

/**
 * One parameter that must be one of the choices; null if it is absent.
 * @problems web.parameter.twice, web.parameter.long, web.choice.unknown
 */
export function readChoice(query: Query, name: string, choices: readonly string[]): Result<string | null> {
  const read = readText(query, name);
  if (!read.ok || read.value === null || choices.includes(read.value)) return read;
  const facts = { name, value: read.value, choices: choices.join(", ") };
  return fail(inputProblem("web.choice.unknown", `/${name}`, facts));
}

const COUNT = /^[1-9]\d{0,8}$/u;

/**
 * One parameter that counts from 1; null if it is absent.
 * @problems web.parameter.twice, web.parameter.long, and the code given
 */
export function readCount(
  query: Query,
  name: string,
  code: "web.version.invalid" | "web.page.invalid",
): Result<number | null> {
  const read = readText(query, name);
  if (!read.ok) return read;
  if (read.value === null) return succeed(null);
  return COUNT.test(read.value)
    ? succeed(Number(read.value))
    : fail(inputProblem(code, `/${name}`, { value: read.value }));
}
