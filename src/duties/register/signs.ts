import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import { evidenceOf, referenceTo, type VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { isInPreparation, isInUse, stageOn } from "#records/time.ts";
import { usesOf } from "#records/uses-of.ts";
import { dayOf } from "#values/instant.ts";
import type { LocalDate } from "#values/local-date.ts";

type System = RecordDataMap["system"];
type Use = RecordDataMap["deployment"];

/** A fact of the register that makes a question of the tree worth a second look; it answers nothing. */
export type Sign = { readonly question: string; readonly text: string; readonly evidence: string };

type Kind = NonNullable<System["kinds"]>[number];
type FieldOfUse = NonNullable<Use["fields"]>[number];

const hasKind =
  (...kinds: readonly Kind[]) =>
  (system: System): boolean =>
    kinds.some((kind) => system.kinds?.includes(kind));

const isUsedFor =
  (...fields: readonly FieldOfUse[]) =>
  (use: Use): boolean =>
    fields.some((field) => use.fields?.includes(field));

const BY_SYSTEM: readonly {
  readonly question: string;
  readonly text: string;
  readonly is: (data: System) => boolean;
}[] = [
  {
    question: "profiling",
    text: "Die Anwendung bewertet oder sagt vorher; betrifft das einzelne Menschen?",
    is: hasKind("scoring", "prediction"),
  },
  {
    question: "materialInfluence",
    text: "Die Anwendung entscheidet teilweise oder ganz automatisch.",
    is: ({ decisionRole }) => decisionRole === "partlyAutomated" || decisionRole === "fullyAutomated",
  },
  {
    question: "generates",
    text: "Die Anwendung erzeugt oder übersetzt Texte.",
    is: hasKind("textGeneration", "translation"),
  },
  { question: "interaction", text: "Die Anwendung ist ein Chatbot.", is: hasKind("chatbot") },
];

const BY_USE: readonly {
  readonly question: string;
  readonly text: string;
  readonly is: (data: Use, system: System) => boolean;
}[] = [
  {
    question: "benefits",
    text: "Ein Einsatz betrifft Sozialleistungen, Wohngeld, Jugendhilfe oder Integration.",
    is: isUsedFor("socialBenefits", "housingBenefit", "youth", "integration"),
  },
  { question: "employment", text: "Ein Einsatz betrifft Personal.", is: isUsedFor("personnel") },
  { question: "infrastructure", text: "Ein Einsatz betrifft den Verkehr.", is: isUsedFor("traffic") },
  {
    question: "biometrics",
    text: "Die Anwendung wertet Bilder im öffentlichen Raum aus.",
    is: (use, system) => isUsedFor("publicSpace", "traffic")(use) && hasKind("imageAnalysis")(system),
  },
];

/** The signs a register gives for questions of the tree, those of the system first. */
export function signsOf(
  snapshot: Snapshot,
  system: VersionedRecord<"system">,
  on: LocalDate,
): readonly Sign[] {
  const { data } = system;
  const today = dayOf(snapshot.asOf);
  const uses = usesOf(snapshot, referenceTo(system)).filter((use) => {
    const stage = stageOn(use, on, today);
    return isInUse(stage) || isInPreparation(stage);
  });
  return [
    ...BY_SYSTEM.filter(({ is }) => is(data)).map(({ question, text }) => ({
      question,
      text,
      evidence: evidenceOf(system),
    })),
    ...uses.flatMap((use) =>
      BY_USE.filter(({ is }) => is(use.data, data)).map(({ question, text }) => ({
        question,
        text,
        evidence: evidenceOf(use),
      })),
    ),
  ];
}
