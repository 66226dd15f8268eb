import {
  databaseAddress,
  listOf,
  MASK,
  optionalText,
  port,
  text,
  webAddress,
  type Kind,
} from "./config-kinds.ts";
import { FILE_SETTINGS, fileFaults } from "./config-files.ts";
import { LANGUAGE_MODEL_SETTINGS, modelFaults } from "./config-language-model.ts";
import { LOGIN_SETTINGS, loginFaults } from "./config-login.ts";
import { MAIL_SETTINGS, mailFaults } from "./config-mail.ts";
import { OPEN_DATA_SETTINGS } from "./config-open-data.ts";
import { OPERATION_SETTINGS } from "./config-operation.ts";
import { PORTAL_SETTINGS } from "./config-portal.ts";
import { unknownVariable, type SettingFault } from "./config-report.ts";
import { fileVariable, givenText, type Environment, type Origin } from "./config-sources.ts";

/** Groups of settings, in the order in which they are shown. */
type Group =
  | "Datenbank"
  | "Seiten"
  | "Anmeldung"
  | "Mitteilungen"
  | "Dokumente"
  | "Dateien"
  | "Offene Daten"
  | "Sprachmodell"
  | "Betrieb";

/** A setting: where it comes from, what it means, how it is understood. One entry is all that a setting needs. */
type Setting<Value = unknown> = {
  readonly group: Group;
  readonly variable: string;
  readonly meaning: string;
  readonly kind: Kind<Value>;
  /** Used if nothing is given; safe on a desk; "" where there is none. A secret has none. */
  readonly fallback: string;
  /** Masked wherever it is shown; may also come from a file (`…_FILE`) or a systemd credential. */
  readonly secret?: true;
};

const PROXY = /^(?:loopback|uniquelocal|linklocal|[\da-fA-F.:]+(?:\/\d{1,3})?)$/u;

const SETTINGS = {
  data: {
    group: "Datenbank",
    variable: "KONTOR_DATA",
    meaning: "Ordner der eingebetteten Datenbank",
    kind: text,
    fallback: "./var/data",
  },
  databaseUrl: {
    group: "Datenbank",
    variable: "DATABASE_URL",
    meaning:
      "PostgreSQL-Datenbank statt der eingebetteten: postgres://benutzer:kennwort@rechner:5432/datenbank",
    kind: databaseAddress,
    fallback: "",
    secret: true,
  },
  readDatabaseUrl: {
    group: "Datenbank",
    variable: "READ_DATABASE_URL",
    meaning: "Lesende Kopie der PostgreSQL-Datenbank für öffentliche Seiten (leer: keine)",
    kind: databaseAddress,
    fallback: "",
    secret: true,
  },
  port: {
    group: "Seiten",
    variable: "KONTOR_PORT",
    meaning: "Port, auf dem die Seiten angeboten werden (0: ein freier)",
    kind: port,
    fallback: "8080",
  },
  host: {
    group: "Seiten",
    variable: "KONTOR_HOST",
    meaning: "Netzadresse, auf der gelauscht wird",
    kind: text,
    fallback: "127.0.0.1",
  },
  baseUrl: {
    group: "Seiten",
    variable: "KONTOR_BASE_URL",
    meaning: "Öffentliche Adresse der Seiten, für Verweise in Dokumenten",
    kind: webAddress,
    fallback: "http://localhost:8080",
  },
  trustProxy: {
    group: "Seiten",
    variable: "KONTOR_TRUST_PROXY",
    meaning:
      "Adressen oder Netze der Reverse-Proxys, deren Angaben X-Forwarded-Proto und -Host gelten, mit Komma getrennt (loopback: derselbe Rechner; leer: keine)",
    kind: listOf(PROXY, "Geben Sie IP-Adressen, Netze wie 10.0.0.0/8 oder loopback an, mit Komma getrennt."),
    fallback: "",
  },
  ...LOGIN_SETTINGS,
  letterhead: {
    group: "Dokumente",
    variable: "KONTOR_LETTERHEAD",
    meaning:
      "JSON-Datei mit Schriften, Rändern, Kopf- und Fußzeilen für Word-Dateien (leer: mitgelieferte Vorlage)",
    kind: optionalText,
    fallback: "",
  },
  ...PORTAL_SETTINGS,
  ...FILE_SETTINGS,
  ...MAIL_SETTINGS,
  ...OPEN_DATA_SETTINGS,
  ...LANGUAGE_MODEL_SETTINGS,
  ...OPERATION_SETTINGS,
} as const satisfies Readonly<Record<string, Setting>>;

type Table = typeof SETTINGS;
type ValueOf<Entry> = Entry extends { readonly kind: Kind<infer Value> } ? Value : never;

/** The effective settings, each in its type; null where nothing is set and there is no default. */
export type Settings = { readonly [Name in keyof Table]: ValueOf<Table[Name]> };

/** One line of `kontor settings`. */
export type SettingLine = {
  readonly group: string;
  readonly variable: string;
  /** Masked if it is a secret. */
  readonly value: string;
  readonly origin: Origin;
  readonly meaning: string;
  readonly secret: boolean;
};

/** What reading the settings gave: them, or every fault at once; and what is odd but does no harm. */
export type SettingsRead = (
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly faults: readonly SettingFault[] }
) & { readonly warnings: readonly string[] };

const ENTRIES: readonly (readonly [string, Setting])[] = Object.entries(SETTINGS);

function shown({ secret, kind }: Setting, given: string): string {
  if (!secret || given === "") return given;
  return kind.shown?.(given) ?? MASK;
}

/** Settings with their origin, as they are used now; secrets are masked. */
export function settingLines(environment: Environment): readonly SettingLine[] {
  return ENTRIES.map(([, setting]) => {
    const given = givenText(setting, environment) ?? { text: setting.fallback, origin: "Vorgabe" };
    const { group, variable, meaning, secret = false } = setting;
    const [value, origin] =
      "text" in given ? [shown(setting, given.text), given.origin] : ["nicht lesbar", "Datei" as const];
    return { group, variable, value, origin, meaning, secret };
  });
}

function readOne(setting: Setting, environment: Environment): { readonly value: unknown } | SettingFault {
  const { variable } = setting;
  const given = givenText(setting, environment) ?? { text: setting.fallback };
  if (!("text" in given)) return { variable, value: "", ...given };
  const read = setting.kind.read(given.text);
  return "value" in read ? read : { variable, value: shown(setting, given.text), ...read };
}

function warningsFor(environment: Environment): readonly string[] {
  const known = ENTRIES.flatMap(([, { variable, secret }]) =>
    secret ? [variable, fileVariable(variable)] : [variable],
  );
  return Object.keys(environment)
    .filter((name) => name.startsWith("KONTOR_") && !known.includes(name))
    .toSorted()
    .map((name) => unknownVariable(name, known));
}

/** Reads the settings from the environment and from the files it names; all faults at once. */
export function readSettings(environment: Environment): SettingsRead {
  const warnings = warningsFor(environment);
  const read = ENTRIES.map(([name, setting]) => ({ name, result: readOne(setting, environment) }));
  const faults = read.flatMap(({ result }) => ("wrong" in result ? [result] : []));
  if (faults.length > 0) return { ok: false, faults, warnings };
  const values = read.map(({ name, result }) => [name, "value" in result ? result.value : null]);
  const value = Object.fromEntries(values) as Settings;
  const together = [...fileFaults(value), ...loginFaults(value), ...modelFaults(value), ...mailFaults(value)];
  return together.length > 0 ? { ok: false, faults: together, warnings } : { ok: true, value, warnings };
}
