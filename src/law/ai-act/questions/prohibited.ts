import type { Edge, TreeQuestion } from "#law/ai-act/decision-tree.ts";

const suspicion = (because: string): Edge => ({ to: null, class: "suspectedProhibited", because });

/** Signs of a prohibited practice; a yes is a suspicion for the legal service, never a verdict. */
export const PROHIBITED_QUESTIONS: readonly TreeQuestion[] = [
  {
    id: "manipulation",
    section: "prohibited",
    text: "Beeinflusst das System Menschen unterschwellig oder manipulativ, mit erheblichem Schaden?",
    help: "Gemeint sind Mittel, die Menschen nicht bemerken oder die sie täuschen, und die ihnen erheblich schaden.",
    examples: {
      yes: "Ein Dialogsystem bringt Menschen mit verdeckten Mitteln dazu, auf zustehende Leistungen zu verzichten.",
      no: "Ein Chatbot erklärt in einfacher Sprache, welche Unterlagen ein Antrag braucht.",
    },
    law: ["ki-vo-5-1-a"],
    yes: suspicion("Es besteht der Verdacht auf unterschwellige oder manipulative Beeinflussung."),
    no: { to: "vulnerability", because: "Keine unterschwellige oder manipulative Beeinflussung." },
  },
  {
    id: "vulnerability",
    section: "prohibited",
    text: "Nutzt das System die Schutzbedürftigkeit von Menschen aus, mit erheblichem Schaden?",
    help: "Schutzbedürftig können Menschen wegen ihres Alters, einer Behinderung oder ihrer sozialen oder wirtschaftlichen Lage sein.",
    examples: {
      yes: "Ein System nutzt eine Notlage aus, um Menschen zu einem nachteiligen Vertrag zu bewegen.",
      no: "Ein Angebot in Leichter Sprache hilft Menschen mit Behinderung, einen Antrag zu verstehen.",
    },
    law: ["ki-vo-5-1-b"],
    yes: suspicion("Es besteht der Verdacht auf Ausnutzen von Schutzbedürftigkeit."),
    no: { to: "socialScoring", because: "Kein Ausnutzen von Schutzbedürftigkeit." },
  },
  {
    id: "socialScoring",
    section: "prohibited",
    text: "Bewertet das System Menschen nach ihrem Verhalten oder ihren Eigenschaften, sodass sie sachfremd oder unverhältnismäßig benachteiligt werden?",
    help: "Gemeint ist die soziale Bewertung: Daten aus einem Lebensbereich führen zu Nachteilen in einem anderen oder zu Nachteilen, die außer Verhältnis stehen.",
    examples: {
      yes: "Eine Punktzahl aus Nachbarschaftsbeschwerden entscheidet, wer zuerst einen Kita-Platz erhält.",
      no: "Eine Prüfung, ob einem Wohngeldantrag Unterlagen fehlen.",
    },
    law: ["ki-vo-5-1-c"],
    yes: suspicion("Es besteht der Verdacht auf soziale Bewertung."),
    no: { to: "crimePrediction", because: "Keine soziale Bewertung." },
  },
  {
    id: "crimePrediction",
    section: "prohibited",
    text: "Sagt das System Straftaten einzelner Menschen allein aus Profiling vorher?",
    help: "Profiling heißt, persönliche Merkmale automatisch zu bewerten. Verboten ist die Vorhersage, die sich allein darauf stützt.",
    examples: {
      yes: "Ein System schätzt allein aus Alter, Wohnort und Herkunft, wer künftig betrügen wird.",
      no: "Eine Auswertung, an welchen Orten besonders viele Schäden an Parkbänken gemeldet werden.",
    },
    law: ["ki-vo-5-1-d"],
    yes: suspicion("Es besteht der Verdacht auf Vorhersage von Straftaten allein aus Profiling."),
    no: { to: "faceScraping", because: "Keine Vorhersage von Straftaten allein aus Profiling." },
  },
  {
    id: "faceScraping",
    section: "prohibited",
    text: "Liest das System ungezielt Gesichtsbilder aus dem Internet oder aus Überwachungsaufnahmen aus?",
    help: "Gemeint ist das ungezielte Sammeln von Gesichtsbildern.",
    examples: {
      yes: "Eine Sammlung von Gesichtern, die aus sozialen Netzwerken zusammengetragen wurde.",
      no: "Der Abgleich eines Passbildes mit der Person am Schalter.",
    },
    law: ["ki-vo-5-1-e"],
    yes: suspicion("Es besteht der Verdacht auf ungezieltes Auslesen von Gesichtsbildern."),
    no: { to: "emotionAtWork", because: "Kein ungezieltes Auslesen von Gesichtsbildern." },
  },
  {
    id: "emotionAtWork",
    section: "prohibited",
    text: "Leitet das System Gefühle von Menschen am Arbeitsplatz oder in Bildungseinrichtungen ab?",
    help: "Antworten Sie mit Nein, wenn dies ausschließlich medizinischen Zwecken oder der Sicherheit dient.",
    examples: {
      yes: "Ein Programm erkennt in Videokonferenzen die Stimmung der Beschäftigten.",
      no: "Eine Umschrift, die nur das gesprochene Wort festhält.",
    },
    law: ["ki-vo-5-1-f"],
    yes: suspicion(
      "Es besteht der Verdacht auf Emotionserkennung am Arbeitsplatz oder in der Bildung, ohne dass sie medizinischen Zwecken oder der Sicherheit dient.",
    ),
    no: {
      to: "biometricCategories",
      because:
        "Keine Emotionserkennung am Arbeitsplatz oder in der Bildung außerhalb von Medizin und Sicherheit.",
    },
  },
  {
    id: "biometricCategories",
    section: "prohibited",
    text: "Ordnet das System Menschen anhand biometrischer Daten sensiblen Merkmalen zu?",
    help: "Biometrische Daten sind zum Beispiel Gesicht, Stimme oder Gang.",
    examples: {
      yes: "Eine Kamera schließt vom Gesicht auf die ethnische Herkunft.",
      no: "Eine Zählung von Fahrrädern auf einem Videobild.",
    },
    law: ["ki-vo-5-1-g"],
    yes: suspicion("Es besteht der Verdacht auf biometrische Kategorisierung nach sensiblen Merkmalen."),
    no: {
      to: "remoteIdentification",
      because: "Keine biometrische Kategorisierung nach sensiblen Merkmalen.",
    },
  },
  {
    id: "remoteIdentification",
    section: "prohibited",
    text: "Erkennt das System Menschen in Echtzeit aus der Ferne zur Strafverfolgung, ohne dass eine Ausnahme greift?",
    help: "Die Ausnahmen sind eng. Ob eine greift, entscheidet die Rechtsstelle; sind Sie nicht sicher, legen Sie sich weder auf Ja noch auf Nein fest.",
    examples: {
      yes: "Eine Kamera im öffentlichen Raum gleicht laufend Gesichter mit einer Fahndungsliste ab.",
      no: "Eine Zugangskontrolle prüft, ob die Karte zur Person gehört.",
    },
    law: ["ki-vo-5-1-h"],
    yes: suspicion(
      "Es besteht der Verdacht auf biometrische Echtzeit-Fernidentifizierung zur Strafverfolgung.",
    ),
    no: {
      to: "intimateImages",
      because: "Keine biometrische Echtzeit-Fernidentifizierung zur Strafverfolgung.",
    },
  },
  {
    id: "intimateImages",
    section: "prohibited",
    text: "Dient das System dazu, intime Darstellungen von Menschen ohne ihre ausdrückliche Einwilligung zu erzeugen, oder fehlen wirksame Schutzmaßnahmen dagegen?",
    help: "Dieses Verbot gilt ab dem 02.12.2026. Die Frage betrifft vor allem Systeme, die Bilder oder Videos erzeugen.",
    examples: {
      yes: "Ein Bildgenerator ohne jede Sperre, der aus Fotos Nacktbilder erzeugt.",
      no: "Ein Bildgenerator für Illustrationen, der solche Eingaben wirksam zurückweist.",
    },
    law: ["ki-vo-5-1-ba", "ki-vo-5-1a"],
    yes: suspicion("Es besteht der Verdacht auf intime Darstellungen ohne Einwilligung."),
    no: { to: "abuseImages", because: "Keine intimen Darstellungen ohne Einwilligung." },
  },
  {
    id: "abuseImages",
    section: "prohibited",
    text: "Dient das System dazu, Darstellungen sexuellen Missbrauchs von Kindern zu erzeugen, oder fehlen wirksame Schutzmaßnahmen dagegen?",
    help: "Dieses Verbot gilt ab dem 02.12.2026. Die Frage betrifft vor allem Systeme, die Bilder oder Videos erzeugen.",
    examples: {
      yes: "Ein frei bedienbarer Bildgenerator ohne Schutzmaßnahmen.",
      no: "Ein Textassistent, der keine Bilder erzeugt.",
    },
    law: ["ki-vo-5-1-bb", "ki-vo-5-1a"],
    yes: suspicion("Es besteht der Verdacht auf Missbrauchsdarstellungen."),
    no: { to: "safetyComponent", because: "Keine Missbrauchsdarstellungen." },
  },
];
