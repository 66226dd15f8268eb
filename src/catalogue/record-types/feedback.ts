import { code, integer, period, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const feedback = defineRecordType({
  type: "feedback",
  label: { one: "Rückmeldung der Beschäftigten", many: "Rückmeldungen der Beschäftigten" },
  help: "Was Beschäftigte zusammengefasst und ohne Namen über die Arbeit mit KI berichten.",
  chapter: "benefit",
  facets: ["staffFeedback"],
  title: ["theme", "subject"],
  fields: {
    subject: reference({
      label: "Bezieht sich auf",
      help: "Wählen Sie die Anwendung, den Einsatz oder das Vorhaben, zu dem sich die Beschäftigten geäußert haben.",
      required: true,
      to: ["system", "deployment", "project"],
    }),
    period: period({
      label: "Zeitraum",
      help: "Die Tage, in denen die Äußerungen gesammelt wurden.",
      required: true,
    }),
    method: code({
      label: "Form der Erhebung",
      help: "Auf welchem Weg die Beschäftigten zu Wort gekommen sind.",
      required: true,
      list: {
        survey: ["Befragung", "Survey"],
        interview: ["Interview", "Interview"],
        workshop: ["Workshop", "Workshop"],
        informal: ["formlose Rückmeldung", "Informal feedback"],
      },
    }),
    participants: integer({
      label: "Beteiligte Beschäftigte",
      help: "Die Anzahl der Personen; Angaben von weniger als fünf Personen werden nicht nach außen gegeben.",
      min: 0,
    }),
    theme: code({
      label: "Thema",
      help: "Ordnen Sie die Äußerung ihrem Schwerpunkt zu und legen Sie für weitere Schwerpunkte eigene Einträge an.",
      required: true,
      list: {
        relief: ["Entlastung", "Relief"],
        quality: ["Arbeitsqualität", "Quality of work"],
        acceptance: ["Akzeptanz", "Acceptance"],
        usability: ["Bedienbarkeit", "Usability"],
        training: ["Schulungsbedarf", "Training needs"],
        concern: ["Bedenken", "Concerns"],
        other: ["Sonstiges", "Other"],
      },
    }),
    sentiment: code({
      label: "Grundton",
      help: "Wie die Äußerungen insgesamt ausfallen.",
      required: true,
      list: {
        positive: ["positiv", "Positive"],
        mixed: ["gemischt", "Mixed"],
        negative: ["negativ", "Negative"],
      },
    }),
    statement: text({
      label: "Kernaussage",
      help: "Fassen Sie zusammen, was mehrere Beschäftigte gesagt haben, ohne Namen und ohne wörtliche Äußerungen Einzelner.",
      required: true,
    }),
  },
});
