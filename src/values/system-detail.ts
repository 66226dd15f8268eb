const DETAILS: Readonly<Record<string, string>> = {
  ENOENT: "nicht gefunden",
  EACCES: "kein Zugriff",
  EPERM: "kein Zugriff",
  EEXIST: "gibt es schon",
  EISDIR: "ist ein Ordner",
  ENOTDIR: "der Pfad führt durch eine Datei",
  ENOTEMPTY: "der Ordner ist nicht leer",
  ENAMETOOLONG: "der Name ist zu lang",
  ENOSPC: "der Datenträger ist voll",
  EDQUOT: "der zugeteilte Platz ist aufgebraucht",
  EROFS: "der Datenträger ist nur lesbar",
  EIO: "der Datenträger meldet einen Fehler",
  EMFILE: "es sind zu viele Dateien geöffnet",
  EADDRINUSE: "der Anschluss ist schon belegt",
  EADDRNOTAVAIL: "diese Netzadresse hat der Rechner nicht",
  ECONNREFUSED: "die Verbindung wurde abgelehnt",
  ECONNRESET: "die Verbindung wurde getrennt",
  EPIPE: "die Verbindung wurde getrennt",
  ENOTFOUND: "der Rechnername ist unbekannt",
  EAI_AGAIN: "der Rechnername ist gerade nicht auflösbar",
  ETIMEDOUT: "keine Antwort",
  EHOSTUNREACH: "der Rechner ist nicht erreichbar",
  ENETUNREACH: "das Netz ist nicht erreichbar",
};

/** What the system says went wrong, in German where its code has a usual sense; else in its own words. */
export function systemDetail(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return DETAILS[code] ?? error.message;
}
