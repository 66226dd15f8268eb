import { lawOf } from "#law/look-up.ts";

/** How the provision `law/…` is cited ("Art. 35 DSGVO"); the reference itself if no act of that name is known. */
export function citationOf(reference: string): string {
  return lawOf(reference)?.cite ?? reference;
}
