import type { Command, CommandEntry } from "./command.ts";

const aligned = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join("\n");
};

/** The overview that `kontor --help` shows. */
export function generalHelp(commands: readonly CommandEntry[]): string {
  return [
    "kontor – Register, Antworten und Veröffentlichung zum KI-Einsatz einer Behörde",
    "",
    "Aufruf: kontor BEFEHL [ANGABEN]",
    "",
    "Befehle:",
    ...commands.flatMap(({ name, usage, summary }) => [`  ${`${name} ${usage}`.trim()}`, `      ${summary}`]),
    "",
    "Immer möglich:",
    aligned([
      ["--data ORDNER", "Ordner der eingebetteten Datenbank (Vorgabe ./var/data)"],
      ["--json", "genau ein JSON-Dokument auf der Standardausgabe, wo es eines gibt"],
      ["--help", "diese Hilfe oder die eines Befehls, mit allen seinen Angaben"],
      ["--version", "Version des Programms"],
    ]),
    "",
    "Eine Anfrage ist PDF, Word (.docx, .doc), ODT, HTML, E-Mail (.eml) oder Text; erkannt wird sie am Inhalt.",
    "Texte sind UTF-8, UTF-16 oder Windows-1252; „-“ ist die Standardeingabe.",
    "Rückgabewert: 0 erledigt, 1 Eingabe oder Register hat Fehler, 2 falscher Aufruf, 3 Fehler im Programm.",
  ].join("\n");
}

/** The help of one command; `call` is how it is called. */
export function commandHelp(call: string, { summary }: CommandEntry, { help }: Command): string {
  const options = Object.entries(help).map(([option, text]) => [option, text] as const);
  return [call, "", summary, ...(options.length > 0 ? ["", aligned(options)] : [])].join("\n");
}
