import type { SectionId } from "#law/ai-act/decision-tree.ts";
import type { ReportStep } from "#actions/reporting/report-step.ts";
import { reachedQuestions, treeFields } from "./tree-fields.ts";
import { isNewSystem } from "./what-it-is.ts";

const REST_IS_NO = "Ich habe alles gelesen: Was ich nicht beantwortet habe, trifft nicht zu";

const isReached =
  (...sections: readonly SectionId[]): ReportStep["isAsked"] =>
  (answers, { on }) =>
    isNewSystem(answers) && reachedQuestions(answers, on).some(({ section }) => sections.includes(section));

const fieldsOf =
  (...sections: readonly SectionId[]): ReportStep["fields"] =>
  (answers, { on }) =>
    treeFields(({ section }) => sections.includes(section), answers, on);

export const prohibited: ReportStep = {
  id: "verbote",
  title: "Trifft etwas davon zu?",
  lead: "Diese Praktiken sind in der EU verboten. In Behörden kommen sie fast nie vor. Wenn doch etwas zutrifft, wird nichts gesperrt: Die Rechtsstelle prüft es.",
  isAsked: isReached("prohibited"),
  fields: fieldsOf("prohibited"),
  noneLabel: REST_IS_NO,
};

export const highRisk: ReportStep = {
  id: "hochrisiko",
  title: "Wird sie in einem dieser Bereiche eingesetzt?",
  lead: "In diesen Bereichen gelten besondere Pflichten. Entscheidend ist, wofür die Anwendung gedacht ist.",
  isAsked: isReached("annexI", "annexIII"),
  fields: fieldsOf("annexI", "annexIII"),
  noneLabel: REST_IS_NO,
};

export const exemption: ReportStep = {
  id: "ausnahme",
  title: "Wie stark wirkt sie auf die Entscheidung?",
  lead: "Sie haben einen Bereich mit besonderen Pflichten genannt. Hier klären wir, ob eine Ausnahme greift. Antworten Sie der Reihe nach; fehlt nach Ihren Antworten nichts mehr, dürfen spätere Fragen offenbleiben.",
  isAsked: isReached("exemption"),
  fields: fieldsOf("exemption"),
};

export const transparency: ReportStep = {
  id: "transparenz",
  title: "Merken Menschen, dass KI im Spiel ist?",
  lead: "Wer mit KI zu tun hat oder von ihr Geschriebenes liest, soll das erkennen können.",
  isAsked: isReached("transparency"),
  fields: fieldsOf("transparency"),
  noneLabel: REST_IS_NO,
};
