import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { Tongue } from "#web/tongue/tongue.ts";

type DecisionRole = NonNullable<RecordDataMap["system"]["decisionRole"]>;

/** Who decides, in words that need no explanation. */
const WORDS: Readonly<Record<DecisionRole, readonly [german: string, english: string]>> = {
  assistive: ["Nicht die KI: Sie unterstützt nur.", "Not the AI: it only assists."],
  preparatory: ["Nicht die KI: Sie bereitet Entscheidungen vor.", "Not the AI: it prepares decisions."],
  partlyAutomated: ["Zum Teil entscheidet das Programm.", "In part the program decides."],
  fullyAutomated: ["Das Programm entscheidet allein.", "The program decides alone."],
};

/** Who decides where an application is at work. */
export function decisionWords(role: DecisionRole, { say }: Tongue): string {
  return say(...WORDS[role]);
}
