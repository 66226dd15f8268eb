import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { Key } from "#values/key.ts";
import { succeed, type Result } from "#values/result.ts";
import { functionFor, type AtDesk } from "./at-desk.ts";
import { stepOf, type CaseStep } from "./inquiry-case.ts";

/** An inquiry in the list, without its questions. */
export type ListedCase = {
  readonly key: Key;
  readonly data: RecordDataMap["inquiry"];
  readonly step: CaseStep;
  readonly questions: number;
};

/** Open ones, those that are done, and those that were only filed to be compared with. */
export type CaseLists = Readonly<Record<"open" | "done" | "filed", readonly ListedCase[]>>;

const isOpen = ({ step }: ListedCase): boolean => step === "draft" || step === "checked";

const lastDay = ({ data }: ListedCase): string => data.dueOn ?? "9999";

/**
 * The inquiries of an authority: open ones by their last day, then those that are done, the latest first.
 * @problems actions.inquiries.refused
 */
export async function listCases(context: AtDesk, authority: Key): Promise<Result<CaseLists>> {
  const allowed = functionFor(context, "inquiry.answer", authority);
  if (!allowed.ok) return allowed;
  const records = await context.store.workRecords(authority, "inquiry");
  const all = records
    .filter(({ ended }) => !ended)
    .map(({ key, data }): ListedCase => {
      const questions = (data.asked ?? data.questions ?? []).length;
      return { key, data, step: stepOf(data), questions };
    });
  const cases = all.filter(({ data }) => data.asked !== undefined);
  return succeed({
    filed: all.filter(({ data }) => data.asked === undefined),
    open: cases.filter(isOpen).toSorted((one, other) => (lastDay(one) < lastDay(other) ? -1 : 1)),
    done: cases
      .filter((one) => !isOpen(one))
      .toSorted((one, other) => other.data.on?.localeCompare(one.data.on ?? "") ?? 0),
  });
}
