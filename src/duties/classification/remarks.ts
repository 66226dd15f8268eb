import { germanDay } from "#duties/german-day.ts";
import type { AiActClass, DecisionTree } from "#law/ai-act/decision-tree.ts";
import type { LocalDate } from "#values/local-date.ts";
import { citedOn, type Cited } from "./cited.ts";
import type { Findings } from "./findings.ts";

/** Something to know beside the result, with the provision it comes from, if one. */
export type Remark = { readonly text: string } & (Cited | { readonly law: null });

type Note = {
  readonly text: string;
  readonly law: string | null;
  readonly when: (findings: Findings, tree: DecisionTree, on: LocalDate) => boolean;
};

const some =
  (...classes: readonly AiActClass[]) =>
  (findings: Findings): boolean =>
    classes.some((one) => findings.classes.includes(one));

const isHighRisk = some("highRiskAnnexI", "highRiskAnnexIII");
const isAi = ({ classes }: Findings): boolean =>
  classes.some((one) => one !== "notAi" && one !== "notOwnUse");

const NOTES: readonly Note[] = [
  {
    text: "Ob eine verbotene Praktik vorliegt, entscheidet die Rechtsstelle; dieser Baum stellt nur einen Verdacht fest.",
    law: "ki-vo-5",
    when: some("suspectedProhibited"),
  },
  {
    text: "War das System vor Beginn der Hochrisiko-Pflichten schon im Einsatz und wird seine Konzeption danach nicht wesentlich geändert, sind die Pflichten bei Systemen für Behörden jedenfalls bis 02.08.2030 zu erfüllen.",
    law: "ki-vo-111-2",
    when: isHighRisk,
  },
  {
    text: "Als Anbieter eines Hochrisiko-KI-Systems träfen die Behörde weitere Pflichten des Kapitels III, die hier nicht einzeln hinterlegt sind.",
    law: "ki-vo-25",
    when: (findings) => isHighRisk(findings) && findings.provider !== "no",
  },
  {
    text: "Für Strafverfolgung und Migration wird in einem gesicherten, nicht öffentlichen Teil der EU-Datenbank registriert.",
    law: "ki-vo-49-4",
    when: ({ holds }) => holds(["area:6", "area:7"]) === "certain",
  },
  {
    text: "Transparenzpflichten bestehen neben den Pflichten für Hochrisiko-KI-Systeme.",
    law: "ki-vo-50-6",
    when: (findings) =>
      isHighRisk(findings) && findings.holds(["interaction", "generates", "exposure"]) === "certain",
  },
  {
    text: "Für KI-Modelle mit allgemeinem Verwendungszweck gelten eigene Pflichten ihrer Anbieter; sie sind hier nicht geprüft.",
    law: "ki-vo-113",
    when: ({ holds }) => holds(["generates"]) !== "no",
  },
  {
    text: "Die Leitlinien der Kommission zur Hochrisiko-Einstufung lagen nur als Entwurf vor; die Beispiele der Fragen sind eigene Zuordnungen, keine amtliche Auslegung.",
    law: null,
    when: isAi,
  },
  {
    text: "Die Ausnahmen vom Anwendungsbereich der Verordnung fragt der Baum nicht ab.",
    law: "ki-vo-2",
    when: isAi,
  },
];

const RENEWAL = "Prüfen Sie die Einstufung neu, wenn sich Zweck, Modell, Anbieter oder Daten ändern.";

/** What to know beside a result, the gravest first. */
export function remarksOf(findings: Findings, tree: DecisionTree, on: LocalDate): readonly Remark[] {
  const notes: readonly Remark[] = NOTES.filter(({ when }) => when(findings, tree, on)).map(({ text, law }) =>
    law === null ? { text, law } : { text, ...citedOn(law, on) },
  );
  const older =
    on < tree.validFrom
      ? [
          {
            text: `Der Rechtsstand vor dem ${germanDay(tree.validFrom)} liegt nicht vor; gezeigt wird der seither geltende.`,
            law: null,
          },
        ]
      : [];
  return [...older, ...notes, { text: RENEWAL, law: null }];
}
