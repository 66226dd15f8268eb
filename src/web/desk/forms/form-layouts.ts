import { recordType } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";

/** Fields that stand together in a form, under a heading. */
export type FormGroup = {
  readonly title: string;
  readonly intro?: string;
  readonly fields: readonly string[];
};

/** Forms that people fill in most, in their own order and words; fields that are named nowhere come last. */
const WORDED: Readonly<Partial<Record<RecordTypeId, readonly FormGroup[]>>> = {
  system: [
    {
      title: "Worum es geht",
      intro:
        "Beschreiben Sie die Anwendung so, dass auch jemand ohne Vorkenntnisse sie sich vorstellen kann.",
      fields: ["name", "summary", "kinds", "description", "plainSummary", "functions"],
    },
    {
      title: "Woher sie kommt und wer sie betreibt",
      intro: "Hier geht es um die Anwendung selbst. Wo sie genutzt wird, steht beim jeweiligen Einsatz.",
      fields: [
        ...["provider", "providerKind", "origin", "suppliedBy", "operator", "models", "hosting"],
        ...["openSource", "licence", "replaces", "documentationLinks"],
      ],
    },
    {
      title: "Welche Daten sie verarbeitet",
      intro: "Wenn Sie unsicher sind, hilft die Stelle für Datenschutz in Ihrer Behörde.",
      fields: [
        ...["personalData", "inputData", "dataSources", "dataSubjects", "retention", "trainsOnInputs"],
        ...["processingRoles", "interfaces", "processingRecordId"],
      ],
    },
    {
      title: "Was sie entscheidet und wen das betrifft",
      fields: ["decisionRole", "decisionDescription", "affects", "redress", "contact"],
    },
    {
      title: "Einstufung nach der KI-Verordnung",
      intro: "Ist die Einstufung noch offen, wählen Sie das aus; sie kann später nachgetragen werden.",
      fields: [
        ...["isAiSystem", "aiActRole", "aiActClass", "annexIIIArea", "aiActReasoning"],
        ...["classifiedOn", "classifiedBy", "euDatabaseUrl"],
      ],
    },
    {
      title: "Beschaffung und Abwägung",
      fields: ["procurement", "alternativesConsidered", "previousProcess", "energyNote"],
    },
  ],
  deployment: [
    {
      title: "Was wird wo genutzt?",
      intro: "Legen Sie für jede Stelle und jede Aufgabe einen eigenen Einsatz an.",
      fields: ["system", "unit", "task", "fields", "citizenFacing"],
    },
    {
      title: "Wie weit ist der Einsatz?",
      intro: "Der Status gilt für heute. Mit dem Verlauf lassen sich Fragen zu früheren Tagen beantworten.",
      fields: ["status", "startedOn", "endedOn", "stages"],
    },
    {
      title: "Wozu dient er?",
      fields: ["purpose", "benefitCitizens", "benefitStaff", "users", "note"],
    },
  ],
  training: [
    {
      title: "Welche Schulung?",
      fields: ["title", "kind", "status", "period", "hours"],
    },
    {
      title: "Was wird gelernt, und wer bietet es an?",
      fields: ["topics", "provider", "audience", "mandatory"],
    },
    {
      title: "Wer nimmt teil?",
      intro: "Nur Zahlen, keine Namen. Zahlen unter fünf gibt das Register nicht nach außen.",
      fields: ["participants", "byUnit"],
    },
  ],
  cost: [
    {
      title: "Wofür und wann?",
      intro: "Eine Zeile je Haushaltsjahr und Kostenart; gemischte Rechnungen teilen Sie auf.",
      fields: ["subject", "year", "category", "nature"],
    },
    {
      title: "Wie viel?",
      intro: "Tragen Sie ein, was Sie kennen: den Plan, das Ist oder beides.",
      fields: ["planned", "planStatus", "actual"],
    },
    {
      title: "Aus welchen Mitteln?",
      fields: ["payer", "budgetRef", "budgetText"],
    },
  ],
};

function derived(type: RecordTypeId): readonly FormGroup[] {
  const { fields } = recordType(type);
  const [required, others] = [true, false].map((isRequired) =>
    Object.keys(fields).filter((id) => (fields[id]?.required ?? false) === isRequired),
  );
  return [
    { title: "Das Wichtigste", fields: required ?? [] },
    {
      title: "Weitere Angaben",
      intro: "Diese Angaben sind freiwillig; jede macht spätere Antworten genauer.",
      fields: others ?? [],
    },
  ].filter((group) => group.fields.length > 0);
}

/** How the form of a type is divided: every field just once. */
export function formLayout(type: RecordTypeId): readonly FormGroup[] {
  const worded = WORDED[type];
  if (worded === undefined) return derived(type);
  const named = new Set(worded.flatMap(({ fields }) => fields));
  const rest = Object.keys(recordType(type).fields).filter((id) => !named.has(id));
  return rest.length === 0 ? worded : [...worded, { title: "Weitere Angaben", fields: rest }];
}
