const SITTING = /^(?:letzte |nächste |bisherige )?beratung(?:sfolge|en)?\s*:/iu;

/**
 * Does this line only repeat head data: the paper's title, alone or with kind and date behind it, or a sitting?
 * `title` is the one that was read; null if there is none.
 */
export function isHeadLine(line: string, title: string | null): boolean {
  const words = line.trim();
  if (SITTING.test(words)) return true;
  return title !== null && words.startsWith(title) && words.length <= title.length + 80;
}
