import type { AiActClass, Effect } from "./decision-tree.ts";

/** The roles in which an authority meets the AI Act. */
export type AiActRole = "provider" | "deployer";

/** A duty that follows from class and role. Dates and certainty are those of its provision. */
export type AiActDuty = {
  readonly id: string;
  readonly title: string;
  /** German sentence that says what to do. */
  readonly text: string;
  /** Id of the provision. */
  readonly law: string;
  /** Who owes it; an authority is always deployer of what it uses. */
  readonly owedBy: readonly AiActRole[];
  readonly classes: readonly AiActClass[];
  /** At least one of these must have been found. */
  readonly when?: readonly Effect[];
  /** An authority that is not provider asks the provider for proof. */
  readonly isAskedOfProvider?: true;
  /** Begins for Annex I systems with Art. 6(1), later than for those of Annex III. */
  readonly isLaterForAnnexI?: true;
  /** Only where the law of this state holds. */
  readonly onlyIn?: "DE-HH";
  /** Only where personal data are processed. */
  readonly needsPersonalData?: true;
};
