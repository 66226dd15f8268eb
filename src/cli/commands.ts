import type { CommandEntry } from "./command.ts";

/** Every command, in the order of the help; its code is loaded when it is called. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "start",
    usage: "[--once]",
    summary: "lädt die Beispiele, beantwortet die Große Anfrage und bietet die Seiten an",
    load: async () => (await import("./commands/start.ts")).startCommand,
  },
  {
    name: "serve",
    usage: "[--port N] [--host H]",
    summary: "bietet Register und Antworten als Seiten an",
    load: async () => (await import("./commands/serve.ts")).serveCommand,
  },
  {
    name: "authority list",
    usage: "",
    summary: "zeigt die angelegten Behörden",
    load: async () => (await import("./commands/authority.ts")).authorityList,
  },
  {
    name: "authority add",
    usage: "SCHLÜSSEL --name NAME",
    summary: "legt eine Behörde an",
    load: async () => (await import("./commands/authority.ts")).authorityAdd,
  },
  {
    name: "authority close",
    usage: "SCHLÜSSEL --reason GRUND",
    summary: "schließt eine Behörde; ihre Geschichte bleibt",
    load: async () => (await import("./commands/authority.ts")).authorityClose,
  },
  {
    name: "import",
    usage: "DATEI [--mode merge|replace] [--dry-run]",
    summary: "liest eine Registerdatei ein, ganz oder gar nicht",
    load: async () => (await import("./commands/import.ts")).importCommand,
  },
  {
    name: "export",
    usage: "[--authority K] [--as-of T] [--visibility public] [--out DATEI]",
    summary: "gibt ein Register als Datei aus",
    load: async () => (await import("./commands/export.ts")).exportCommand,
  },
  {
    name: "inquiry read",
    usage: "DATEI [--json]",
    summary: "zerlegt eine Anfrage in Fragen und ordnet sie Themen zu",
    load: async () => (await import("./commands/inquiry-read.ts")).inquiryRead,
  },
  {
    name: "inquiry answer",
    usage: "DATEI --authority K",
    summary: "beantwortet eine Anfrage aus dem Register",
    load: async () => (await import("./commands/inquiry-answer.ts")).inquiryAnswer,
  },
  {
    name: "verify",
    usage: "",
    summary: "prüft die Hashketten der gesamten Geschichte",
    load: async () => (await import("./commands/verify.ts")).verifyCommand,
  },
  {
    name: "settings",
    usage: "",
    summary: "zeigt die wirksamen Einstellungen",
    load: async () => (await import("./commands/settings.ts")).settingsCommand,
  },
];
