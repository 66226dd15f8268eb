import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { KindFault } from "./config-kinds.ts";

/** The environment as the program finds it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a setting's text comes from, in words for administrators. */
export type Origin = "Umgebung" | "Datei" | "Vorgabe";

/** A setting's text as it was given; or why it could not be read. */
export type Given = { readonly text: string; readonly origin: Origin } | KindFault;

/** The variable that names a file with the secret instead of holding it. */
export const fileVariable = (variable: string): string => `${variable}_FILE`;

function fromFile(path: string): Given {
  try {
    return { text: readFileSync(path, "utf8").replace(/\r?\n$/u, ""), origin: "Datei" };
  } catch {
    return {
      wrong: `die Datei „${path}“ ist nicht lesbar`,
      todo: "Prüfen Sie Pfad und Leserechte des Dienstes.",
    };
  }
}

/** Path of the file that holds the secret: named by `…_FILE`, or laid down by systemd under the variable's name. */
function fileOf(variable: string, environment: Environment): string | null {
  const named = environment[fileVariable(variable)];
  if (named) return named;
  const folder = environment["CREDENTIALS_DIRECTORY"];
  const credential = folder ? join(folder, variable) : null;
  return credential !== null && existsSync(credential) ? credential : null;
}

/**
 * The text of a setting; an empty variable counts as not given. A secret may also come from a file, but not from
 * both. Undefined if nothing is given.
 */
export function givenText(
  { variable, secret }: { readonly variable: string; readonly secret?: true },
  environment: Environment,
): Given | undefined {
  const direct = environment[variable];
  const file = secret ? fileOf(variable, environment) : null;
  if (direct && file !== null) {
    return {
      wrong: `ist zugleich als Variable und als Datei „${file}“ gesetzt`,
      todo: "Entfernen Sie eine der beiden Angaben.",
    };
  }
  if (direct) return { text: direct, origin: "Umgebung" };
  return file === null ? undefined : fromFile(file);
}
