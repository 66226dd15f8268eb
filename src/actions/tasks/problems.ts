import { problemMaker } from "#values/problem.ts";

/** What can go wrong with tasks and nil returns. */
export const tasksProblem = problemMaker({
  "actions.tasks.refused": "Ihre Rolle erlaubt diesen Schritt hier nicht.",
  "actions.tasks.absent": "Diese Aufgabe gibt es nicht mehr; bitte laden Sie die Liste neu.",
  "actions.tasks.overtaken":
    "Die Aufgabe wurde inzwischen geändert; bitte sehen Sie sich den neuen Stand an und wiederholen Sie den Schritt.",
  "actions.tasks.closed": "Die Aufgabe ist bereits abgeschlossen.",
  "actions.tasks.note-missing": "Bitte schreiben Sie in einem Satz, was getan wurde oder warum sie entfällt.",
  "actions.tasks.title": "Bitte schreiben Sie in höchstens {most} Zeichen, was zu tun ist.",
  "actions.tasks.because": "Die Begründung darf höchstens {most} Zeichen haben; bitte kürzen Sie sie.",
  "actions.tasks.role": "Bitte wählen Sie, welche Funktion die Aufgabe erledigen soll.",
  "actions.tasks.unit": "Diese Stelle gibt es im Register nicht mehr; bitte wählen Sie eine andere.",
  "actions.tasks.subject":
    "Diese Anwendung gibt es im Register nicht mehr; bitte wählen Sie eine andere oder keine.",
  "actions.tasks.day": "Bitte geben Sie als neue Frist einen Tag ab heute an.",
  "actions.nil-return.no-topic": "Bitte wählen Sie mindestens ein Thema.",
  "actions.nil-return.records":
    "Zu „{topic}“ stehen für diese Einheit Einträge im Register: Eine Fehlanzeige würde ihnen widersprechen. Bitte prüfen Sie die Einträge.",
  "actions.nil-return.unit": "Für diese Organisationseinheit dürfen Sie keine Fehlanzeige abgeben.",
});
