const DETAILS: Readonly<Record<string, string>> = {
  ENOENT: "nicht gefunden",
  EACCES: "kein Zugriff",
  EPERM: "kein Zugriff",
  EISDIR: "ist ein Ordner",
  ENOTDIR: "der Pfad führt durch eine Datei",
  ENOSPC: "der Datenträger ist voll",
  EROFS: "der Datenträger ist nur lesbar",
  EADDRNOTAVAIL: "diese Netzadresse hat der Rechner nicht",
};

/** What the system says went wrong: its code, and that in German where it has a usual sense. */
export function systemFault(error: unknown): { readonly code: string; readonly detail: string } {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return { code, detail: DETAILS[code] ?? code };
}
