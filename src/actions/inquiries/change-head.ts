import { succeed, fail, type Result } from "#values/result.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { AtDesk } from "./at-desk.ts";
import { changeCase, withoutAbsent, type CasePlace } from "./change-case.ts";
import { dueDate } from "./deadline.ts";
import type { InquiryCase } from "./inquiry-case.ts";
import { inquiriesProblem } from "./problems.ts";

/** The head of an inquiry as a person knows it; absent: nobody knows. */
export type CaseHead = {
  readonly title: string;
  readonly kind?: string | undefined;
  readonly number?: string | undefined;
  readonly body?: string | undefined;
  readonly addressee?: string | undefined;
  readonly preamble?: string | undefined;
  readonly fileNumber?: string | undefined;
  readonly filedOn?: LocalDate | undefined;
  readonly receivedOn?: LocalDate | undefined;
  /** Absent: computed from the rules of the council, where they are known. */
  readonly dueOn?: LocalDate | undefined;
  /** The day that the answer speaks of; absent: the day on which it is checked. */
  readonly on?: LocalDate | undefined;
};

/** The last day: as somebody set it, else by the rule. A day that the rule itself had set follows the rule. */
function dueOnFrom(
  { profile, kind, receivedOn, dueOn: before }: InquiryCase["data"],
  head: CaseHead,
): LocalDate | undefined {
  const byRule = dueDate(profile, kind, receivedOn)?.on;
  const isSet = head.dueOn !== undefined && (head.dueOn !== before || before !== byRule);
  return isSet ? head.dueOn : dueDate(profile, head.kind, head.receivedOn)?.on;
}

/**
 * Sets right what was read from the head of a paper; the last day follows from kind and receipt unless it is set.
 * @problems actions.inquiries.title, those of changeCase
 */
export async function changeHead(context: AtDesk, place: CasePlace, head: CaseHead): Promise<Result<null>> {
  if (head.title.trim() === "") return fail(inquiriesProblem("actions.inquiries.title", "/title"));
  const { on, ...said } = head;
  return changeCase(context, place, {
    reason: "Kopfdaten der Anfrage berichtigt",
    change: ({ data }) => {
      const stated = on === undefined ? { isOnFixed: undefined } : { on, isOnFixed: true };
      return succeed(
        withoutAbsent<InquiryCase["data"]>({ ...data, ...said, dueOn: dueOnFrom(data, head), ...stated }),
      );
    },
  });
}
