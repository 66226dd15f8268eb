import { recordType } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";

/** Fields that stand together on a record's page. */
export type FieldGroup = { readonly title: string; readonly fields: readonly string[] };

/** How an application's page is divided; what is declared in none of these stands under "Weitere Angaben". */
const SYSTEM: readonly FieldGroup[] = [
  { title: "Worum es geht", fields: ["description", "functions", "kinds", "replaces", "documentationLinks"] },
  {
    title: "Herkunft und Betrieb",
    fields: [
      ...["provider", "providerKind", "origin", "suppliedBy", "operator", "models", "hosting"],
      ...["openSource", "licence", "procurement", "alternativesConsidered", "previousProcess", "energyNote"],
    ],
  },
  {
    title: "Daten",
    fields: [
      ...["personalData", "inputData", "dataSources", "dataSubjects", "retention", "trainsOnInputs"],
      ...["processingRoles", "interfaces", "processingRecordId"],
    ],
  },
  {
    title: "Entscheidungen und Rechtsschutz",
    fields: ["decisionRole", "decisionDescription", "affects", "redress", "contact"],
  },
  {
    title: "Einstufung nach der KI-Verordnung",
    fields: [
      ...["isAiSystem", "aiActRole", "aiActClass", "annexIIIArea", "aiActReasoning"],
      ...["classifiedOn", "classifiedBy", "euDatabaseUrl"],
    ],
  },
];

/** Fields that stand at the top of an application's page and not again below. */
const LEAD_FIELDS: Readonly<Partial<Record<RecordTypeId, readonly string[]>>> = {
  system: ["name", "summary", "plainSummary"],
};

/** How the fields of a record type are divided on its page: every field but those at the top, just once. */
export function fieldGroups(type: RecordTypeId): readonly FieldGroup[] {
  const declared = Object.keys(recordType(type).fields);
  const lead = LEAD_FIELDS[type] ?? [];
  if (type !== "system") return [{ title: "Angaben", fields: declared }];
  const grouped = new Set([...lead, ...SYSTEM.flatMap(({ fields }) => fields)]);
  const rest = declared.filter((id) => !grouped.has(id));
  return rest.length === 0 ? SYSTEM : [...SYSTEM, { title: "Weitere Angaben", fields: rest }];
}
