import { problemMaker, type Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";

/** A setting: where it comes from, what it means, and its default where one is safe. */
type Setting = {
  readonly variable: string;
  readonly meaning: string;
  readonly fallback: string | null;
  readonly secret?: true;
  /** Null if the text is acceptable, else the German fault. */
  readonly fault?: (text: string) => string | null;
};

const isPort = (text: string): boolean => /^\d{1,5}$/u.test(text) && Number(text) <= 65_535;

function addressFault(text: string): string | null {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol)
    ? null
    : "ist keine Adresse mit http oder https";
}

const SETTINGS = {
  data: {
    variable: "KONTOR_DATA",
    meaning: "Ordner der eingebetteten Datenbank",
    fallback: "./var/data",
  },
  port: {
    variable: "KONTOR_PORT",
    meaning: "Port, auf dem die Seiten angeboten werden (0: ein freier)",
    fallback: "8080",
    fault: (text: string) => (isPort(text) ? null : "ist kein Port zwischen 0 und 65535"),
  },
  host: {
    variable: "KONTOR_HOST",
    meaning: "Netzadresse, auf der gelauscht wird",
    fallback: "127.0.0.1",
  },
  letterhead: {
    variable: "KONTOR_LETTERHEAD",
    meaning:
      "JSON-Datei mit Schriften, Rändern, Kopf- und Fußzeilen für Word-Dateien (leer: mitgelieferte Vorlage)",
    fallback: "",
  },
  baseUrl: {
    variable: "KONTOR_BASE_URL",
    meaning: "Öffentliche Adresse der Seiten, für Verweise in Dokumenten",
    fallback: "http://localhost:8080",
    fault: addressFault,
  },
} as const satisfies Readonly<Record<string, Setting>>;

/** The effective settings, each as text except the port. */
export type Settings = {
  readonly data: string;
  readonly port: number;
  readonly host: string;
  readonly baseUrl: string;
  /** Path of the office's letterhead file; null: as the program ships. */
  readonly letterhead: string | null;
};

/** One line of `kontor settings`. */
export type SettingLine = {
  readonly variable: string;
  readonly value: string;
  readonly origin: "Umgebung" | "Vorgabe";
  readonly meaning: string;
};

const settingProblem = problemMaker({
  "config.setting.invalid": "{variable}: „{value}“ {fault}; ändern oder entfernen Sie die Umgebungsvariable.",
  "config.database.unsupported":
    "DATABASE_URL ist gesetzt, diese Fassung kennt aber nur die eingebettete Datenbank; entfernen Sie die Umgebungsvariable.",
});

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings with their origin, as they are used now; secrets are masked. */
export function settingLines(environment: Environment): readonly SettingLine[] {
  return Object.values(SETTINGS).map((setting: Setting) => {
    const given = environment[setting.variable];
    const value = given ?? setting.fallback ?? "";
    return {
      variable: setting.variable,
      value: setting.secret && value !== "" ? "••••••" : value,
      origin: given === undefined ? ("Vorgabe" as const) : ("Umgebung" as const),
      meaning: setting.meaning,
    };
  });
}

/**
 * Reads the settings from the environment; all faults at once.
 * @problems config.setting.invalid, config.database.unsupported
 */
export function readSettings(environment: Environment): Result<Settings> {
  const valueOf = (setting: Setting): string => environment[setting.variable] ?? setting.fallback ?? "";
  const faults = Object.values(SETTINGS).flatMap((setting: Setting): readonly Problem[] => {
    const value = valueOf(setting);
    const fault = setting.fault?.(value) ?? null;
    return fault === null
      ? []
      : [settingProblem("config.setting.invalid", "", { variable: setting.variable, value, fault })];
  });
  const database = environment["DATABASE_URL"] ? [settingProblem("config.database.unsupported", "")] : [];
  if (faults.length + database.length > 0) return fail(...faults, ...database);
  return succeed({
    data: valueOf(SETTINGS.data),
    port: Number(valueOf(SETTINGS.port)),
    host: valueOf(SETTINGS.host),
    letterhead: valueOf(SETTINGS.letterhead) || null,
    baseUrl: valueOf(SETTINGS.baseUrl).replace(/\/+$/u, ""),
  });
}
