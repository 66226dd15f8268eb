import type { ArchivedInquiry, ArchivedQuestion } from "#answers/earlier/archived.ts";
import type { ComparedQuestion } from "#answers/comparing/compared-answer.ts";
import { isFacetId } from "#catalogue/facets.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { AnswerFile } from "#exchange/answer-file.ts";
import type { RecordContent } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { INTERNAL } from "./answer-content.ts";

type Data = RecordDataMap["inquiry"];

/** How an answered inquiry is filed. */
export type Filing = {
  readonly key: Key;
  readonly on: LocalDate;
  readonly fileNumber?: string | undefined;
  readonly receivedOn?: LocalDate | undefined;
  /** The function that signed, and when; without it the answer is a draft. */
  readonly signedBy?: string | undefined;
  readonly signedOn?: LocalDate | undefined;
};

/** The members that say something. */
function given<Members extends object>(
  members: Members,
): {
  readonly [Name in keyof Members]?: Exclude<Members[Name], null | undefined>;
} {
  const said = Object.entries(members).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(said) as never;
}

function questionData(asked: ComparedQuestion): NonNullable<Data["questions"]>[number] {
  const { no, text, under, facets, window, filters } = asked;
  return {
    ...{ text, facets, filters },
    ...given({ no, under, windowFrom: window?.from, windowTo: window?.to }),
  };
}

/** The record of an answered inquiry. */
export function inquiryContent(
  answer: AnswerFile,
  questions: readonly ComparedQuestion[],
  filing: Filing,
): RecordContent<"inquiry"> {
  const { title, number, kind, body, date, copy, asOf, chain } = answer;
  const { key, on, fileNumber, receivedOn, signedBy, signedOn } = filing;
  const data: Data = {
    ...{ title: title ?? kind ?? "Anfrage", state: "answered", on, questions: questions.map(questionData) },
    origin: answer.authority === null || asOf === null ? "elsewhere" : "register",
    status: signedBy === undefined ? "draft" : "signed",
    ...given({
      number,
      kind,
      body,
      filedOn: date,
      copy,
      asOf,
      chain,
      fileNumber,
      receivedOn,
      signedBy,
      signedOn,
    }),
  };
  return { type: "inquiry", key, ...INTERNAL, data };
}

function questionFrom(data: NonNullable<Data["questions"]>[number], at: number): ArchivedQuestion {
  const { no = null, text = "", under = null, windowFrom: from, windowTo: to } = data;
  return {
    ...{ place: at + 1, no, text, under, filters: data.filters ?? [] },
    facets: (data.facets ?? []).filter(isFacetId),
    window: from === undefined && to === undefined ? null : { from: from ?? null, to: to ?? null },
  };
}

const NOTHING_SAID: Omit<ArchivedInquiry, "key" | "title" | "questions"> = {
  ...{ number: null, kind: null, body: null, filedOn: null, fileNumber: null, asOf: null },
  ...{ signedBy: null, signedOn: null, on: "" },
  status: "draft",
  origin: "elsewhere",
};

/** What the record of an answered inquiry says. */
export function archivedInquiry({
  key,
  data,
}: Pick<RecordContent<"inquiry">, "key" | "data">): ArchivedInquiry {
  const { number, kind, body, filedOn, fileNumber, asOf, signedBy, signedOn, status, origin, on } = data;
  const said = given({
    number,
    kind,
    body,
    filedOn,
    fileNumber,
    asOf,
    signedBy,
    signedOn,
    status,
    origin,
    on,
  });
  const questions = (data.questions ?? []).map(questionFrom);
  return { ...NOTHING_SAID, ...said, key, title: data.title ?? key, questions };
}
