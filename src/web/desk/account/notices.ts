/** What a page of one's own account says after something was done. */
export const NOTICES: Readonly<Record<string, string>> = {
  name: "Name und E-Mail-Adresse sind gespeichert.",
  kennwort: "Das Kennwort ist geändert. Auf anderen Geräten müssen Sie sich neu anmelden.",
  passkey: "Der Passkey ist eingerichtet.",
  "passkey-weg": "Der Passkey ist entfernt.",
  "codes-weg": "Die Einmalcodes sind abgeschaltet.",
  sitzung: "Die Sitzung ist beendet.",
};
