import { code, group, markdown, text, yesNo } from "#catalogue/fields.ts";
import type { Fields } from "#catalogue/fields.ts";

/** Where a system runs and which data it processes. */
export const dataAndHosting = {
  hosting: group({
    label: "Ort der Datenverarbeitung",
    help: "Wo Eingaben und Ergebnisse verarbeitet und gespeichert werden.",
    facets: ["hosting", "security"],
    fields: {
      place: code({
        label: "Umgebung",
        help: "Die Art der Umgebung; bei mehreren die mit dem geringsten eigenen Einfluss.",
        list: {
          ownDataCentre: ["Eigenes Rechenzentrum", "Own data centre"],
          publicDataCentre: ["Rechenzentrum der öffentlichen Hand", "Public-sector data centre"],
          euCloud: ["Cloud innerhalb der EU", "Cloud within the EU"],
          nonEuCloud: ["Cloud außerhalb der EU", "Cloud outside the EU"],
          workstation: ["Arbeitsplatzrechner", "Workstation"],
        },
      }),
      operator: text({
        label: "Betreiber des Rechenzentrums",
        help: "Die Stelle oder Firma, die die Umgebung betreibt.",
      }),
      country: text({
        label: "Staat",
        help: "In welchem Staat die Server stehen.",
      }),
    },
  }),
  openSource: yesNo({
    label: "Open Source",
    help: "Ja, wenn der Quelltext der Anwendung unter einer freien Lizenz offenliegt.",
    facets: ["hosting", "procurement"],
  }),
  licence: text({
    label: "Lizenz",
    help: "Unter welcher Lizenz oder welchem Vertragsmodell die Anwendung genutzt wird.",
    facets: ["hosting", "procurement"],
  }),
  inputData: markdown({
    label: "Eingegebene Daten",
    help: "Welche Angaben und Unterlagen die Anwendung zu verarbeiten bekommt.",
    facets: ["dataRules"],
  }),
  dataSources: text({
    label: "Datenquellen",
    help: "Register, Fachverfahren oder Sammlungen, auf die zugegriffen wird; je Quelle ein Eintrag.",
    many: true,
    facets: ["dataRules", "dataReadiness"],
  }),
  personalData: code({
    label: "Personenbezug",
    help: "Die schutzbedürftigste Art personenbezogener Daten, die tatsächlich verarbeitet werden darf.",
    required: true,
    facets: ["dataRules", "assessments"],
    list: {
      none: ["Keine personenbezogenen Daten", "No personal data"],
      ordinary: ["Personenbezogene Daten", "Personal data"],
      specialCategory: ["Besondere Kategorien (Art. 9 DSGVO)", "Special categories (Art. 9 GDPR)"],
    },
  }),
  processingRoles: group({
    label: "Rollen bei der Verarbeitung",
    help: "Wer nach der DSGVO wofür verantwortlich ist; je Beteiligtem ein Eintrag.",
    many: true,
    facets: ["dataRules", "legalBasis"],
    fields: {
      party: text({
        label: "Beteiligte Stelle",
        help: "Behörde oder Firma mit amtlichem oder vollem Namen.",
        required: true,
      }),
      role: code({
        label: "Rolle",
        help: "Die Stellung nach Art. 4, 26 und 28 DSGVO.",
        required: true,
        list: {
          controller: ["Verantwortlicher", "Controller"],
          jointController: ["Gemeinsam Verantwortlicher", "Joint controller"],
          processor: ["Auftragsverarbeiter", "Processor"],
          subProcessor: ["Weiterer Auftragsverarbeiter", "Sub-processor"],
        },
      }),
      for: text({
        label: "Wofür",
        help: "Der Teil der Verarbeitung, auf den sich die Rolle bezieht.",
      }),
    },
  }),
  dataSubjects: text({
    label: "Betroffene Personen",
    help: "Gruppen, deren Daten verarbeitet werden, zum Beispiel Antragstellende; je Gruppe ein Eintrag.",
    many: true,
    facets: ["dataRules"],
  }),
  retention: text({
    label: "Speicherdauer",
    help: "Wie lange Eingaben, Ergebnisse und Protokolldaten aufbewahrt und wann sie gelöscht werden.",
    facets: ["dataRules"],
  }),
  interfaces: text({
    label: "Schnittstellen",
    help: "Fachverfahren und Dienste, mit denen die Anwendung Daten austauscht; je Schnittstelle ein Eintrag.",
    many: true,
    facets: ["security", "dataReadiness"],
  }),
} satisfies Fields;
