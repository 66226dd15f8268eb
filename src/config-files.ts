import { count, optional, optionalText, text, webAddress } from "./config-kinds.ts";
import type { SettingFault } from "./config-report.ts";

/** Settings of attached files: how large they may be, who scans them, where they lie. */
export const FILE_SETTINGS = {
  fileLimit: {
    group: "Dateien",
    variable: "KONTOR_FILE_LIMIT_MB",
    meaning: "Megabyte, die eine Anlage höchstens hat",
    kind: count(1, 2000),
    fallback: "50",
  },
  scanCommand: {
    group: "Dateien",
    variable: "KONTOR_SCAN_COMMAND",
    meaning:
      "Programm, das jede Anlage auf der Standardeingabe auf Schadsoftware prüft, z. B. clamdscan - (Rückgabewert 0: rein, 1: befallen; leer: keine Prüfung)",
    kind: optionalText,
    fallback: "",
  },
  scanSeconds: {
    group: "Dateien",
    variable: "KONTOR_SCAN_TIMEOUT_SECONDS",
    meaning: "Sekunden, die eine Prüfung höchstens dauert; danach wird die Anlage abgelehnt",
    kind: count(1, 600),
    fallback: "60",
  },
  s3Bucket: {
    group: "Dateien",
    variable: "KONTOR_FILES_S3_BUCKET",
    meaning: "Behälter eines S3-kompatiblen Speichers für Anlagen (leer: Ordner „files“ im Datenordner)",
    kind: optionalText,
    fallback: "",
  },
  s3Endpoint: {
    group: "Dateien",
    variable: "KONTOR_FILES_S3_ENDPOINT",
    meaning: "Adresse des S3-kompatiblen Speichers (leer: die von Amazon für die Region)",
    kind: optional(webAddress),
    fallback: "",
  },
  s3Region: {
    group: "Dateien",
    variable: "KONTOR_FILES_S3_REGION",
    meaning: "Region des S3-kompatiblen Speichers",
    kind: text,
    fallback: "eu-central-1",
  },
  s3Prefix: {
    group: "Dateien",
    variable: "KONTOR_FILES_S3_PREFIX",
    meaning: "Anfang aller Namen im Behälter, z. B. kontor/ (leer: keiner)",
    kind: text,
    fallback: "",
  },
  s3AccessKey: {
    group: "Dateien",
    variable: "KONTOR_FILES_S3_ACCESS_KEY",
    meaning: "Zugangskennung für den S3-kompatiblen Speicher",
    kind: optionalText,
    fallback: "",
    secret: true,
  },
  s3SecretKey: {
    group: "Dateien",
    variable: "KONTOR_FILES_S3_SECRET_KEY",
    meaning: "Geheimer Schlüssel für den S3-kompatiblen Speicher",
    kind: optionalText,
    fallback: "",
    secret: true,
  },
} as const;

type S3Settings = {
  readonly s3Bucket: string | null;
  readonly s3AccessKey: string | null;
  readonly s3SecretKey: string | null;
};

/** Faults of the settings for files that show only when they are seen together. */
export function fileFaults({ s3Bucket, s3AccessKey, s3SecretKey }: S3Settings): readonly SettingFault[] {
  if (s3Bucket === null) return [];
  const missing = [
    ...(s3AccessKey === null ? ["KONTOR_FILES_S3_ACCESS_KEY"] : []),
    ...(s3SecretKey === null ? ["KONTOR_FILES_S3_SECRET_KEY"] : []),
  ];
  return missing.map((variable) => ({
    ...{ variable, value: "" },
    ...{
      wrong: "fehlt, obwohl KONTOR_FILES_S3_BUCKET gesetzt ist",
      todo: "Geben Sie den Zugang vollständig an.",
    },
  }));
}
