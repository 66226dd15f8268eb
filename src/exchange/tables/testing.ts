/** For tests only: lists as clerks keep them. */
import writeWorkbook, { type SheetData } from "write-excel-file/node";

/** Text as Windows-1252 stores it. */
export function windows1252(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { "€": 0x80, "„": 0x84, "“": 0x93, "–": 0x96 };
  return Uint8Array.from(text, (letter) => special[letter] ?? letter.codePointAt(0) ?? 0x3f);
}

/** A list of a department as its spreadsheet saved it: title, blank line, semicolons, repeated names, dates as text. */
export const CLERK_CSV = [
  "KI-Anwendungen Fachbereich Bürgerdienste;;;;;;;;",
  ";;;;;;;;",
  "lfd. Nr.;Name;Fachamt;Im Einsatz?;seit;Hersteller;personenbez. Daten;Ansprechpartner;Name",
  '1;Terminbüro-Assistent;Amt für Bürgerdienste;ja;01.03.2024;Müller & Söhne GmbH;ja;Zimmer 12;"Führt durch die\nTerminvergabe; auch nachts"',
  "2;Übersetzungshilfe;Amt für Soziales;geplant;Q1 2026;unbekannt;nein;;Übersetzt Schreiben",
  "3;Aktenscanner;Amt für Soziales;nein;;Muster AG;ja;;Liest alte Akten",
  ";;;;;;;;",
  "4;Telefonbot;Amt für Bürgerdienste;Ja, seit 2023;2023;Muster AG;ja;;Nimmt Anrufe an",
  "",
].join("\r\n");

const merged = (value: string, more: object) => ({ value, ...more });

/** The same kind of list as a workbook: a title, a head of two lines with merged cells, a second list below, a second sheet. */
export async function clerkWorkbook(): Promise<Uint8Array> {
  const first: SheetData = [
    [merged("KI im Bezirk, Stand März 2025", { columnSpan: 6 }), null, null, null, null, null],
    [
      merged("Anwendung", { rowSpan: 2 }),
      merged("Fachamt", { rowSpan: 2 }),
      merged("Stand", { columnSpan: 2 }),
      null,
      merged("Datenschutz", { columnSpan: 2 }),
      null,
    ],
    [null, null, "Status", "im Einsatz seit", "Personenbezug", "Bemerkung"],
    [
      "Textlotse",
      merged("Bauamt", { rowSpan: 2 }),
      "ja",
      { value: new Date("2024-03-01T00:00:00Z"), type: Date, format: "dd.mm.yyyy" },
      "nein",
      "läuft gut",
    ],
    ["Planprüfer", null, "geplant", "seit Sommer 2025", "ja", null],
    [],
    ["Schulung", "Anbieter", "Teilnehmende"],
    ["KI-Grundlagen", "Studieninstitut", 25],
  ];
  const second: SheetData = [
    ["Anwendung", "Kosten"],
    ["Textlotse", 1234.5],
  ];
  const book = writeWorkbook([
    { sheet: "Übersicht", data: first },
    { sheet: "Kosten", data: second },
  ]);
  return new Uint8Array(await book.toBuffer());
}
