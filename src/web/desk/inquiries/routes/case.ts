import { may } from "#actions/access/may.ts";
import { answerOfCase } from "#actions/inquiries/answer-of-case.ts";
import { assignContributions } from "#actions/inquiries/assign-contributions.ts";
import { changedSince } from "#actions/inquiries/releasing/changed-since.ts";
import { checkAnswer } from "#actions/inquiries/releasing/check-answer.ts";
import { contributions } from "#actions/inquiries/contributions.ts";
import { dueDate } from "#actions/inquiries/deadline.ts";
import { releaseAnswer } from "#actions/inquiries/releasing/release-answer.ts";
import { makeAnswerFile } from "#actions/make-answer-file.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { caseAddress } from "#web/desk/inquiries/addresses.ts";
import type { Faults } from "#web/desk/inquiries/faults.ts";
import { numberOf, textOf } from "#web/desk/inquiries/form-input.ts";
import type { ShownCase } from "#web/desk/inquiries/frame.ts";
import { notice } from "#web/desk/inquiries/notices.ts";
import { casePage } from "#web/desk/inquiries/pages/case-page.ts";
import { COPIES, FORMATS } from "#web/desk/inquiries/pages/files-part.ts";
import type { Deed } from "#web/desk/inquiries/pages/release-part.ts";
import { supplyPage } from "#web/desk/inquiries/pages/supply-page.ts";
import { absentPage } from "#web/desk/refusals.ts";
import { withCase } from "./with-case.ts";

/** The page of an inquiry, after something went wrong with what went wrong. */
export async function pageOfCase(asked: Asked, shown: ShownCase, faults: Faults = []): Promise<DeskAnswer> {
  const { context, actor, token, query } = asked;
  const { known, frame } = shown;
  const answered = await answerOfCase(context, known, known.step === "draft" ? "internal" : "council");
  if (!answered.ok) return { page: absentPage() };
  const changed = known.step === "draft" ? null : await changedSince(context, known);
  const { profile, kind, receivedOn } = known.data;
  return {
    page: casePage({
      ...{ ...shown, token, faults, answered: answered.value },
      due: dueDate(profile, kind, receivedOn),
      release: {
        ...{ actor, isExample: frame.authority.marking !== null },
        changed: changed?.ok === true ? changed.value : [],
      },
      notice: faults.length === 0 && notice(query["meldung"]),
    }),
  };
}

/** The page of an inquiry. */
export function showCase(asked: Asked): Promise<DeskAnswer> {
  return withCase(asked, (shown) => pageOfCase(asked, shown));
}

/** Who has to supply what. */
export function showSupply(asked: Asked): Promise<DeskAnswer> {
  return withCase(asked, async (shown) => {
    const answered = await answerOfCase(asked.context, shown.known, "internal");
    if (!answered.ok) return { page: absentPage() };
    const { answer, snapshot } = answered.value;
    const all = contributions(answer, snapshot, shown.known.data.dueOn ?? null);
    const mayAssign = may(asked.actor, "task.assign", { authority: asked.authority });
    const setting = { token: mayAssign ? asked.token : null, notice: notice(asked.query["meldung"]) };
    return { page: supplyPage(shown, all, setting) };
  });
}

/** Hands what is missing to the units, as tasks. */
export function handOut(asked: Asked): Promise<DeskAnswer> {
  return withCase(asked, async (shown) => {
    const { authority, key } = shown.known;
    const done = await assignContributions(asked.context, authority, key);
    if (!done.ok) return pageOfCase(asked, shown, done.problems);
    return { goTo: caseAddress(shown.known, "/zulieferung", { meldung: "verteilt" }) };
  });
}

const NOTICE_CODES: Readonly<Record<Deed, string>> = {
  check: "geprueft",
  sign: "gezeichnet",
  publish: "veroeffentlicht",
  withdraw: "zurueckgezogen",
  reopen: "zurueck",
  revoke: "zurueck",
};

const isDeed = (text: string): text is Deed => Object.hasOwn(NOTICE_CODES, text);

/** Ends the check of an answer, signs it, publishes it or takes it back. */
export function takeStep(asked: Asked): Promise<DeskAnswer> {
  return withCase(asked, async (shown) => {
    const { context, form, authority } = asked;
    const { key } = shown.known;
    const deed = textOf(form, "schritt");
    if (!isDeed(deed)) return pageOfCase(asked, shown);
    const place = { authority, key, version: numberOf(form, "version") };
    const done =
      deed === "check"
        ? await checkAnswer(context, place)
        : await releaseAnswer(context, place, { release: deed, why: textOf(form, `grund-${deed}`) });
    if (!done.ok) return pageOfCase(asked, shown, done.problems);
    return { goTo: caseAddress(place, "", { meldung: NOTICE_CODES[deed] }) };
  });
}

const TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;

const isName = <Names extends object>(names: Names, text: unknown): text is keyof Names & string =>
  typeof text === "string" && Object.hasOwn(names, text);

/** The file of a copy of the answer. */
export function sendFile(asked: Asked): Promise<DeskAnswer> {
  return withCase(asked, async ({ known }) => {
    const { context, query, site } = asked;
    const { ausfertigung, format } = query;
    if (!isName(COPIES, ausfertigung) || !isName(FORMATS, format)) return { page: absentPage() };
    const answered = await answerOfCase(context, known, COPIES[ausfertigung].copy);
    if (!answered.ok) return { page: absentPage() };
    const setting = { createdAt: answered.value.answer.asOf, baseUrl: site.baseUrl };
    const content = await makeAnswerFile(answered.value, format, setting);
    const name = `antwort-${known.key}-${ausfertigung}.${format}`;
    return { file: { name, mediaType: TYPES[format], content } };
  });
}
