import type { LocalDate } from "#values/local-date.ts";

/**
 * What the decision tree can end with. `suspectedProhibited` is never a verdict: the legal service decides.
 * `notOwnUse`: an AI system that others use in their own responsibility.
 */
export type AiActClass =
  | "suspectedProhibited"
  | "highRiskAnnexI"
  | "highRiskAnnexIII"
  | "exemptArt6_3"
  | "transparency"
  | "minimal"
  | "notOwnUse"
  | "notAi";

/** The part of the tree a question belongs to; a form may ask the questions of one part on one page. */
export type SectionId =
  | "scope"
  | "role"
  | "prohibited"
  | "annexI"
  | "annexIII"
  | "exemption"
  | "transparency";

/** Areas of Annex III as the tree asks for them, by number and point. */
export type AnnexIIIArea = "1" | "2" | "3" | "4" | "5a" | "5b-d" | "6" | "7" | "8";

/** What an answer adds to the result besides a class. */
export type Effect =
  | "developed"
  | "changed"
  | "interaction"
  | "generates"
  | "deepfake"
  | "publicText"
  | "exposure"
  | `area:${AnnexIIIArea}`;

/** Where an answer leads: to a question, to the end, or to one question if an area of Annex III was named and to another if not. */
export type Target = string | null | { readonly ifArea: string; readonly otherwise: string };

/** What follows from one answer. */
export type Edge = {
  /** Id of the next question; null ends the tree. */
  readonly to: Target;
  /** The class that is settled by this answer. */
  readonly class?: AiActClass;
  /** The class is only assumed until a proof is at hand. */
  readonly isProvisional?: true;
  readonly effect?: Effect;
  /** German sentence that says what the answer means. */
  readonly because: string;
};

/** A yes-or-no question of the tree. */
export type TreeQuestion = {
  readonly id: string;
  readonly section: SectionId;
  readonly text: string;
  readonly help: string;
  /** A case from public administration that is to be answered with yes, and one with no; no official reading of the law. */
  readonly examples: { readonly yes: string; readonly no: string };
  /** Ids of provisions; the first is cited. */
  readonly law: readonly [string, ...string[]];
  readonly yes: Edge;
  readonly no: Edge;
};

/** The tree as the law stood from a day on. */
export type DecisionTree = {
  /** The day from which this state of the law holds; also its name. */
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
  readonly first: string;
  /** In the order of asking: every answer leads to a later question. */
  readonly questions: readonly TreeQuestion[];
};

/** German titles of the parts, in their order. */
export const SECTIONS: Readonly<Record<SectionId, string>> = {
  scope: "KI-System und Verantwortung",
  role: "Rolle der Behörde",
  prohibited: "Verbotene Praktiken",
  annexI: "Sicherheitsbauteile und Produkte",
  annexIII: "Hochrisiko-Bereiche",
  exemption: "Ausnahme vom Hochrisiko",
  transparency: "Transparenz",
};

/** German names of the areas of Annex III, as they are cited and what they are about. */
export const AREAS: Readonly<Record<AnnexIIIArea, { readonly cite: string; readonly about: string }>> = {
  "1": { cite: "Nr. 1", about: "Biometrie" },
  "2": { cite: "Nr. 2", about: "Kritische Infrastruktur" },
  "3": { cite: "Nr. 3", about: "Bildung" },
  "4": { cite: "Nr. 4", about: "Beschäftigung" },
  "5a": { cite: "Nr. 5 Buchst. a", about: "Grundlegende öffentliche Leistungen" },
  "5b-d": {
    cite: "Nr. 5 Buchst. b bis d",
    about: "Kreditwürdigkeit, Lebens- und Krankenversicherung, Notrufe",
  },
  "6": { cite: "Nr. 6", about: "Strafverfolgung" },
  "7": { cite: "Nr. 7", about: "Migration" },
  "8": { cite: "Nr. 8", about: "Justiz und Wahlen" },
};

/** German names of the classes, the gravest first. */
export const CLASSES: Readonly<Record<AiActClass, string>> = {
  suspectedProhibited: "Verdacht auf verbotene Praktik – rechtliche Prüfung",
  highRiskAnnexI: "Hochrisiko nach Anhang I",
  highRiskAnnexIII: "Hochrisiko nach Anhang III",
  exemptArt6_3: "Ausnahme nach Art. 6 Abs. 3",
  transparency: "Transparenzpflichten (Art. 50)",
  minimal: "Minimales Risiko",
  notOwnUse: "KI-System ohne eigene Nutzung oder Bereitstellung",
  notAi: "Kein KI-System",
};
