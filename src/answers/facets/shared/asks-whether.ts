import { asksFor, wantsYesOrNo, wordsAsked, type Ask } from "#answers/ask.ts";

/**
 * Does the question want to know whether there is something, so that its presence is a yes? It does if it opens
 * with its verb, holds one of these word beginnings and denies nothing. What may, must or can be is not answered
 * by what there is.
 */
export function asksWhether(ask: Ask, beginnings: readonly string[]): boolean {
  const denies = /(?<!\p{L})(?:nicht|kein\p{L}*|weder)(?!\p{L})/iu.test(wordsAsked(ask));
  const isModal = /^(?:muss|müssen|darf|dürfen|kann|können|könnte\w*|soll\w*|ließe\w*|rechne\w*)\b/iu.test(
    wordsAsked(ask).trim(),
  );
  return wantsYesOrNo(ask) && !denies && !isModal && asksFor(ask, beginnings);
}
