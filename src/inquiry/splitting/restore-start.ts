/** First words of questions without their first letter, which scans lose at the edge of a page; each has one reading. */
const CUT_WORDS: Readonly<Record<string, string>> = {
  st: "Ist",
  ie: "Wie",
  ird: "Wird",
  urde: "Wurde",
  urden: "Wurden",
  erden: "Werden",
  ibt: "Gibt",
  aben: "Haben",
  elche: "Welche",
  elchen: "Welchen",
  elcher: "Welcher",
  elches: "Welches",
  önnen: "Können",
  ürfen: "Dürfen",
  arum: "Warum",
  eshalb: "Weshalb",
  nwiefern: "Inwiefern",
  nwieweit: "Inwieweit",
};
const FIRST_WORD = /^\p{Ll}+(?=\s)/u;

/** A question with the first letter back that its first word lost; any other text stays as it is. */
export function restoreStart(text: string): string {
  return text.replace(FIRST_WORD, (word) => CUT_WORDS[word] ?? word);
}
