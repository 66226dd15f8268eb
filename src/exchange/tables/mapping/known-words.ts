/**
 * How lists name the fields of applications and uses, German and English, by the field's path; besides the labels of
 * the catalogue. Compared without regard to case, hyphens and endings.
 */
export const KNOWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  "system.name": [
    ...["Name", "Anwendung", "KI-Anwendung", "KI-System", "System", "Systemname", "Bezeichnung", "Tool"],
    ...["Produkt", "Verfahren", "Fachverfahren", "Name der Anwendung", "Name des Systems", "Name der KI"],
    ...["use case name", "use case", "system name", "application", "product", "Titel", "Software"],
  ],
  "system.summary": [
    ...["Kurzbeschreibung", "Beschreibung", "Kurzbeschreibung der Anwendung", "Was macht die Anwendung"],
    ...["Worum geht es", "summary", "short description", "description", "problem solved", "Funktion"],
  ],
  "system.description": ["Ausführliche Beschreibung", "Funktionsweise", "long description", "system outputs"],
  "system.kinds": [
    ...["Art der KI", "KI-Art", "KI-Typ", "Art", "Technologie", "Technik", "classification", "AI technique"],
    ...["Kategorie", "type of AI"],
  ],
  "system.provider": [
    ...["Anbieter", "Hersteller", "Entwickler", "Firma", "Lieferant", "Anbieter/Hersteller", "vendor"],
    ...["vendor name", "provider", "supplier", "manufacturer", "developer"],
  ],
  "system.operator": ["Technischer Betrieb", "Betreiber", "Betrieb durch", "operator", "IT-Dienstleister"],
  "system.origin": ["Herkunft", "Beschaffungsart", "Eigenentwicklung", "contracting usage", "origin"],
  "system.personalData": [
    ...["Personenbezug", "Personenbezogene Daten", "pbD", "Personendaten", "personenbez. Daten"],
    ...["has pii", "personal data", "pii", "Werden personenbezogene Daten verarbeitet"],
  ],
  "system.decisionRole": [
    ...["Rolle bei Entscheidungen", "Entscheidung", "Automatisierungsgrad", "decision role", "Autonomie"],
    ...["Grad der Automatisierung"],
  ],
  "system.isAiSystem": ["KI-System nach KI-VO", "Ist KI", "KI ja/nein", "is AI", "AI system"],
  "system.aiActClass": [
    ...["Risikoklasse", "Einstufung", "Risikoeinstufung", "KI-VO Einstufung", "Risiko", "risk class"],
    ...["AI Act class", "Hochrisiko"],
  ],
  "system.retention": ["Löschfrist", "Aufbewahrung", "Speicherfrist", "retention"],
  "system.inputData": [
    "Eingabedaten",
    "Daten",
    "Welche Daten",
    "Datenarten",
    "data description",
    "input data",
  ],
  "system.contact": ["Ansprechstelle", "Funktionspostfach", "Kontaktstelle"],
  "system.hosting.place": ["Hosting", "Betriebsort", "Cloud oder lokal", "Umgebung"],
  "system.hosting.operator": ["Rechenzentrum", "Hosting-Anbieter"],
  "system.openSource": ["Open Source", "quelloffen", "open source"],
  "system.licence": ["Lizenz", "Lizenzmodell", "licence", "license"],
  "deployment.unit": [
    ...["Amt", "Fachamt", "Abteilung", "Dienststelle", "Organisationseinheit", "OE", "Referat", "Dezernat"],
    ...["Einsatzort", "Bereich", "Zuständige Stelle", "agency bureau", "bureau", "department", "unit"],
    ...["Fachbereich", "Sachgebiet", "Federführendes Amt", "nutzende Stelle"],
  ],
  "deployment.task": [
    ...["Aufgabe", "Fachaufgabe", "Einsatzbereich", "Einsatzzweck", "Verwendung", "wofür", "Anwendungsfall"],
    ...["task", "used for"],
  ],
  "deployment.purpose": ["Zweck", "Ziel", "Zielsetzung", "purpose", "benefits", "Nutzen"],
  "deployment.status": [
    ...["Status", "Stand", "im Einsatz", "in Betrieb", "Einsatz", "Phase", "Stadium", "development stage"],
    ...["stage", "Im Einsatz?", "Projektstatus", "Umsetzungsstand"],
  ],
  "deployment.startedOn": [
    ...["seit", "Beginn", "Start", "Startdatum", "Einführung", "im Einsatz seit", "In Betrieb seit"],
    ...["eingeführt am", "produktiv seit", "operational date", "start date", "go live"],
  ],
  "deployment.endedOn": ["Ende", "beendet am", "außer Betrieb seit", "end date"],
  "deployment.users": ["Anzahl Nutzer", "Nutzende", "Nutzer", "Nutzerzahl", "Anwender", "users"],
  "deployment.fields": ["Aufgabenfeld", "Themenfeld", "Fachgebiet", "topic area"],
  "deployment.citizenFacing": [
    ...["für Bürger", "Bürgerkontakt", "Außenwirkung", "bürgerbezogen", "citizen facing", "public facing"],
  ],
  "deployment.note": ["Bemerkung", "Bemerkungen", "Anmerkung", "Anmerkungen", "Hinweise", "notes", "comment"],
  key: ["Kennung", "ID", "use case id", "key", "Registernummer"],
  ignore: [
    ...[
      "Ansprechpartner",
      "Ansprechpartnerin",
      "Ansprechperson",
      "Bearbeiter",
      "Sachbearbeiter",
      "Sachbearbeitung",
    ],
    ...["Kontakt", "Telefon", "Tel.", "E-Mail", "Mail", "contact email", "contact", "Projektleiter"],
    ...["Projektleitung", "Verantwortlicher", "Name des Ansprechpartners"],
  ],
};
