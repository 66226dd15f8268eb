/** Joins words as a sentence does: "a", "a und b", "a, b und c"; nothing gives the empty text. */
export function listInWords(words: readonly string[], last = "und"): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}

/** A name in German quotation marks: „LLMoin“. */
export function quoted(name: string): string {
  return `„${name}“`;
}

/** Makes the first letter a capital. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase("de-DE") + sentence.slice(1);
}

/** Ends a text as a sentence: with a full stop unless it already ends in a mark. */
export function endedSentence(text: string): string {
  const trimmed = text.trimEnd();
  return /[.!?…:“)]$/u.test(trimmed) && !/[“)]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
