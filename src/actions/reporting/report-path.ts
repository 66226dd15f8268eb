import type { ReportAnswers } from "./report-answers.ts";
import type { ReportSetting, ReportStep, StepId } from "./report-step.ts";
import { faultsOf } from "./read-step.ts";
import { exemption, highRisk, prohibited, transparency } from "./steps/ai-act.ts";
import { data, decision, participation, use } from "./steps/use-and-people.ts";
import { application, description, origin } from "./steps/what-it-is.ts";

const check: ReportStep = {
  id: "pruefen",
  title: "Stimmt alles so?",
  lead: "Prüfen Sie Ihre Angaben. Erst mit „Meldung abschließen“ kommen sie ins Register; sie bleiben zunächst intern.",
  isAsked: () => true,
  fields: () => [],
};

/** Every page of the report, in its order. */
export const REPORT_STEPS: readonly ReportStep[] = [
  ...[application, description, use, origin, data, participation],
  ...[decision, prohibited, highRisk, exemption, transparency, check],
];

/** The page of that id. */
export function stepOf(id: string): ReportStep | undefined {
  return REPORT_STEPS.find((step) => step.id === id);
}

/** The pages that are asked after these answers; pages that open answers may still bring are among them. */
export function pathOf(answers: ReportAnswers, setting: ReportSetting): readonly ReportStep[] {
  return REPORT_STEPS.filter(({ isAsked }) => isAsked(answers, setting));
}

/** The answers that count: only those of pages that are asked, not what was said on a way that was left since. */
export function countedAnswers(answers: ReportAnswers, setting: ReportSetting): ReportAnswers {
  const fields = pathOf(answers, setting).flatMap((step) => step.fields(answers, setting));
  const counted = new Set(fields.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => counted.has(id)));
}

/** Where a page stands among those that are asked. */
export type Progress = {
  /** From 1. */
  readonly number: number;
  /** So many pages there are at most; answers may spare some. */
  readonly most: number;
  readonly before: StepId | null;
  /** Null on the last page. */
  readonly after: StepId | null;
};

/** Where does a page stand; null if it is not asked after these answers. */
export function progressOf(id: StepId, answers: ReportAnswers, setting: ReportSetting): Progress | null {
  const path = pathOf(answers, setting);
  const at = path.findIndex((step) => step.id === id);
  if (at < 0) return null;
  return {
    number: at + 1,
    most: path.length,
    before: path[at - 1]?.id ?? null,
    after: path[at + 1]?.id ?? null,
  };
}

/** The first page on which something is still missing; the last page if nothing is. */
export function firstOpenStep(answers: ReportAnswers, setting: ReportSetting): StepId {
  const open = pathOf(answers, setting).find((step) => faultsOf(step, answers, setting).length > 0);
  return open?.id ?? "pruefen";
}
