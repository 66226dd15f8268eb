const MARKS = /\p{M}/gu;
const PLAIN = /^[ -~]*$/u;

/**
 * How a German text looks once differences that carry no meaning for finding are gone:
 * small letters, umlauts without dots ("Maßnahmen" and "Massnahmen" give "massnahmen").
 */
export function foldGerman(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  return small.normalize("NFD").replaceAll(MARKS, "").replaceAll("ß", "ss");
}
