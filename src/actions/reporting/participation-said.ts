import { codeLabel } from "#catalogue/catalogue.ts";
import { germanDay } from "#duties/german-day.ts";
import { answerIn, answersIn, type ReportAnswers } from "./report-answers.ts";

/** Day and result of a participation; said of several bodies at once, they are no statement about each of them. */
export function participationSaid(answers: ReportAnswers): {
  readonly on?: string;
  readonly result?: string;
} {
  const on = answerIn(answers, "participationOn");
  const said = answerIn(answers, "participationResult");
  const bodies = answersIn(answers, "bodies");
  if (bodies.length < 2 || (on === undefined && said === undefined))
    return { ...(on !== undefined && { on }), ...(said !== undefined && { result: said }) };
  const names = bodies.map((body) => codeLabel("participation", "body", body)).join(", ");
  const parts = [on === undefined ? [] : `zuletzt am ${germanDay(on)}`, said ?? []].flat();
  return { result: `Bei der Meldung gemeinsam angegeben für ${names}: ${parts.join("; ")}` };
}
