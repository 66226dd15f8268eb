import { html, type Html } from "#documents/html/html.ts";
import type { Asked } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";

/** What was done, told on the next page; by the code that the address carries. */
const NOTICES = {
  gespeichert: ["Gespeichert", "Die Änderung gilt ab sofort und steht im Verlauf."],
  angelegt: ["Angelegt", "Der Eintrag steht jetzt im Register."],
  zusammengefuehrt: ["Zusammengeführt und gespeichert", "Beide Änderungen stehen im Verlauf."],
  bestaetigt: ["Bestätigt", "Die Angaben gelten ab heute als geprüft."],
  beendet: ["Beendet", "Der Eintrag gehört nicht mehr zum Register. Sein Verlauf bleibt erhalten."],
  zurueckgenommen: ["Wiederhergestellt", "Der frühere Inhalt gilt wieder, als neue Fassung."],
  entwurf: ["Zwischengespeichert", "Nur Sie sehen den Entwurf. Speichern Sie, wenn Sie fertig sind."],
  ueberholt: [
    "Der Eintrag wurde inzwischen beendet",
    "Ihre Änderungen liegen als Entwurf bereit. Stellen Sie den Eintrag wieder her, um damit weiterzuarbeiten.",
  ],
  verworfen: ["Entwurf verworfen", "Der Eintrag ist unverändert."],
  angehaengt: ["Anlage hinzugefügt", "Die Datei wurde geprüft und gehört jetzt zum Eintrag."],
  abgehaengt: ["Anlage entfernt", "Frühere Fassungen im Verlauf nennen sie weiter."],
  ansicht: ["Ansicht gemerkt", "Sie finden sie über der Liste."],
  vergessen: ["Ansicht gelöscht", "Die Einträge sind davon nicht berührt."],
} as const;

/** Code of something that was done. */
export type Notice = keyof typeof NOTICES;

/** Tells what was done, if the address says so. */
export function noticePart({ query }: Pick<Asked, "query">): Html {
  const code = query["meldung"];
  if (typeof code !== "string" || !Object.hasOwn(NOTICES, code)) return html``;
  const [title, text] = NOTICES[code as Notice];
  return html`<div role="status">${alert("info", title, html`<p class="kern-body">${text}</p>`)}</div>
`;
}
