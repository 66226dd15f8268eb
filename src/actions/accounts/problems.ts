import { problemMaker } from "#values/problem.ts";

/** What can be wrong with accounts and signing in. */
export const accountProblem = problemMaker({
  "actions.accounts.sign-in-refused":
    "Die Anmeldung hat nicht geklappt. Prüfen Sie Name und Kennwort; nach mehreren Fehlversuchen warten Sie einige Minuten, oder lassen Sie Ihr Konto von der Administration zurücksetzen.",
  "actions.accounts.code-refused":
    "Der Code stimmt nicht oder ist abgelaufen. Geben Sie den Code ein, den Ihre App jetzt zeigt, oder einen Ihrer Wiederherstellungscodes.",
  "actions.accounts.attempt-over": "Die Anmeldung hat zu lange gedauert. Beginnen Sie noch einmal von vorn.",
  "actions.accounts.passkey-refused":
    "Dieser Passkey wurde nicht angenommen. Versuchen Sie es noch einmal, oder melden Sie sich mit Ihrem Kennwort an.",
  "actions.accounts.passkey-needed":
    "Ihre Rolle verlangt mehr als ein Kennwort. Melden Sie sich mit Ihrem Passkey an; fehlt er Ihnen, lassen Sie Ihr Konto von der Administration zurücksetzen.",
  "actions.accounts.no-role":
    "Ihr Benutzerkonto ist erkannt, hat hier aber keine Rolle. Wenden Sie sich an die Stelle, die in Ihrer Behörde die Konten verwaltet.",
  "actions.accounts.invitation-absent":
    "Diese Adresse gilt nicht mehr. Lassen Sie sich von der Administration eine neue Einladung geben.",
  "actions.accounts.name-missing": "Geben Sie den Namen an, mit dem Sie sich anmelden wollen.",
  "actions.accounts.name-taken": "Dieser Name ist schon vergeben. Wählen Sie einen anderen.",
  "actions.accounts.mail-taken": "Diese E-Mail-Adresse gehört schon zu einem anderen Konto.",
  "actions.accounts.mail-known":
    "Unter dieser E-Mail-Adresse gibt es schon ein Konto. Steht es in der Liste, ändern Sie seine Rollen dort; sonst lassen Sie das Feld leer und übergeben die Einladung selbst.",
  "actions.accounts.mail-odd": "Das ist keine E-Mail-Adresse. Schreiben Sie sie wie stelle@amt.example.",
  "actions.accounts.way-missing": "Legen Sie ein Kennwort fest, oder richten Sie einen Passkey ein.",
  "actions.accounts.password-short": "Das Kennwort ist zu kurz. Nehmen Sie mindestens 12 Zeichen.",
  "actions.accounts.password-long": "Das Kennwort ist zu lang. Nehmen Sie höchstens 128 Zeichen.",
  "actions.accounts.password-plain":
    "Das Kennwort ist zu leicht zu erraten. Nehmen Sie mehr verschiedene Zeichen, zum Beispiel mehrere Wörter.",
  "actions.accounts.password-name":
    "Das Kennwort enthält Ihren Namen oder Ihre E-Mail-Adresse. Wählen Sie ein anderes.",
  "actions.accounts.password-different":
    "Die beiden Kennwörter sind verschieden. Geben Sie zweimal dasselbe ein.",
  "actions.accounts.password-wrong": "Das bisherige Kennwort stimmt nicht.",
  "actions.accounts.last-way":
    "Das ist Ihr letzter Zugang. Richten Sie erst einen anderen ein, bevor Sie diesen entfernen.",
  "actions.accounts.factor-needed":
    "Ihre Rolle verlangt einen zweiten Faktor. Richten Sie erst einen Passkey ein, bevor Sie die Codes abschalten.",
  "actions.accounts.stale":
    "Für diese Änderung muss Ihre Anmeldung frisch sein. Melden Sie sich ab und wieder an.",
  "actions.accounts.from-office":
    "Dieses Konto gehört zur Anmeldung der Behörde; ein Kennwort oder Passkey daneben würde weiter gelten, wenn die Person dort ausscheidet. Ändern Sie den Zugang bei der Anmeldung der Behörde.",
  "actions.accounts.refused": "Ihre Rolle erlaubt es nicht, die Konten dieser Behörde zu verwalten.",
  "actions.accounts.absent": "Dieses Konto gibt es in dieser Behörde nicht.",
  "actions.accounts.foreign":
    "Dieses Konto hat auch Rollen in Behörden, die Sie nicht verwalten. Nehmen Sie ihm hier seine Rollen, oder bitten Sie die Administration der anderen Behörde.",
  "actions.accounts.last-administrator":
    "Das ist die letzte Administration dieser Behörde. Ernennen Sie erst eine andere.",
  "actions.accounts.role-missing": "Wählen Sie mindestens eine Rolle.",
  "actions.accounts.role-odd": "„{role}“ ist keine Rolle. Wählen Sie eine aus der Liste.",
  "actions.accounts.unit-missing": "Wählen Sie die Stelle, für die zugeliefert wird.",
  "actions.accounts.unit-odd": "Die Stelle „{unit}“ gibt es in dieser Behörde nicht.",
  "actions.accounts.function-missing":
    "Geben Sie die Funktion an, die statt eines Namens im Verlauf steht, zum Beispiel „KI-Koordination“.",
  "actions.accounts.authority-absent": "Die Behörde „{authority}“ gibt es nicht.",
});
