import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { AiActClass } from "#law/ai-act/decision-tree.ts";
import type { Classification } from "#duties/classification/classify.ts";

type RegisterClass = NonNullable<RecordDataMap["system"]["aiActClass"]>;

const CLASSES: Readonly<Record<RegisterClass, AiActClass | null>> = {
  prohibited: "suspectedProhibited",
  highRiskAnnexIII: "highRiskAnnexIII",
  highRiskAnnexI: "highRiskAnnexI",
  exemptArt6_3: "exemptArt6_3",
  transparency: "transparency",
  minimal: "minimal",
  notAi: "notAi",
  unclassified: null,
};

/** The class of the tree that a register's code stands for; null where the register has not decided. */
export function treeClassOf(code: RegisterClass | null | undefined): AiActClass | null {
  return code ? CLASSES[code] : null;
}

/** The register's code; a suspicion is none until the legal service has decided. */
function codeOf(settled: AiActClass | null): RegisterClass {
  if (settled === null || settled === "suspectedProhibited") return "unclassified";
  const codes = Object.keys(CLASSES) as RegisterClass[];
  return codes.find((code) => CLASSES[code] === settled) ?? "unclassified";
}

/** The fields of a system that a classification fills. */
export type RegisterFields = Pick<
  RecordDataMap["system"],
  "isAiSystem" | "aiActRole" | "aiActClass" | "annexIIIArea" | "aiActReasoning" | "classifiedOn"
>;

/**
 * What a classification would write into the fields of a system. Only what is certain: roles and areas that are just
 * possible are left out, and without one class the system stays unclassified.
 */
export function registerFieldsOf(result: Classification): RegisterFields {
  const { isAiSystem, roles, annexIIIArea, reasons, isProvisional, on } = result;
  const certain = roles.filter(({ holds }) => holds === "certain").map(({ role }) => role);
  const because = reasons.filter(({ isDecisive }) => isDecisive);
  const sentences = because.map(({ text, article }) => `${text.replace(/\.$/u, "")} (${article}).`);
  const reasoning = [...sentences, ...(isProvisional ? ["Vorläufig, der Nachweis fehlt."] : [])].join(" ");
  return {
    isAiSystem: isAiSystem === "open" ? "unclear" : isAiSystem,
    ...(certain.length > 0 ? { aiActRole: certain } : {}),
    aiActClass: codeOf(result.class),
    ...(annexIIIArea === null ? {} : { annexIIIArea }),
    ...(reasoning === "" ? {} : { aiActReasoning: reasoning }),
    classifiedOn: on,
  };
}
