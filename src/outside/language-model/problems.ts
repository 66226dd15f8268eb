import { problemMaker } from "#values/problem.ts";

/** Why a language model gave nothing that can be used. */
const TEXTS = {
  "outside.model.too-slow":
    "Das Sprachmodell hat nicht innerhalb der Frist geantwortet: Bitte prüfen Sie den Dienst oder erhöhen Sie KONTOR_LLM_TIMEOUT_SECONDS.",
  "outside.model.unreachable":
    "Das Sprachmodell ist nicht erreichbar: Bitte prüfen Sie KONTOR_LLM_URL und die Verbindung.",
  "outside.model.redirected":
    "Das Sprachmodell verweist auf eine andere Adresse; ihr wird nicht gefolgt: Bitte tragen Sie die richtige in KONTOR_LLM_URL ein.",
  "outside.model.too-large":
    "Die Antwort des Sprachmodells ist größer als {most} kB und wurde nicht gelesen: Bitte prüfen Sie den Dienst.",
  "outside.model.busy":
    "Das Sprachmodell ist überlastet oder gestört (Status {status}): Bitte versuchen Sie es später erneut.",
  "outside.model.refused":
    "Das Sprachmodell hat den Aufruf abgelehnt (Status {status}): Bitte prüfen Sie KONTOR_LLM_URL, KONTOR_LLM_MODEL und KONTOR_LLM_KEY.",
  "outside.model.no-json":
    "Das Sprachmodell hat kein gültiges JSON geliefert: Bitte prüfen Sie, ob der Dienst JSON-Ausgaben unterstützt.",
  "outside.model.shape":
    "Die Antwort des Sprachmodells hat nicht den erwarteten Aufbau: Bitte prüfen Sie, ob der Dienst die OpenAI-Schnittstelle anbietet.",
  "outside.model.budget":
    "Für diese Anfrage ist das Sprachmodell oft oder lange genug befragt worden; der Rest bleibt unverändert.",
  "outside.model.given-up":
    "Das Sprachmodell ist mehrmals hintereinander ausgefallen und wird für diese Anfrage nicht mehr befragt.",
} as const;

/** Makes a problem of this room. */
export const modelProblem = problemMaker(TEXTS);
