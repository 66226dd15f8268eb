import type { Ask } from "#answers/ask.ts";
import { windowInWords } from "#answers/facets/shared/time-asked.ts";
import { plain } from "#answers/facets/shared/wording.ts";
import type { Said } from "#answers/speech/said.ts";

/**
 * To what a count is limited: the window and "im Sinne der Frage" where filters limit it, with a blank behind;
 * empty if the count is of everything. Without these words a count under a filter would be untrue by itself.
 */
export function scopeOf(ask: Ask): Said {
  const words = [
    ...(ask.window ? [windowInWords(ask.window, ask.on)] : []),
    ...(ask.question.filters.length > 0 ? ["im Sinne der Frage"] : []),
  ];
  return plain(words.map((word) => `${word} `).join(""));
}
