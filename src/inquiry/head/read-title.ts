import { collapseBlanks } from "#inquiry/cleaning/collapse-blanks.ts";
import { readDates } from "#inquiry/dates/read-dates.ts";
import { readKind } from "./read-kind.ts";

const LABEL =
  /^(?:Betreff|hier(?=:)|Betr\.|Titel|Thema|zum Thema|Gegenstand|Überschrift)(?![A-Za-zÀ-ɏ])\s*:?\s*(?=\S|$)/iu;
const CONCERNING = /^betreffend\s+/iu;
const SUFFIX =
  /\s+(?:Schriftliche |Große |Kleine |Mündliche )*(?:Anfrage|Antrag|Interpellation|Auskunftsersuchen)(?: nach § ?\d+[^.]{0,40})? vom \d.*$/u;
const KIND_WITH_TITLE =
  /^(?:(?:Schriftliche |Große |Kleine |Mündliche |Dringliche )*(?:Anfrage|Eilantrag|Antrag|Dringlichkeitsantrag|Interpellation|Postulat|Motion|Auskunftsersuchen|Prüfantrag)(?: (?:Nr\.? )?[A-Za-zÀ-ɏ\d]{0,6} ?[\d./-]+)?)\s*[:–]\s+(?=\S)/u;
const NUMBER_BEFORE = /^(?=\S*\d)[\p{Lu}\d][A-Za-zÀ-ɏ\d/._-]*\s*[|–]\s+/u;
const META =
  /^(?:Drucksache|Vorlage|Datum|Status|Start\b|Art\s*:|Federführend|Beratung|Letzte Beratung|Gremium|Einreicher|Eingereicht|Eingang|Eingelangt|Eingegangen|Erstell|öffentlich|nichtöffentlich|Fraktion|der Fraktion|der Abgeordneten|des Abgeordneten|von |und Antwort|An\b|(?:Landeshauptstadt|Hansestadt|Universitätsstadt|Stadt|Gemeinde|Kreis|Landkreis|Kanton|Bezirk|Freie und Hansestadt|Freistaat|Land) \p{Lu}[A-Za-zÀ-ɏ-]+(?: [A-Za-zÀ-ɏ]+){0,3}$|Herrn?\b|Frau\b|Sehr geehrte|Antwort|Hausanschrift|Telefon|Seite|\d+\. ?(?:Wahlperiode|Fragestunde|Sitzung)|Dieser Text|Anlass|Vorbemerkung|Sachverhalt|mit Antwort|Anfrage (?:in der Fragestunde|nach §|gemäß)|vom |über$|- ?[A-Za-zÀ-ɏ]+ ?-$|Aktenzeichen|Az|Nr\.|Betreff:?$|Rathaus$|Kreishaus$|Lokales|Begründung|[A-Za-zÀ-ɏ]+, (?:den )?\d|\d{5} |Im Namen|Anzeige|Die Drucksachen|Eingebracht|Verfasser|Fragesteller|Anfragesteller|Antragsteller|Ansprechpartner|Zuständig|Öffentlichkeit)/u;
const PLACE_OR_BODY =
  /(?:versammlung|vertretung|Stadtrat|Gemeinderat|Landtag|Bundestag|Kreistag|Kantonsrat|Nationalrat|Bürgerschaft|Parlament|parlament|Grosser Rat|Rat der|Abgeordnetenhaus|Fraktion[A-Za-zÀ-ɏ]*|fraktion[A-Za-zÀ-ɏ]*|gemeinschaft|[Ss]traße \d+[A-Za-zÀ-ɏ]?|str\. ?\d+|Regierungsrat|[Ss]enatsverwaltung|vorsteher[A-Za-zÀ-ɏ]*)(?:$|[ ,])/u;
const LONGEST = 220;

type Candidate = { readonly title: string; readonly at: number; readonly sure: boolean };

const isProse = (line: string): boolean => /[.;,]$/u.test(line) && !line.endsWith("?");

/** Is the line only the name of a kind, perhaps with a number or printed twice? */
function isKindOnly(line: string): boolean {
  const kind = readKind([line], "");
  if (!kind) return false;
  const rest = line
    .toLowerCase()
    .replaceAll(kind.toLowerCase(), "")
    .replaceAll(/[\s\d/.,:()–-]|nr|[A-Za-zÀ-ɏ]{1,4}-\d\S*/gu, "");
  return rest.length < 4;
}

function isMeta(line: string): boolean {
  if (META.test(line) || PLACE_OR_BODY.test(line) || isKindOnly(line) || isProse(line)) return true;
  if (/^[\d\s./:,-]*(?:Uhr)?$/u.test(line) || /\s{3,}/u.test(line)) return true;
  const [day] = readDates(line);
  return (day !== undefined && line.length < 45) || !/[A-Za-zÀ-ɏ]{3}.*[\s-].*[A-Za-zÀ-ɏ]{2}/u.test(line);
}

function labelled(lines: readonly string[]): Candidate | null {
  for (const [at, line] of lines.entries()) {
    const label = LABEL.exec(line) ?? CONCERNING.exec(line);
    if (!label) continue;
    const title = line.slice(label[0].length) || lines.slice(at + 1).find((next) => next !== "");
    if (title) return { title, at: lines.indexOf(title.trim()) < 0 ? at : lines.indexOf(title), sure: true };
  }
  return null;
}

function withKind(lines: readonly string[]): Candidate | null {
  for (const [at, line] of lines.entries()) {
    const cut = line.replace(SUFFIX, "");
    if (cut !== line && cut.length > 8) return { title: cut, at, sure: true };
    const bare = line.replace(NUMBER_BEFORE, "").replace(KIND_WITH_TITLE, "");
    if (bare !== line && bare.length > 8 && !isKindOnly(bare)) return { title: bare, at, sure: false };
  }
  return null;
}

function first(lines: readonly string[]): Candidate | null {
  const at = lines.findIndex((line) => line !== "" && line.length < LONGEST && !isMeta(line));
  const title = lines[at];
  return title === undefined ? null : { title, at, sure: false };
}

/** A title that runs over two lines: the next one follows at once and the first does not end a sentence. */
function withNextLine({ title, at }: Candidate, lines: readonly string[]): string {
  const next = lines[at + 1] ?? "";
  if (title.length < 35 || title.length > 110 || next === "" || next.length > 90) return title;
  const goesOn =
    /^(?:\p{Ll}|und |oder )/u.test(next) ||
    /[,–-]$|\b(?:und|der|die|des|im|in|von|für|mit|zur|zum)$/u.test(title);
  return goesOn && !isMeta(next) ? `${title} ${next}` : title;
}

/** The title of the paper without its kind and day; null if the head has none. */
export function readTitle(lines: readonly string[]): string | null {
  const trimmed = lines.map((line) => line.trim());
  const found = labelled(trimmed) ?? withKind(trimmed) ?? first(trimmed);
  return found ? collapseBlanks(withNextLine(found, trimmed)) : null;
}
