import type { CaseStep } from "#actions/inquiries/inquiry-case.ts";
import type { BadgeTone } from "#web/parts/badge.ts";

/** How the steps of an answer read. */
export const STEP_BADGES: Readonly<Record<CaseStep, { readonly word: string; readonly tone: BadgeTone }>> = {
  draft: { word: "Entwurf", tone: "warning" },
  checked: { word: "geprüft", tone: "info" },
  signed: { word: "gezeichnet", tone: "success" },
  published: { word: "veröffentlicht", tone: "success" },
};
