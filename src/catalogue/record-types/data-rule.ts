import { code, date, markdown, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const dataRule = defineRecordType({
  type: "dataRule",
  label: { one: "Vorgabe zur Dateneingabe", many: "Vorgaben zur Dateneingabe" },
  help: "Ob und unter welchen Bedingungen eine Art von Daten in KI-Anwendungen eingegeben werden darf.",
  chapter: "rules",
  facets: ["dataRules"],
  title: ["scope", "dataCategory", "permission"],
  fields: {
    scope: code({
      label: "Anwendungsfall",
      help: "Für welche Art der Nutzung die Vorgabe gilt; „Allgemein“, wenn für jede.",
      required: true,
      list: {
        general: ["Allgemein", "General"],
        minutes: ["Protokolle", "Minutes"],
        chatbot: ["Chatbots", "Chatbots"],
        documentAnalysis: ["Dokumentenanalyse", "Document analysis"],
        caseProcessing: ["Vorgangsbearbeitung", "Case processing"],
        translation: ["Übersetzung", "Translation"],
        research: ["Recherche", "Research"],
      },
    }),
    dataCategory: code({
      label: "Datenart",
      help: "Die schutzbedürftigste Art von Daten, auf die sich die Vorgabe bezieht; je Datenart ein Eintrag.",
      required: true,
      list: {
        none: ["Keine schutzbedürftigen Daten", "No protected data"],
        business: ["Dienstliche Daten ohne Personenbezug", "Official data without personal reference"],
        personal: ["Personenbezogene Daten", "Personal data"],
        specialCategory: ["Besondere Kategorien (Art. 9 DSGVO)", "Special categories (Art. 9 GDPR)"],
        socialData: ["Sozialdaten", "Social data"],
        taxData: ["Daten unter Steuergeheimnis", "Data under tax secrecy"],
        officialSecret: ["Dienstgeheimnisse", "Official secrets"],
      },
    }),
    permission: code({
      label: "Zulässigkeit",
      help: "Was für diese Daten gilt; „Unter Bedingungen“ verlangt Angaben im nächsten Feld.",
      required: true,
      list: {
        allowed: ["Erlaubt", "Allowed"],
        conditional: ["Unter Bedingungen erlaubt", "Allowed under conditions"],
        forbidden: ["Untersagt", "Forbidden"],
      },
    }),
    conditions: markdown({
      label: "Bedingungen",
      help: "Was vor oder bei der Eingabe zu beachten ist, etwa Anonymisierung oder Freigabe.",
    }),
    policy: reference({
      label: "Festgelegt in",
      help: "Das Regelwerk, aus dem sich die Vorgabe ergibt.",
      to: ["policy"],
    }),
    systems: reference({
      label: "Betroffene Anwendungen",
      help: "Nur ausfüllen, wenn die Vorgabe auf einzelne Anwendungen beschränkt ist.",
      many: true,
      to: ["system"],
    }),
    from: date({
      label: "Gilt seit",
      help: "Der Tag, ab dem die Beschäftigten sich daran halten müssen.",
      required: true,
    }),
    to: date({
      label: "Gilt bis",
      help: "Letzter Tag der Geltung; leer, solange die Vorgabe besteht.",
    }),
    storage: text({
      label: "Speicherung",
      help: "Wo Eingaben und Ergebnisse abgelegt werden und wer darauf zugreifen kann.",
    }),
    deletionAfter: text({
      label: "Löschung nach",
      help: "Die Frist, nach der Eingaben und Ergebnisse gelöscht werden, zum Beispiel 30 Tage.",
    }),
  },
});
