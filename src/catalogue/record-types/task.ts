import { code, date, law, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const task = defineRecordType({
  type: "task",
  isWork: true,
  label: { one: "Aufgabe", many: "Aufgaben" },
  help: "Was jemand in der Behörde zu einem Eintrag noch zu tun hat, bis wann und warum.",
  chapter: "self",
  facets: [],
  title: ["title"],
  fields: {
    title: text({
      label: "Aufgabe",
      help: "Was zu tun ist, als Aufforderung in einem kurzen Satz.",
      required: true,
    }),
    because: text({
      label: "Warum",
      help: "Woraus sich die Aufgabe ergibt und woran man merkt, dass sie erledigt ist.",
    }),
    kind: code({
      label: "Art der Aufgabe",
      help: "Wobei die Aufgabe hilft; danach wird die Liste gruppiert.",
      required: true,
      list: {
        suspicion: ["Verdacht prüfen", "Check a suspicion"],
        clarify: ["Angabe klären", "Clarify"],
        assess: ["Prüfung durchführen", "Assess"],
        involve: ["Stelle beteiligen", "Involve a body"],
        document: ["Nachweis eintragen", "Document"],
        other: ["Sonstiges", "Other"],
      },
    }),
    subject: reference({
      label: "Eintrag",
      help: "Der Eintrag, um den es geht.",
      to: ["system", "deployment", "project", "unit", "authority"],
    }),
    law: law({
      label: "Vorschrift",
      help: "Die Vorschrift, die es verlangt, soweit eine genannt werden kann.",
    }),
    unit: reference({
      label: "Organisationseinheit",
      help: "Die Einheit, die zuständig ist; leer, wenn es eine Funktion für das ganze Haus ist.",
      to: ["unit"],
    }),
    role: code({
      label: "Zuständige Funktion",
      help: "Wessen Arbeitsliste die Aufgabe zeigt.",
      required: true,
      list: {
        coordination: ["KI-Koordination", "AI coordination"],
        contributor: ["Fachlichkeit", "Specialist unit"],
        dataProtection: ["Datenschutz", "Data protection"],
        informationSecurity: ["Informationssicherheit", "Information security"],
        staffCouncil: ["Personalrat", "Staff council"],
        head: ["Leitung", "Head"],
      },
    }),
    dueOn: date({
      label: "Fällig am",
      help: "Der Tag, bis zu dem es erledigt sein soll.",
      required: true,
    }),
    status: code({
      label: "Stand",
      help: "Ob noch etwas zu tun ist.",
      required: true,
      list: {
        open: ["offen", "Open"],
        done: ["erledigt", "Done"],
        dropped: ["entfallen", "Dropped"],
      },
    }),
    closedOn: date({
      label: "Abgeschlossen am",
      help: "Der Tag, an dem die Aufgabe erledigt war oder entfiel.",
    }),
    closedBy: text({
      label: "Abgeschlossen durch",
      help: "Die Funktion, die sie erledigt hat; kein Name.",
    }),
    note: text({ label: "Vermerk", help: "Was getan wurde oder weshalb neu terminiert wurde." }),
  },
});
