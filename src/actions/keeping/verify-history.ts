import type { VerifyOptions, VerifyReport } from "#store/store.ts";
import type { Result } from "#values/result.ts";
import type { Context } from "#actions/context.ts";

/** What a check of the whole history found. */
export type HistoryReport = VerifyReport;

/**
 * Is the whole history as it was written?
 * @problems those of Store.verify
 */
export function verifyHistory(context: Context, options: VerifyOptions = {}): Promise<Result<HistoryReport>> {
  return context.store.verify(options);
}
