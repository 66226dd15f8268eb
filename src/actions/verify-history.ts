import type { VerifyOptions, VerifyReport } from "#store/store.ts";
import type { Result } from "#values/result.ts";
import type { Context } from "./context.ts";

/**
 * Is the whole history as it was written?
 * @problems those of Store.verify
 */
export function verifyHistory(context: Context, options: VerifyOptions = {}): Promise<Result<VerifyReport>> {
  return context.store.verify(options);
}
