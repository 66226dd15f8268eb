import { date, markdown, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const legalBasis = defineRecordType({
  type: "legalBasis",
  label: { one: "Rechtsgrundlage", many: "Rechtsgrundlagen" },
  help: "Auf welche Vorschrift sich ein Einsatz stützt und wie die Vereinbarkeit mit dem Recht gesichert ist.",
  chapter: "rules",
  facets: ["legalBasis"],
  title: ["subject", "norm"],
  fields: {
    subject: reference({
      label: "Betrifft",
      help: "Die Anwendung, der einzelne Einsatz oder das Vorhaben, das sich auf die Vorschrift stützt.",
      required: true,
      to: ["system", "deployment", "project"],
    }),
    norm: text({
      label: "Vorschrift",
      help: "Genaue Fundstelle mit Absatz und Buchstabe, zum Beispiel Art. 6 Abs. 1 Buchst. e DSGVO.",
      required: true,
    }),
    purpose: text({
      label: "Zweck",
      help: "Welche Aufgabe oder welche Verarbeitung die Vorschrift trägt.",
      required: true,
    }),
    sectorLaw: text({
      label: "Fachrecht",
      help: "Fachgesetze, die daneben zu beachten sind, zum Beispiel §§ 67 ff. SGB X bei Sozialdaten.",
    }),
    safeguards: markdown({
      label: "Sicherung der Rechtmäßigkeit",
      help: "Wie DSGVO, Landesdatenschutzrecht und Fachrecht im Alltag eingehalten werden.",
    }),
    checkedBy: text({
      label: "Geprüft durch",
      help: "Die Funktion, die die Rechtsgrundlage geprüft hat, zum Beispiel Rechtsamt; kein Name.",
    }),
    checkedOn: date({
      label: "Geprüft am",
      help: "Der Tag, auf dessen Rechtsstand sich die Prüfung bezieht.",
    }),
  },
});
