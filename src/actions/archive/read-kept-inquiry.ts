import type { Context } from "#actions/context.ts";
import { REMARK, type ComparedQuestion } from "#answers/comparing/compared-answer.ts";
import { isFacetId } from "#catalogue/facets.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { answerFrom, answerKey } from "./answer-content.ts";
import { archivedInquiry } from "./inquiry-content.ts";
import { archiveProblem } from "./problems.ts";

const isRemark = ({ no, text, facets }: ComparedQuestion): boolean =>
  no === null && text === REMARK && facets.length === 0;

function questionJson({ no, text, facets, window, filters, state, blocks, gaps }: ComparedQuestion) {
  const asked = { no, text, facets: facets.filter(isFacetId).map((id) => ({ id })), window, filters };
  return { ...asked, state, answer: blocks, gaps };
}

/** Sub-questions stand below the question that they follow. */
function nested(questions: readonly ComparedQuestion[]): readonly object[] {
  const heads: { readonly asked: ComparedQuestion; readonly items: object[] }[] = [];
  for (const one of questions) {
    const head = heads.at(-1);
    if (one.under === null || head === undefined) heads.push({ asked: one, items: [] });
    else {
      const no = one.no?.startsWith(`${head.asked.no} `) ? one.no.slice(`${head.asked.no} `.length) : one.no;
      const { text, state, answer, gaps } = questionJson(one);
      head.items.push({ no, text, state, answer, gaps });
    }
  }
  return heads.map(({ asked, items }) => ({ ...questionJson(asked), items }));
}

/**
 * An answered inquiry of the archive in the form of `kontor inquiry answer --json`, so that it can be compared.
 * @problems actions.archive.absent
 */
export async function readKeptInquiry({ store }: Context, authority: Key, key: Key): Promise<Result<object>> {
  const [record] = await store.workRecords(authority, "inquiry", [key]);
  if (record === undefined || record.ended)
    return fail(archiveProblem("actions.archive.absent", "", { key, authority }));
  const inquiry = archivedInquiry(record);
  const keys = inquiry.questions.map(({ place }) => answerKey(key, place));
  const answers = await store.workRecords(authority, "answer", keys);
  const byKey = new Map(answers.map((one) => [one.key, answerFrom(one)]));
  const questions = inquiry.questions.flatMap((asked): ComparedQuestion[] => {
    const answer = byKey.get(answerKey(key, asked.place));
    return answer === undefined ? [] : [{ ...asked, ...answer }];
  });
  const {
    title,
    number,
    kind,
    body,
    filedOn: date,
    asOf,
    on,
    origin,
    questions: _questions,
    ...filed
  } = inquiry;
  const { copy = null, chain = null } = record.data;
  return succeed({
    ...{ title, number, kind, body, date, authority: origin === "register" ? authority : null },
    ...{ copy, asOf, on, chain, archive: { ...filed, origin } },
    preliminaryRemark: questions.filter(isRemark).flatMap(({ blocks }) => blocks),
    questions: nested(questions.filter((one) => !isRemark(one))),
  });
}
