import { collapseBlanks } from "#inquiry/cleaning/collapse-blanks.ts";
import type { HeadSource } from "./head.ts";

/** Names of councils and parliaments, the longer ones first. */
const BODIES =
  "Bezirksverordnetenversammlung|Stadtverordnetenversammlung|Gemeindevertretung|Bezirksversammlung|Bezirksvertretung|Bezirksausschuss|Verbandsgemeinderat|Samtgemeinderat|Regionsversammlung|Regionalversammlung|Verbandsversammlung|Ratsversammlung|Stadtvertretung|Stadtparlament|Gemeindeparlament|Gemeinderat|Stadtrat|Einwohnerrat|Kreistag|Bezirkstag|Landtag|Abgeordnetenhaus|Bürgerschaft|Bundestag|Nationalrat|Bundesrat|Kantonsrat|Grosser Rat|Großer Rat|Ortsbeirat|Ortschaftsrat";
const SETTLEMENT =
  "(?:(?:der |des |von |vom |von der )?(?:Freien (?:und )?)?(?:Landeshauptstadt|Hansestadt|Universitätsstadt|Hansestadt|Stadt|Gemeinde|Kreisstadt|Kreises|Landkreises|Kantons|Marktes|Region|Samtgemeinde|Verbandsgemeinde) )?";
const PLACE =
  "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}[A-Za-zÀ-ɏ]+)*(?:-Kreises|-Kreis)?(?: (?:am|an der|im|in der|ob der|vor der|a\\. ?d\\.|bei) \\p{Lu}[A-Za-zÀ-ɏ]+)?";
const WITH_PLACE = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(${BODIES})(?:e?s)?\\s(${SETTLEMENT}${PLACE}|des ${PLACE}|von ${PLACE})`,
  "u",
);
const COUNCIL_OF =
  /(?<![A-Za-zÀ-ɏ])Rat (?:der|des) (?:Landeshauptstadt|Hansestadt|Stadt|Gemeinde|Kreises|Marktes|Flecken) \p{Lu}[A-Za-zÀ-ɏ]+(?:-\p{Lu}[A-Za-zÀ-ɏ]+)*/u;
const ALONE = new RegExp(`(?<![A-Za-zÀ-ɏ])(${BODIES})(?![A-Za-zÀ-ɏ])`, "u");
const WITH_ADJECTIVE =
  /(?<![A-Za-zÀ-ɏ])(Deutsche|Bremische|Hamburgische|Bayerische|Sächsische|Thüringe|Schleswig-Holsteinische|Niedersächsische|Hessische|Salzburge|Wiene|Tirole|Oberösterreichische|Niederösterreichische|Steiermärkische)[rnms]* (Bundestag|Landtag|Bürgerschaft|Gemeinderat)/u;
const FEMININE = /^(?:Bürgerschaft|.*versammlung|.*vertretung)$/u;
const TOWN = new RegExp(
  `(?<![A-Za-zÀ-ɏ])(?:Landeshauptstadt|Hansestadt|Universitätsstadt|Kreisstadt|Stadt|Gemeinde|Kanton|Bezirk|Markt) (${PLACE})`,
  "u",
);
const COUNTY =
  /(?<![A-Za-zÀ-ɏ])((?:Landkreis|Kreis)e?s? \p{Lu}[A-Za-zÀ-ɏ]+(?:-\p{Lu}[A-Za-zÀ-ɏ]+)*|\p{Lu}[A-Za-zÀ-ɏ]+(?:-\p{Lu}[A-Za-zÀ-ɏ]+)*-Kreis(?:es)?)(?![A-Za-zÀ-ɏ])/u;
const NOT_PLACES =
  /^(?:Drucksache|Dokumente|Antrag|Anfrage|Beschluss|Sitzung|Status|Datum|Eingang|Einreicher|Fraktion|Ausschuss|Vorlage|Nr|Ö|Wahlperiode|Mitglied)/u;
const HEAD_LINES = 40;

/** Capitals as on a letterhead ("LANDTAG RHEINLAND-PFALZ") in the usual spelling. */
function calm(line: string): string {
  return line.replaceAll(/\p{Lu}{4,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function withPlace(line: string): string | null {
  const council = COUNCIL_OF.exec(line)?.[0];
  if (council) return council;
  const [, adjective, noun] = WITH_ADJECTIVE.exec(line) ?? [];
  if (adjective && noun) return `${adjective}${FEMININE.test(noun) ? "" : "r"} ${noun}`;
  const match = WITH_PLACE.exec(line);
  if (!match || NOT_PLACES.test(match[2] ?? "")) return null;
  return collapseBlanks(`${match[1]} ${match[2]}`);
}

const townIn = (lines: readonly string[]): string | null => {
  for (const line of lines) {
    const town = TOWN.exec(line)?.[1];
    if (town) return town;
  }
  return null;
};

function fromCounty(lines: readonly string[]): string | null {
  if (!lines.some((line) => /Kreistag/u.test(line))) return null;
  for (const line of lines) {
    const county = COUNTY.exec(line)?.[1];
    if (county)
      return `Kreistag des ${county.endsWith("s") ? county : county.replace(/(?<=[Kk]reis)/u, "es")}`;
  }
  return null;
}

/** The council or parliament of the paper with its place; null if none is named. */
export function readBody({ lines, all }: HeadSource): string | null {
  const head = lines.slice(0, HEAD_LINES).map((line) => calm(line.trim()));
  const tail = all.slice(-12).map((line) => calm(line.trim()));
  const named = [...head, ...tail].map(withPlace).find((body) => body !== null);
  if (named) return named;
  const alone = head.map((line) => ALONE.exec(line)?.[1]).find((body) => body !== undefined);
  const town = townIn(head);
  if (alone) return town && alone !== "Nationalrat" && alone !== "Kreistag" ? `${alone} ${town}` : alone;
  return (
    fromCounty([...head, ...tail]) ??
    all.map((line) => withPlace(line.trim())).find((body) => body !== null) ??
    null
  );
}
