/** Nouns that a unit's own name follows: "Fachamt Soziales", "Dezernat 3", "Amt für Jugend und Familie". */
const NAMED =
  /(?<![A-Za-zÀ-ɏ-])(Fachamt|Amt(?= für )|Dezernat|Referat|Abteilung|Fachbereich|Fachdienst|Sachgebiet|Eigenbetrieb)(?:e?s)? ((?:für )?(?:\d+|[IVX]+(?![A-Za-zÀ-ɏ])|[A-ZÄÖÜ][A-Za-zÀ-ɏ]+)(?:(?:, | und )[A-ZÄÖÜ][A-Za-zÀ-ɏ]+)*)/gu;
/** Units whose name is one word. */
const ONE_WORD =
  /(?<![A-Za-zÀ-ɏ-])([A-ZÄÖÜ][A-Za-zÀ-ɏ]*(?:amt|behörde|büro|kasse|verwaltung)|Kämmerei|Bauhof|Jobcenter|Feuerwehr|Standesamt|Volkshochschule|Stadtwerke|Stadtbibliothek)(?:e?s)?(?![A-Za-zÀ-ɏ-])/gu;
/** The authority as a whole, other houses, and words that only end like a unit. */
const NO_UNIT =
  /^(?:Bezirksamt|Landratsamt|Bundesamt|Landesamt|Kanzleramt|Ehrenamt|Fachamt|Querschnittsamt|(?:Stadt|Kreis|Gemeinde|Bezirks|Kommunal|Landes|Bundes|Kantons|Orts|Amts|Selbst|Senats|Fach|Daten|Bürger|Akten|Personal)verwaltung|(?:Fach|Aufsichts|Sicherheits|Bundes|Landes|Ordnungs|Datenschutz|Oberste)[a-zäöüß]*behörde|Verwaltung|Behörde)$/u;
/** What a unit thinks or where it sits limits nothing. */
const ASKED_ITSELF = /(?:aus Sicht|nach Ansicht|nach Auffassung|nach Einschätzung) (?:des|der) $/u;
const UNIT_ENDING = /(?:, | und )[A-ZÄÖÜ][A-Za-zÀ-ɏ]*(?:amt|behörde)(?:e?s)?$/u;

type Named = { readonly at: number; readonly name: string };

function namedIn(text: string): readonly Named[] {
  return Array.from(text.matchAll(NAMED), ({ 1: kind = "", 2: own = "", index }) => ({
    at: index,
    name: `${kind} ${own.replace(UNIT_ENDING, "")}`,
  }));
}

/** The units of an authority that a text names, singular only, in their order, without the ending of the genitive. */
export function readUnits(text: string): readonly string[] {
  const rest = text.replaceAll(NAMED, (match) => " ".repeat(match.length));
  const single = Array.from(rest.matchAll(ONE_WORD), ({ 1: name = "", index }) => ({ at: index, name }));
  return [...namedIn(text), ...single]
    .filter(({ at, name }) => !NO_UNIT.test(name) && !ASKED_ITSELF.test(text.slice(0, at)))
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => name);
}
