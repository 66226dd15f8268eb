import { listCases } from "#actions/inquiries/list-cases.ts";
import { keepAnsweredPaper } from "#actions/inquiries/keep-answered-paper.ts";
import { openCase } from "#actions/inquiries/open-case.ts";
import type { Problem } from "#values/problem.ts";
import type { Asked, DeskAnswer } from "#web/desk/asked.ts";
import { caseAddress, casesAddress } from "#web/desk/inquiries/addresses.ts";
import { dayIn, textOf } from "#web/desk/inquiries/form-input.ts";
import { frameOf } from "#web/desk/inquiries/frame.ts";
import { notice } from "#web/desk/inquiries/notices.ts";
import { listPage } from "#web/desk/inquiries/pages/list-page.ts";
import { newPage } from "#web/desk/inquiries/pages/new-page.ts";
import { refusedPage } from "#web/desk/refusals.ts";
import { todayOf } from "#web/site.ts";

/** The list of inquiries. */
export async function showList(asked: Asked): Promise<DeskAnswer> {
  const cases = await listCases(asked.context, asked.authority);
  if (!cases.ok) return { page: refusedPage() };
  const setting = { today: todayOf(asked.site), notice: notice(asked.query["meldung"]) };
  return { page: listPage(await frameOf(asked), cases.value, setting) };
}

/** The form for a new inquiry. */
export async function showNew(asked: Asked): Promise<DeskAnswer> {
  return { page: newPage(await frameOf(asked), asked) };
}

const NO_DAY: Problem = {
  code: "web.desk.date",
  pointer: "/eingang",
  message: "Der Tag des Eingangs ist kein Datum; schreiben Sie ihn wie 30.01.2026.",
};

/** Reads the paper that was sent and leads to its draft. */
export async function receiveNew(asked: Asked): Promise<DeskAnswer> {
  const { authority, context, files, form } = asked;
  const file = files.find(({ field }) => field === "datei");
  const receivedOn = dayIn(form, "eingang");
  const refuse = async (problems: readonly Problem[]): Promise<DeskAnswer> => ({
    page: newPage(await frameOf(asked), asked, problems),
  });
  if (receivedOn === null) return refuse([NO_DAY]);
  const arrival = { authority, receivedOn, paper: file?.bytes ?? textOf(form, "text") };
  const isAnswered = textOf(form, "beantwortet") === "ja";
  const opened = isAnswered ? await keepAnsweredPaper(context, arrival) : await openCase(context, arrival);
  if (opened.ok && isAnswered) return { goTo: casesAddress(authority, { meldung: "abgelegt" }) };
  if (opened.ok) {
    const at = { authority, key: opened.value.key };
    return { goTo: caseAddress(at, "", { meldung: "gelesen" }) };
  }
  const field = file === undefined ? "/text" : "/datei";
  return refuse(opened.problems.map((problem) => ({ ...problem, pointer: field })));
}
