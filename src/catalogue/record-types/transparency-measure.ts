import { code, date, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const transparencyMeasure = defineRecordType({
  type: "transparencyMeasure",
  label: { one: "Transparenzhinweis", many: "Transparenzhinweise" },
  help: "Wann und wie Menschen erfahren, dass KI im Spiel ist, und wie sie stattdessen einen Menschen erreichen.",
  chapter: "protection",
  facets: ["transparency"],
  title: ["channel", "subject"],
  fields: {
    subject: reference({
      label: "Anwendung oder Einsatz",
      help: "Wählen Sie aus, auf welche KI hingewiesen wird.",
      required: true,
      to: ["system", "deployment"],
    }),
    channel: code({
      label: "Ort des Hinweises",
      help: "Wo die Betroffenen den Hinweis sehen oder hören.",
      required: true,
      list: {
        banner: ["Einblendung", "Banner"],
        firstContact: ["Begrüßung beim ersten Kontakt", "First contact"],
        form: ["Formular", "Form"],
        notice: ["Bescheid", "Administrative notice"],
        letter: ["Schreiben", "Letter"],
        website: ["Internetseite", "Website"],
        label: ["Kennzeichnung des Inhalts", "Content label"],
        register: ["öffentliches Verzeichnis", "Public register"],
        verbal: ["mündlicher Hinweis", "Verbal notice"],
      },
    }),
    moment: text({
      label: "Zeitpunkt",
      help: "In welchem Moment des Verfahrens informiert wird, etwa „vor der ersten Eingabe“.",
      required: true,
    }),
    wording: text({
      label: "Wortlaut",
      help: "Übernehmen Sie den Text des Hinweises so, wie die Betroffenen ihn lesen oder hören.",
      required: true,
    }),
    humanAlternative: text({
      label: "Weg zu menschlicher Bearbeitung",
      help: "Beschreiben Sie, wie Betroffene ihr Anliegen ohne KI erledigen können und ob ihnen dadurch Nachteile entstehen.",
      required: true,
    }),
    from: date({ label: "Gilt seit", help: "Der erste Tag, an dem so informiert wird.", required: true }),
    to: date({ label: "Gilt bis", help: "Der letzte Tag; bleibt leer, solange so informiert wird." }),
  },
});
