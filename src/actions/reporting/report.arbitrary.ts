/** For tests only: a person who fills in a report page by page, at random but without faults. */
import fc from "fast-check";
import type { ReportAnswers } from "./report-answers.ts";
import { progressOf, stepOf } from "./report-path.ts";
import { faultsOf, unknownField, withStep } from "./read-step.ts";
import type { ReportField, ReportSetting, ReportStep, StepId } from "./report-step.ts";

/** The register's side of a report, in tests. */
export const SETTING: ReportSetting = {
  on: "2026-11-22",
  places: [
    { value: "unit/bauamt", label: "Bauamt" },
    { value: "authority/amt", label: "Amt (ganzes Haus)" },
  ],
  known: [{ value: "llm", label: "LLMoin", help: "Hilft.", isHit: false }],
  systems: new Set(["llm"]),
};

/** What somebody does who fills in a field: picks so many-eth values. */
type Picks = () => number;

function pickFrom(values: readonly string[], picks: Picks): string {
  return values[picks() % values.length] ?? "";
}

function fillIn(field: ReportField, picks: Picks): readonly [string, string | readonly string[]] {
  const { id, kind, options = [], mayBeUnknown } = field;
  if (mayBeUnknown === true && picks() % 4 === 0) return [unknownField(id), "ja"];
  if (kind === "text" || kind === "longText") return [id, `Angabe zu ${id}\r\n<b>äöü</b>`];
  if (kind === "date") return [id, "2026-03-01"];
  return [
    id,
    pickFrom(
      options.map(({ value }) => value),
      picks,
    ),
  ];
}

/** One page filled in, a missing answer again and again until nothing is missing. */
function fillPage(
  step: ReportStep,
  answers: ReportAnswers,
  picks: Picks,
): { readonly answers: ReportAnswers; readonly form: Readonly<Record<string, string | readonly string[]>> } {
  let form: Readonly<Record<string, string | readonly string[]>> = {};
  for (let round = 0; round < 2; round += 1) {
    const fields = step.fields(withStep(step, form, { answers, setting: SETTING }), SETTING);
    form = { ...Object.fromEntries(fields.map((field) => fillIn(field, picks))), ...form };
  }
  const filled = withStep(step, form, { answers, setting: SETTING });
  const emptied = (step.contradictions?.(filled) ?? []).map(({ id }) => [id, ""]);
  form = { ...form, ...Object.fromEntries(emptied) };
  return { answers: withStep(step, form, { answers, setting: SETTING }), form };
}

/** A whole report: its pages in the order in which they came, and the answers at the end. */
export function walkReport(picks: Picks): {
  readonly pages: readonly StepId[];
  readonly answers: ReportAnswers;
} {
  const pages: StepId[] = [];
  let answers: ReportAnswers = {};
  for (let id: StepId | null = "anwendung"; id !== null && pages.length < 50;) {
    pages.push(id);
    const step = stepOf(id);
    if (step === undefined) throw new Error(`no page ${id}`);
    ({ answers } = fillPage(step, answers, picks));
    const [fault] = faultsOf(step, answers, SETTING);
    if (fault) throw new Error(`${id}: ${fault.message}`);
    id = progressOf(id, answers, SETTING)?.after ?? null;
  }
  return { pages, answers };
}

/** Somebody's choices. */
export const picksArbitrary: fc.Arbitrary<Picks> = fc
  .array(fc.nat(1000), { minLength: 20, maxLength: 120 })
  .map((numbers) => {
    let at = 0;
    return () => numbers[at++ % numbers.length] ?? 0;
  });
