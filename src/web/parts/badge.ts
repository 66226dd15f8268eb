import { html, type Html } from "#documents/html/html.ts";

export type BadgeTone = "info" | "success" | "warning" | "danger";

/** A word set off as a state; the word itself says everything, the colour only helps. */
export function badge(word: string, tone: BadgeTone): Html {
  return html`<span class="kern-badge kern-badge--${tone} kern-badge--small"><span class="kern-label">${word}</span></span>`;
}

const TONES: Readonly<Record<string, BadgeTone>> = {
  ...{ regular: "success", completed: "success", fulfilled: "success", established: "success" },
  ...{
    suspended: "warning",
    restricted: "warning",
    open: "warning",
    partial: "warning",
    inProgress: "warning",
  },
};

/** The tone in which a status code of the catalogue is shown. */
export function statusTone(code: string): BadgeTone {
  return TONES[code] ?? "info";
}
