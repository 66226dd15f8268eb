/** The AI Act as promulgated. */
export const AI_ACT = "https://eur-lex.europa.eu/eli/reg/2024/1689/oj";

/** What was changed by the amending regulation of 2026, which was read in a copy only. */
export const AMENDMENT = {
  certainty: "secondary",
  source: "https://eur-lex.europa.eu/eli/reg/2026/1744/oj",
  note: "Fassung der Verordnung (EU) 2026/1744; der Text wurde in einer Abschrift gelesen.",
} as const;
