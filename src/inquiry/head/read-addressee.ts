import type { HeadSource } from "./head.ts";

const FUNCTION =
  "(?:\\p{Lu}[A-Za-zÀ-ɏ-]*(?:verwaltung|vorstand|ausschuss|vorsteher(?:in)?|minister(?:in)?|ministerium|behörde|präsident(?:in)?|regierung|leiter(?:in)?|bürgermeister(?:in)?|rat|rätin|rates|senat|amt|amtes|kanzler(?:in)?|dezernent(?:in)?|direktor(?:in)?)|Senats?|Magistrats?|Verwaltung|Bürgermeister(?:in)?|Landrats?|Landrätin|Regierung|Stadtrats?|Kreisausschuss)";
const ARTICLE =
  "(?:den|die|das|dem|der|des|Den|Die|Das|Dem|Der|Des) (?:Herrn |Frau |Herr |zuständige[nr]? |hiesige[nr]? |Hamburger )?";
const NAME = `${ARTICLE}(${FUNCTION})((?: für (?:\\p{Lu}[A-Za-zÀ-ɏ-]+,? ?)+(?:und \\p{Lu}[A-Za-zÀ-ɏ-]+)?)?)`;

/** Who is asked in the sentence before the questions, the surest wording first. */
const ASKED: readonly RegExp[] = [
  new RegExp(
    `(?:frage|fragen|fragt|bitte|bitten|bittet|ersuche|ersuchen|beauftragt|fordern) (?:[A-Za-zÀ-ɏ]+ ){0,4}?${NAME}`,
    "u",
  ),
  new RegExp(`(?: an|^An) ${NAME}`, "u"),
  new RegExp(`${NAME}(?: [A-Za-zÀ-ɏ]+){0,6} (?:möge|wird|werden|soll|stellt|berichtet)(?![A-Za-zÀ-ɏ])`, "u"),
  new RegExp(`Im Namen ${NAME}`, "u"),
];
const MASCULINE_GENITIVE = /^(Senat|Magistrat|Stadtrat|Gemeinderat|Regierungsrat|Landrat|Bezirksamt)e?s$/u;
const SALUTATION =
  /^Sehr geehrte[rs]? (?:Herr|Frau) (?:Präsident[A-Za-zÀ-ɏ]* |Dr\. )?(\p{Lu}[A-Za-zÀ-ɏ-]*(?:meister|meisterin|rat|rätin|vorsteher|vorsteherin|präsident|präsidentin|leiter|leiterin|minister|ministerin|senator|senatorin))/u;
const LETTER_NAME = new RegExp(`^(?:[Aa]n |Herrn? |Frau |(?:${ARTICLE}))*(${FUNCTION})(?![A-Za-zÀ-ɏ])`, "u");

function askedIn(sentence: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence);
    if (match?.[1])
      return `${match[1].replace(MASCULINE_GENITIVE, "$1")}${(match[2] ?? "").replace(/,? $/u, "")}`;
  }
  return null;
}

/** The address of a letter: "An den" or "Herrn" and, on the same line or the next ones, a function. */
function fromAddress(lines: readonly string[]): string | null {
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim();
    if (!/^(?:[Aa]n (?:den|die|das)\b|An$|Herrn?\b|Frau\b)/u.test(line)) continue;
    const together = [line, ...lines.slice(at + 1, at + 3).map((next) => next.trim())];
    for (const part of [together.slice(0, 2).join(" "), ...together]) {
      const name = LETTER_NAME.exec(part)?.[1];
      if (name) return name;
    }
  }
  return null;
}

/** Who is asked: named in the lead-in, else in the letter's address; null if nobody is named. */
export function readAddressee({ lines, leadIn }: HeadSource, behind: string): string | null {
  const inLead = askedIn(leadIn, ASKED) ?? askedIn(behind, ASKED.slice(2));
  if (inLead) return inLead;
  const greeted = lines.map((line) => SALUTATION.exec(line.trim())?.[1]).find((name) => name !== undefined);
  return fromAddress(lines) ?? greeted ?? null;
}
