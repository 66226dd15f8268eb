import { fail, succeed, type Result } from "#values/result.ts";
import { exchangeProblem } from "./problems.ts";

/**
 * The text of a register file. Other encodings are refused rather than guessed: a wrong letter would be kept for good.
 * @problems exchange.json.encoding
 */
export function decodeRegister(bytes: Uint8Array): Result<string> {
  try {
    return succeed(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return fail(exchangeProblem("exchange.json.encoding", ""));
  }
}
