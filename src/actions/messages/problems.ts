import { problemMaker } from "#values/problem.ts";

/** Makes the problems of leaving a message and of looking after it. */
export const messageProblem = problemMaker({
  "actions.message.kind":
    "Wählen Sie aus, ob Sie einen Fehler melden, etwas fragen oder widersprechen wollen.",
  "actions.message.empty": "Schreiben Sie, worum es geht.",
  "actions.message.long": "Ihr Text hat {length} Zeichen; erlaubt sind {max}. Bitte kürzen Sie ihn.",
  "actions.message.contact": "Die Angabe, wie Sie erreichbar sind, ist zu lang; erlaubt sind {max} Zeichen.",
  "actions.message.about":
    "Den Eintrag, zu dem Sie schreiben, gibt es im öffentlichen Register nicht mehr. Schreiben Sie ohne Bezug auf einen Eintrag.",
  "actions.message.authority": "Diese Behörde nimmt hier keine Rückmeldungen an. Prüfen Sie die Adresse.",
  "actions.message.unknown": "Eine Rückmeldung mit der Nummer {number} gibt es nicht oder nicht mehr.",
  "actions.message.forbidden":
    "Rückmeldungen bearbeiten die KI-Koordination und der Datenschutz. Wenden Sie sich an die Stelle, die die Konten verwaltet.",
  "actions.message.closed": "Die Rückmeldung ist abgeschlossen. Öffnen Sie sie erneut, bevor Sie sie ändern.",
  "actions.message.input": "Dieses Feld braucht einen Text mit höchstens {max} Zeichen.",
});
