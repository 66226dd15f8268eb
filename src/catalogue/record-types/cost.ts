import { code, group, integer, money, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const cost = defineRecordType({
  type: "cost",
  label: { one: "Kostenposition", many: "Kosten und Haushaltsmittel" },
  help: "Was der Einsatz von KI in einem Jahr gekostet hat oder kosten soll und aus welchen Mitteln er bezahlt wird.",
  chapter: "people",
  facets: ["costs", "budget"],
  title: ["subject", "category", "year"],
  fields: {
    subject: reference({
      label: "Wofür",
      help: "Wählen Sie den Eintrag im Register oder benennen Sie die Ausgabe, wenn sie keinem Eintrag zugeordnet ist.",
      required: true,
      to: ["system", "deployment", "project", "training"],
      orText: true,
    }),
    year: integer({
      label: "Haushaltsjahr",
      help: "Legen Sie für jedes Jahr einen eigenen Eintrag an.",
      required: true,
      min: 1990,
      max: 2100,
      year: true,
    }),
    nature: code({
      label: "Aufwandsart",
      help: "Ob der Betrag einmal anfällt oder jedes Jahr wiederkehrt.",
      required: true,
      list: { oneOff: ["Einmalaufwand", "One-off"], running: ["laufende Kosten", "Running costs"] },
    }),
    category: code({
      label: "Kostenart",
      help: "Teilen Sie gemischte Rechnungen auf mehrere Einträge auf.",
      required: true,
      list: {
        licence: ["Lizenzen", "Licences"],
        operation: ["Betrieb", "Operation"],
        maintenance: ["Wartung", "Maintenance"],
        development: ["Entwicklung", "Development"],
        training: ["Schulung", "Training"],
        personnel: ["Personal", "Personnel"],
        consulting: ["Beratung", "Consulting"],
        hardware: ["Geräte und Technik", "Hardware"],
      },
    }),
    planned: money({
      label: "Plan",
      help: "Der Betrag, der für das Jahr veranschlagt oder angemeldet ist.",
      facets: ["budget"],
    }),
    actual: money({
      label: "Ist",
      help: "Der Betrag, der in dem Jahr tatsächlich ausgegeben wurde.",
      facets: ["costs"],
    }),
    planStatus: code({
      label: "Stand der Planung",
      help: "Wie weit der veranschlagte Betrag im Haushaltsverfahren gekommen ist.",
      facets: ["budget"],
      list: {
        requested: ["angemeldet", "Requested"],
        draft: ["im Haushaltsplan-Entwurf", "In the draft budget"],
        adopted: ["beschlossen", "Adopted"],
      },
    }),
    payer: code({
      label: "Kostenträger",
      help: "Aus wessen Mitteln bezahlt wird.",
      required: true,
      list: {
        own: ["eigener Haushalt", "Own budget"],
        central: ["zentrale Mittel", "Central funds"],
        specialistAuthority: ["Fachbehörde", "Specialist authority"],
        fund: ["Fonds oder Förderprogramm", "Fund"],
      },
    }),
    budgetRef: group({
      label: "Haushaltszuordnung",
      help: "Wo der Betrag im Haushaltsplan steht, wenn nach Produkten geplant wird.",
      fields: {
        section: text({
          label: "Einzelplan",
          help: "Nummer und Bezeichnung, etwa „1.6 Bezirksamt Wandsbek“.",
        }),
        taskArea: text({
          label: "Aufgabenbereich",
          help: "Nummer und Bezeichnung, wie der Haushaltsplan sie führt.",
        }),
        productGroup: text({
          label: "Produktgruppe",
          help: "Nummer und Bezeichnung, wie der Haushaltsplan sie führt.",
        }),
        accountArea: text({
          label: "Kontenbereich",
          help: "Die Gruppe von Konten, unter der der Betrag in der Produktgruppe gebucht wird.",
        }),
      },
    }),
    budgetText: text({
      label: "Haushaltsstelle",
      help: "Für Behörden, die nicht nach Produktgruppen planen: Nummer und Zweckbestimmung des Titels.",
    }),
  },
});
