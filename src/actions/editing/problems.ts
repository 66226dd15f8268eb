import { problemMaker } from "#values/problem.ts";

/** Makes the problems of keeping records at the desk. */
export const editingProblem = problemMaker({
  "actions.editing.refused":
    "Ihre Rolle erlaubt das bei diesem Eintrag nicht; wenden Sie sich an die KI-Koordination Ihrer Behörde.",
  "actions.editing.disclosure":
    "Sichtbarkeit, Vertraulichkeit und zurückgehaltene Angaben darf Ihre Rolle nicht ändern; bitten Sie die KI-Koordination oder die Leitung darum.",
  "actions.editing.closed": "Die Behörde ist geschlossen und nimmt keine Änderungen mehr an.",
  "actions.editing.absent":
    "Diesen Eintrag gibt es nicht oder er ist beendet; suchen Sie ihn im Register und stellen Sie ihn bei Bedarf wieder her.",
  "actions.editing.reason": "Der Grund der Änderung fehlt; nennen Sie ihn in einem Satz.",
  "actions.editing.key-taken":
    "Die Kennung „{key}“ ist schon vergeben; wählen Sie eine andere, zum Beispiel mit einer Zahl am Ende.",
  "actions.editing.unchanged": "Sie haben nichts geändert; es wurde keine neue Fassung angelegt.",
  "actions.editing.nothing-chosen": "Sie haben keinen Eintrag ausgewählt; kreuzen Sie mindestens einen an.",
  "actions.editing.overtaken":
    "Der Eintrag {record} wurde inzwischen geändert; sehen Sie ihn noch einmal an und bestätigen Sie ihn dann.",
  "actions.editing.unattached":
    "Diese Anlage gehört nicht mehr zum Eintrag; laden Sie die Seite neu und sehen Sie im Verlauf nach.",
  "actions.editing.version": "Die Fassung {version} gibt es nicht, oder ihr Inhalt wurde gelöscht.",
  "actions.editing.undecided":
    "Zu „{slot}“ liegen zwei verschiedene Angaben vor; wählen Sie aus, welche gelten soll.",
  "actions.editing.view-name":
    "Der Name der Ansicht fehlt; geben Sie ihr einen, unter dem Sie sie wiederfinden.",
});
