import { code, decimal, period, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const usage = defineRecordType({
  type: "usage",
  label: { one: "Nutzungszahl", many: "Nutzungszahlen" },
  help: "Wie stark eine Anwendung in einem Zeitraum genutzt wurde.",
  chapter: "use",
  facets: ["usage", "centralPlatforms"],
  title: ["subject", "measure", "period"],
  fields: {
    subject: reference({
      label: "Betrifft",
      help: "Die Anwendung im Ganzen oder der Einsatz an einer Stelle, für den gezählt wurde.",
      required: true,
      to: ["system", "deployment"],
    }),
    measure: code({
      label: "Gezählt werden",
      help: "Die Größe, auf die sich der Wert bezieht; je Größe und Zeitraum ein Eintrag.",
      required: true,
      list: {
        activeUsers: ["Aktive Nutzende", "Active users"],
        accounts: ["Konten", "Accounts"],
        licences: ["Lizenzen", "Licences"],
        requests: ["Anfragen an die Anwendung", "Requests"],
        documents: ["Verarbeitete Dokumente", "Documents"],
        minutes: ["Verarbeitete Minuten", "Minutes"],
        calls: ["Anrufe", "Calls"],
      },
    }),
    value: decimal({
      label: "Wert",
      help: "Die gezählte oder gemessene Menge; Schätzungen in der Quelle als solche benennen.",
      required: true,
      min: 0,
    }),
    period: period({
      label: "Zeitraum",
      help: "Die Tage, über die gezählt wurde; bei einem Stichtag derselbe Tag als Anfang und Ende.",
      required: true,
    }),
    source: text({
      label: "Herkunft der Zahl",
      help: "Woher der Wert stammt, zum Beispiel Auswertung des Betreibers oder Lizenzverwaltung.",
    }),
  },
});
