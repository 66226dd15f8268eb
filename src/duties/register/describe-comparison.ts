import { germanDay } from "#duties/german-day.ts";
import { headedLines } from "#duties/headed-lines.ts";
import { CLASSES } from "#law/ai-act/decision-tree.ts";
import type { Comparison, Remarked } from "./compare-with-register.ts";
import type { DutyStatus } from "./missing-for.ts";

const STATES: Readonly<Record<DutyStatus["state"], string>> = {
  shown: "belegt nach eigener Angabe",
  begun: "begonnen",
  notApplicable: "nach eigener Angabe nicht anwendbar",
  missing: "kein Beleg",
};

function whenWords({ standing, dueFrom, alternativeFrom }: DutyStatus): string {
  const days = [dueFrom, alternativeFrom].filter((day) => day !== null).map(germanDay);
  if (standing === "notYet") return `, ab ${days.join(" oder ")}`;
  return standing === "disputed" ? `, Beginn strittig (${days.join(" oder ")})` : "";
}

function dutyLines(duty: DutyStatus): readonly string[] {
  const proof = duty.evidence.length > 0 ? `: ${duty.evidence.join(", ")}` : "";
  const open = duty.holds === "possible" ? ", falls einschlägig" : "";
  const owed = duty.isOwn ? "" : ", schuldet der Anbieter";
  const head = `  • ${duty.title} [${duty.article}${whenWords(duty)}${open}${owed}] – ${STATES[duty.state]}${proof}`;
  if (duty.state === "shown" || duty.state === "notApplicable") return [head];
  return [head, `    zu belegen durch: ${duty.provenBy.map(({ label }) => label).join(" oder ")}`];
}

const remarkLine = ({ text, evidence }: Remarked): string => `  • ${text} [${evidence}]`;

/** A comparison as lines of German text: the system, contradictions, hints, and each duty with its proof or the gap. */
export function describeComparison(comparison: Comparison): readonly string[] {
  const { name, evidence, classification, contradictions, hints, duties } = comparison;
  const possible = classification.possible.map((one) => CLASSES[one]).join(" · ");
  return [
    `${name} [${evidence}]`,
    `Nach dem Entscheidungsbaum möglich: ${possible}`,
    ...headedLines(
      "Widersprüche zwischen Register und Antworten:",
      contradictions.length > 0 ? contradictions.map(remarkLine) : ["  keine"],
    ),
    ...headedLines("Hinweise:", hints.map(remarkLine)),
    ...headedLines("Pflichten und Belege:", duties.flatMap(dutyLines)),
  ];
}
