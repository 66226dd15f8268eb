import { changeQuestion, type QuestionPlace, type QuestionWish } from "#actions/inquiries/change-question.ts";
import {
  addQuestion,
  confirmFacets,
  dropQuestion,
  joinWithBefore,
  splitQuestion,
} from "#actions/inquiries/reorder-questions.ts";
import { statementsFor } from "#actions/inquiries/statements-for.ts";
import { isFacetId } from "#catalogue/facets.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Asked, DeskAnswer, Form } from "#web/desk/asked.ts";
import { caseAddress } from "#web/desk/inquiries/addresses.ts";
import type { Faults } from "#web/desk/inquiries/faults.ts";
import { dayIn, numberOf, textOf, ticked } from "#web/desk/inquiries/form-input.ts";
import type { ShownCase } from "#web/desk/inquiries/frame.ts";
import { newQuestionPage } from "#web/desk/inquiries/pages/new-question-page.ts";
import { questionForm, questionPage } from "#web/desk/inquiries/pages/question-page.ts";
import { absentPage } from "#web/desk/refusals.ts";
import { todayOf } from "#web/site.ts";
import { pageOfCase } from "./case.ts";
import { withDraft } from "./with-case.ts";

const placeIn = ({ parameters }: Asked): number => Number(parameters["place"]);

async function pageOf(
  asked: Asked,
  shown: ShownCase,
  { form, faults }: { readonly form?: Form; readonly faults: Faults },
): Promise<DeskAnswer> {
  const place = placeIn(asked);
  const [kept, read] = [shown.known.data.asked?.[place - 1], shown.known.inquiry.questions[place - 1]];
  if (kept === undefined || read === undefined) return { page: absentPage() };
  const snapshot = await asked.context.store.snapshot(asked.authority);
  const near = [...read.facets, ...(read.alternatives ?? [])].map(({ id }) => id);
  const statements = statementsFor(snapshot, { on: todayOf(asked.site), facets: kept.facets ?? [] });
  const view = { ...shown, place, near, statements, faults, token: asked.token };
  return { page: questionPage({ ...view, form: form ?? questionForm(kept) }) };
}

/** A question on its own page. */
export function showQuestion(asked: Asked): Promise<DeskAnswer> {
  return withDraft(asked, (shown) => pageOf(asked, shown, { faults: [] }));
}

const ITEM = /^\(?(?<no>[a-z]{1,2}|\d{1,2})[.)]\s+(?<text>.+)$/u;

const linesIn = (form: Form, name: string): readonly string[] =>
  textOf(form, name)
    .split("\n")
    .flatMap((line) => line.trim() || []);

function wishOf(form: Form): Result<QuestionWish> {
  const [from, to] = [dayIn(form, "windowFrom"), dayIn(form, "windowTo")];
  const wrong = { windowFrom: from, windowTo: to };
  const faults = Object.entries(wrong).filter(([, day]) => day === null);
  if (faults.length > 0)
    return fail(
      ...faults.map(([name]) => ({
        code: "web.desk.date",
        pointer: `/${name}`,
        message: "Der Zeitraum enthält kein Datum; schreiben Sie es wie 30.01.2026.",
      })),
    );
  return succeed({
    ...{ no: textOf(form, "no") || null, text: textOf(form, "text") },
    items: linesIn(form, "items").map((line) => {
      const { no = null, text = line } = ITEM.exec(line)?.groups ?? {};
      return { no, text };
    }),
    facets: ticked(form, "facets").filter(isFacetId),
    ...{ windowFrom: from ?? undefined, windowTo: to ?? undefined, filters: linesIn(form, "filters") },
    ...{ statements: ticked(form, "statements"), addition: textOf(form, "addition") },
    isSettled: textOf(form, "settled") === "ja",
  });
}

type Step = {
  readonly notice: string;
  readonly run: (asked: Asked, place: QuestionPlace) => Promise<Result<null>>;
};

/** A step that keeps what stands in the form. */
function wished(
  work: (context: Asked["context"], place: QuestionPlace, wish: QuestionWish) => Promise<Result<null>>,
): Step["run"] {
  return async ({ context, form }, place) => {
    const wish = wishOf(form);
    return wish.ok ? work(context, place, wish.value) : wish;
  };
}

const inOneLine = (wish: QuestionWish): QuestionWish => ({
  ...wish,
  text: wish.text.replaceAll(/\s*\n\s*/gu, " "),
});

const STEPS: Readonly<Record<string, Step>> = {
  speichern: {
    notice: "frage",
    run: wished((context, place, wish) => changeQuestion(context, place, inOneLine(wish))),
  },
  teilen: {
    notice: "geteilt",
    run: wished(splitQuestion),
  },
  verbinden: {
    notice: "verbunden",
    run: wished((context, place, wish) => joinWithBefore(context, place, inOneLine(wish))),
  },
  streichen: { notice: "gestrichen", run: ({ context }, place) => dropQuestion(context, place) },
};

/** Keeps, divides, joins or takes out a question. */
export function receiveQuestion(asked: Asked): Promise<DeskAnswer> {
  return withDraft(asked, async (shown) => {
    const { form, authority } = asked;
    const { key } = shown.known;
    const wanted = textOf(form, "schritt");
    const step = (Object.hasOwn(STEPS, wanted) ? STEPS[wanted] : undefined) ?? STEPS["speichern"];
    const place = { authority, key, version: numberOf(form, "version"), place: placeIn(asked) };
    const done = await step?.run(asked, place);
    if (done?.ok !== true) return pageOf(asked, shown, { form, faults: done?.problems ?? [] });
    return { goTo: `${caseAddress(place, "", { meldung: step?.notice })}#fragen` };
  });
}

/** Takes a proposal of the reader, or confirms what it read. */
export function receiveFacet(asked: Asked): Promise<DeskAnswer> {
  return withDraft(asked, async (shown) => {
    const { form, authority, context } = asked;
    const chosen = textOf(form, "thema");
    const place = {
      ...{ authority, key: shown.known.key, version: numberOf(form, "version") },
      place: numberOf(form, "stelle"),
    };
    const kept = await confirmFacets(context, place, isFacetId(chosen) ? chosen : null);
    if (!kept.ok) return pageOfCase(asked, shown, kept.problems);
    return { goTo: caseAddress(place, "", { meldung: "thema" }) };
  });
}

/** The form for a question that was not read. */
export function showNewQuestion(asked: Asked): Promise<DeskAnswer> {
  return withDraft(asked, async (shown) => ({ page: newQuestionPage(shown, asked) }));
}

/** Keeps a question that was not read. */
export function receiveNewQuestion(asked: Asked): Promise<DeskAnswer> {
  return withDraft(asked, async (shown) => {
    const { form, authority, context } = asked;
    const place = { authority, key: shown.known.key, version: numberOf(form, "version") };
    const wish = { no: textOf(form, "no") || null, text: textOf(form, "text") };
    const kept = await addQuestion(context, place, wish);
    if (!kept.ok) return { page: newQuestionPage(shown, asked, kept.problems) };
    return { goTo: caseAddress(place, "", { meldung: "ergaenzt" }) };
  });
}
