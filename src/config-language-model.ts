import type { SettingFault } from "./config-report.ts";
import { count, optional, optionalText, text, webAddress } from "./config-kinds.ts";

/** Settings of the optional language model; without an address none is ever called. */
export const LANGUAGE_MODEL_SETTINGS = {
  modelUrl: {
    group: "Sprachmodell",
    variable: "KONTOR_LLM_URL",
    meaning: "Adresse eines Dienstes mit OpenAI-Schnittstelle (leer: es wird keiner befragt)",
    kind: optional(webAddress),
    fallback: "",
  },
  modelName: {
    group: "Sprachmodell",
    variable: "KONTOR_LLM_MODEL",
    meaning: "Name des Modells, wie der Dienst es nennt",
    kind: text,
    fallback: "",
  },
  modelKey: {
    group: "Sprachmodell",
    variable: "KONTOR_LLM_KEY",
    meaning: "Schlüssel für den Dienst",
    kind: optionalText,
    fallback: "",
    secret: true,
  },
  modelSeconds: {
    group: "Sprachmodell",
    variable: "KONTOR_LLM_TIMEOUT_SECONDS",
    meaning: "Sekunden, die ein Aufruf des Sprachmodells höchstens dauert; alle einer Anfrage das Sechsfache",
    kind: count(1, 300),
    fallback: "20",
  },
} as const;

type ModelSettings = {
  readonly modelUrl: string | null;
  readonly modelName: string;
  readonly modelKey: string | null;
};

const THIS_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** Faults of the language model's settings that show only when they are seen together. */
export function modelFaults({ modelUrl, modelName, modelKey }: ModelSettings): readonly SettingFault[] {
  if (modelUrl === null) return [];
  const { protocol, hostname, username, password } = new URL(modelUrl);
  const url = { variable: "KONTOR_LLM_URL", value: `${protocol}//${hostname}` };
  const faults: SettingFault[] = [];
  if (modelName === "")
    faults.push({
      ...{ variable: "KONTOR_LLM_MODEL", value: "" },
      ...{ wrong: "fehlt, obwohl KONTOR_LLM_URL gesetzt ist", todo: "Geben Sie den Namen des Modells an." },
    });
  if (username !== "" || password !== "")
    faults.push({
      ...url,
      ...{ wrong: "enthält Zugangsdaten", todo: "Geben Sie den Schlüssel als KONTOR_LLM_KEY an." },
    });
  if (modelKey !== null && protocol === "http:" && !THIS_MACHINE.test(hostname))
    faults.push({
      ...url,
      ...{ wrong: "würde den Schlüssel unverschlüsselt übertragen", todo: "Verwenden Sie https." },
    });
  return faults;
}
