import { germanDay } from "#duties/german-day.ts";
import { headedLines } from "#duties/headed-lines.ts";
import type { AiActRole } from "#law/ai-act/ai-act-duty.ts";
import { CLASSES, type AiActClass } from "#law/ai-act/decision-tree.ts";
import type { Certainty } from "#law/source.ts";
import type { LocalDate } from "#values/local-date.ts";
import { ANSWER_WORDS } from "./answers.ts";
import type { Cited } from "./cited.ts";
import type { Classification, Reason } from "./classify.ts";
import type { Duty } from "./duties-of.ts";

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  primary: "",
  secondary: "aus zweiter Hand",
  general: "nicht nachgelesen",
  notFound: "Wortlaut liegt nicht vor",
};

const ROLES: Readonly<Record<AiActRole, string>> = { provider: "Anbieter", deployer: "Betreiber" };

type When = Pick<Cited, "standing" | "alternativeFrom" | "certainty" | "article"> & {
  readonly from: LocalDate | null;
};

function standingWords({ standing, from, alternativeFrom }: When): string {
  const days = [from, alternativeFrom].filter((day) => day !== null).map(germanDay);
  if (standing === "notYet") return `noch nicht anwendbar (ab ${days.join(" oder ")})`;
  if (standing === "disputed") return `Beginn strittig (${days.join(" oder ")})`;
  return standing === "noLonger" ? "nicht mehr anwendbar" : "";
}

/** The citation with how it stands and how surely it is known: "Art. 27 KI-VO, noch nicht anwendbar (ab 02.12.2027)". */
export function citation(when: When): string {
  return [when.article, standingWords(when), CERTAINTY[when.certainty]].filter(Boolean).join(", ");
}

const reasonLine = (reason: Reason): string =>
  `  • ${reason.text} [${citation({ ...reason, from: reason.appliesFrom })}]`;

function dutyLine(duty: Duty): string {
  const marks = [
    duty.isOwn ? "" : "vom Anbieter zu erfüllen, Nachweis anfordern",
    duty.holds === "possible" ? "möglich, noch nicht entschieden" : "",
    duty.onlyIn === "DE-HH" ? "nur in Hamburg" : "",
  ].filter(Boolean);
  const mark = marks.length > 0 ? ` (${marks.join("; ")})` : "";
  return `  • ${duty.title}${mark} [${citation({ ...duty, from: duty.dueFrom })}]`;
}

const names = (classes: readonly AiActClass[]): string => classes.map((one) => CLASSES[one]).join(" · ");

function headLines(result: Classification): readonly string[] {
  const { class: settled, possible, isProvisional, roles, annexIIIArea } = result;
  const roleWords = roles.map(({ role, holds }) => ROLES[role] + (holds === "possible" ? " (möglich)" : ""));
  const answered = { ...ANSWER_WORDS, open: "noch nicht beantwortet" };
  return [
    settled === null
      ? `Einstufung: noch nicht entschieden. Möglich: ${names(possible)}`
      : `Einstufung: ${CLASSES[settled]}${isProvisional ? " (vorläufig, Nachweis fehlt)" : ""}`,
    `KI-System: ${answered[result.isAiSystem]}`,
    ...(roleWords.length > 0 ? [`Rolle der Behörde: ${roleWords.join(", ")}`] : []),
    ...(annexIIIArea === null ? [] : [`Bereich nach Anhang III: ${annexIIIArea}`]),
    `Stand: ${germanDay(result.on)}, Rechtsstand seit ${germanDay(result.tree)}`,
  ];
}

/** A sentence on how many of the cited provisions nobody in the authority has compared with the official text yet. */
export function confirmation({ reasons, duties }: Pick<Classification, "reasons" | "duties">): string {
  const cited = [...reasons, ...duties];
  const open = new Set(cited.filter(({ verified }) => verified === null).map(({ law }) => law)).size;
  return open === 0
    ? "Alle genannten Vorschriften sind bestätigt."
    : `${open} der genannten Vorschriften hat noch keine Funktion Ihrer Behörde mit dem amtlichen Text verglichen.`;
}

const ruledOutWords = (reasons: readonly Reason[]): string =>
  [...new Set(reasons.map(({ article }) => article.replace(/ KI-VO$/u, "")))].join("; ");

/** A result as lines of German text, about one page: class, reasons, duties, what is open, what to know. */
export function describeClassification(result: Classification): readonly string[] {
  const decisive = result.reasons.filter(({ isDecisive }) => isDecisive);
  const ruledOut = result.reasons.filter(({ isDecisive, answer }) => !isDecisive && answer === "no");
  return [
    ...headLines(result),
    ...headedLines("Maßgebliche Gründe:", decisive.map(reasonLine)),
    ...headedLines("Geprüft und verneint:", ruledOut.length === 0 ? [] : [`  ${ruledOutWords(ruledOut)}`]),
    ...headedLines("Pflichten:", result.duties.map(dutyLine)),
    ...headedLines(
      "Unklar – das würde entscheiden:",
      result.uncertain.flatMap(({ text, article, ifYes, ifNo }) => [
        `  • ${text} [${article}]`,
        `    Ja: ${names(ifYes)}`,
        `    Nein: ${names(ifNo)}`,
      ]),
    ),
    ...headedLines(
      "Noch offene Fragen:",
      result.open.map(({ text }) => `  • ${text}`),
    ),
    ...headedLines(
      "Zu beachten:",
      result.remarks.map(
        (remark) =>
          `  • ${remark.text}${remark.law === null ? "" : ` [${citation({ ...remark, from: remark.appliesFrom })}]`}`,
      ),
    ),
    "",
    `${confirmation(result)} Dies ist keine Rechtsberatung.`,
  ];
}
