const NOTICES: Readonly<Record<string, string>> = {
  erledigt: "Erledigt. Der Vermerk steht im Verlauf der Aufgabe.",
  verschoben: "Die Frist ist verschoben.",
  angelegt: "Die Aufgabe ist angelegt.",
  geaendert: "Die Aufgabe ist geändert.",
  entfallen: "Die Aufgabe ist als entfallen vermerkt.",
  bestaetigt: "Bestätigt: Die Angaben stimmen noch.",
  fehlanzeige: "Die Fehlanzeige ist abgegeben.",
  entwurf: "Ihre Meldung ist gespeichert. Sie können sie jederzeit weiter ausfüllen.",
  verworfen: "Die Meldung ist verworfen.",
  leer: "Es war noch nichts eingetragen, deshalb wurde nichts gespeichert.",
  weg: "Diese Meldung gibt es nicht mehr: Sie ist abgeschlossen oder verworfen.",
};

/** What a page says about the step before; null if it names none that is known. */
export function noticeOf(code: string | readonly string[] | undefined): string | null {
  return typeof code === "string" && Object.hasOwn(NOTICES, code) ? (NOTICES[code] ?? null) : null;
}
