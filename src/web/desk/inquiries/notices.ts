import { html, type Html } from "#documents/html/html.ts";
import { alert } from "#web/parts/alert.ts";

const NOTICES: Readonly<Record<string, string>> = {
  abgelegt: "Das Papier ist mit seinen Antworten abgelegt",
  gelesen: "Die Anfrage ist gelesen, der Entwurf liegt vor",
  kopf: "Die Kopfdaten sind gespeichert",
  frage: "Die Frage ist gespeichert, die Antwort ist neu gezogen",
  thema: "Das Thema ist bestätigt, die Antwort ist neu gezogen",
  verbunden: "Die Fragen sind verbunden",
  geteilt: "Die Frage ist geteilt",
  gestrichen: "Die Frage ist gestrichen",
  ergaenzt: "Die Frage ist ergänzt",
  verteilt: "Die Aufgaben stehen auf den Listen der Stellen",
  geprueft: "Die Prüfung ist abgeschlossen, die Antwort steht fest",
  gezeichnet: "Die Antwort ist gezeichnet",
  veroeffentlicht: "Die Antwort ist veröffentlicht",
  zurueckgezogen: "Die Antwort steht nicht mehr auf der Website",
  zurueck: "Die Antwort ist wieder in Bearbeitung",
};

/** What was just done, by the code that stands in the address; nothing for any other. */
export function notice(code: string | readonly string[] | undefined): Html | false {
  const text = typeof code === "string" && Object.hasOwn(NOTICES, code) ? NOTICES[code] : undefined;
  return text !== undefined && html`<div role="status">${alert("info", text, html``)}</div>`;
}
