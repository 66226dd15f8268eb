import type { Snapshot } from "./snapshot.ts";

const DEFAULTS = {
  invented: "Erfundenes Beispiel – diese Behörde gibt es nicht",
  publicSources: "Beispiel aus öffentlichen Quellen – keine Antwort der Behörde",
} as const;

/**
 * The sentence that must stand on every page and in every file of a demonstration register; null for a real one.
 * The authority's own note is used where it has one.
 */
export function demonstrationMarking({ owner }: Pick<Snapshot, "owner">): string | null {
  const data = owner?.data;
  const kind = data?.demonstration ?? "none";
  return kind === "none" ? null : (data?.demonstrationNote ?? DEFAULTS[kind]);
}
