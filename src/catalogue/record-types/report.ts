import { code, date, integer, markdown, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const report = defineRecordType({
  type: "report",
  isWork: true,
  label: { one: "Festgestellter Bericht", many: "Festgestellte Berichte" },
  help: "Ein Bericht, wie ihn die Leitung festgestellt hat: Inhalt, Belege und Stand des Registers ändern sich danach nicht mehr.",
  chapter: "self",
  facets: [],
  title: ["kind", "year"],
  fields: {
    kind: code({
      label: "Art des Berichts",
      help: "Der Jahresbericht erzählt alles, der Bericht an den Ausschuss das Wichtigste auf zwei Seiten.",
      required: true,
      list: {
        annual: ["Jahresbericht", "Annual report"],
        committee: ["Bericht an den Ausschuss", "Committee report"],
      },
    }),
    year: integer({
      label: "Berichtsjahr",
      help: "Über welches Jahr berichtet wird.",
      required: true,
      year: true,
    }),
    copy: code({
      label: "Ausfertigung",
      help: "Für wen der Bericht geschrieben ist; nur die öffentliche darf veröffentlicht werden.",
      required: true,
      list: {
        public: ["öffentlich", "Public"],
        council: ["für die politischen Gremien", "For the council"],
      },
    }),
    on: date({ label: "Sachstand", help: "Der Tag, von dem der Bericht spricht.", required: true }),
    asOf: text({
      label: "Stand des Registers",
      help: "Der Zeitpunkt, zu dem das Register gelesen wurde.",
      required: true,
    }),
    chainPosition: integer({
      label: "Position der Registerkette",
      help: "Wie viele Fassungen die Geschichte zu diesem Zeitpunkt hatte.",
      min: 0,
    }),
    chainHash: text({
      label: "Prüfsumme der Registerkette",
      help: "Mit ihr lässt sich später beweisen, dass das Register davor nicht verändert wurde.",
    }),
    adoptedOn: date({
      label: "Festgestellt am",
      help: "Der Tag, an dem die Leitung den Bericht festgestellt hat.",
      required: true,
    }),
    adoptedBy: text({
      label: "Festgestellt von",
      help: "Die Funktion, die den Bericht festgestellt hat, kein Name.",
      required: true,
    }),
    publishedOn: date({ label: "Veröffentlicht am", help: "Seit wann der Bericht öffentlich ist." }),
    content: markdown({
      label: "Inhalt",
      help: "Der Bericht mit allen Belegen, verdichtet und in Stücke geteilt; Dateien werden daraus wieder hergestellt.",
      many: true,
      required: true,
    }),
    paper: markdown({
      label: "Papier",
      help: "Der gesetzte Bericht, aus dem Seiten, Word und PDF entstehen, verdichtet und in Stücke geteilt.",
      many: true,
      required: true,
    }),
  },
});
