const FIGURES: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einem: 1,
  einen: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  achtzehn: 18,
  vierundzwanzig: 24,
  sechsunddreißig: 36,
};

/** German number words up to the ones that periods are named with, as part of a pattern. */
export const FIGURE_PATTERN = `(?:\\d{1,3}|${Object.keys(FIGURES).join("|")})`;

/** The number that digits or a German word name; null if unknown. */
export function figureOf(word: string): number | null {
  return /^\d+$/u.test(word) ? Number(word) : (FIGURES[word.toLowerCase()] ?? null);
}
