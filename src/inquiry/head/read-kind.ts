/** Kinds of papers, the more exact ones first. */
const KINDS = [
  "Schriftliche Kleine Anfrage",
  "Schriftliche Große Anfrage",
  "Dringliche Kleine Anfrage",
  "Dringliche Anfrage",
  "Anfrage in der Fragestunde",
  "Große Anfrage",
  "Grosse Anfrage",
  "Kleine Anfrage",
  "Schriftliche Anfrage",
  "Mündliche Anfrage",
  "Einfache Anfrage",
  "Dringliche Interpellation",
  "Auskunftsersuchen",
  "Berichtsersuchen",
  "Informationsanfrage",
  "Prüfantrag",
  "Berichtsantrag",
  "Ergänzungsantrag",
  "Änderungsantrag",
  "Dringlichkeitsantrag",
  "Haushaltsantrag",
  "Eilantrag",
  "Interpellation",
  "Postulat",
  "Motion",
  "Anfrage",
  "Antrag",
] as const;
const BEFORE =
  "(?:^|(?:^|[-–|>]\\s)(?:Art|Drucksachen?-?art|Vorlageart|Dokumententyp|Typ|Betreff|Vorlage)\\s*:\\s*|[-–|]\\s|\\d\\s+|(?:Antwort|Beantwortung) (?:zur|auf die|der)\\s+)";
const AFTER = "(?=$|[\\s:,.(\\d–-]|\\p{Lu})";
const DECLINED = "(?:folgend|nachstehend|nachfolgend|beigefügt|vorliegend)[A-Za-zÀ-ɏ]*\\s+";

type Finder = { readonly kind: string; readonly label: RegExp; readonly prose: RegExp };

/** "Große Anfrage" is declined in a sentence: "der Großen Anfrage". */
const declined = (kind: string): string =>
  kind.replaceAll(/(?<=(?:oß|oss|lein|tlich|lich|ach)e)(?= )/gu, "n?");

const FINDERS: readonly Finder[] = KINDS.map((kind) => ({
  kind,
  label: new RegExp(`${BEFORE}(?:${kind})${AFTER}|(?<=\\S )${kind} vom \\d`, "iu"),
  prose: new RegExp(`(?:${DECLINED}(?:[A-Za-zÀ-ɏ]+\\s+)?)(?:${declined(kind)})(?![A-Za-zÀ-ɏ])`, "iu"),
}));
const LONGEST = 240;

/** The kind of the paper as printed, in its basic form ("Große Anfrage"); null if the head names none. */
export function readKind(lines: readonly string[], leadIn: string): string | null {
  const short = lines.map((line) => line.trim()).filter((line) => line !== "" && line.length < LONGEST);
  const labelled = FINDERS.find(({ label }) => short.some((line) => label.test(line)));
  const found = labelled ?? FINDERS.find(({ prose }) => [...short, leadIn].some((line) => prose.test(line)));
  return found?.kind ?? null;
}
