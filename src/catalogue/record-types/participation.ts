import { code, date, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const participation = defineRecordType({
  type: "participation",
  label: { one: "Beteiligung", many: "Beteiligungen" },
  help: "Wie Personalrat, Datenschutzbeauftragte oder ein anderes Gremium in den Einsatz von KI einbezogen ist.",
  chapter: "people",
  facets: ["participation"],
  title: ["body", "subject"],
  fields: {
    subject: reference({
      label: "Gegenstand",
      help: "Wählen Sie aus, woran das Gremium mitgewirkt hat; bleibt leer, wenn es allgemein um KI geht.",
      to: ["system", "deployment", "project", "policy"],
    }),
    body: code({
      label: "Gremium",
      help: "Legen Sie für jede beteiligte Seite einen eigenen Eintrag an.",
      required: true,
      list: {
        staffCouncil: ["Personalrat", "Staff council"],
        generalStaffCouncil: ["Gesamtpersonalrat", "General staff council"],
        unions: ["Gewerkschaften und Berufsverbände", "Trade unions"],
        dataProtection: ["Datenschutzbeauftragte", "Data protection officer"],
        informationSecurity: ["Informationssicherheitsbeauftragte", "Information security officer"],
        disability: ["Schwerbehindertenvertretung", "Representatives of disabled staff"],
        equality: ["Gleichstellungsbeauftragte", "Equality officer"],
        accessibility: ["Stelle für Barrierefreiheit", "Accessibility office"],
        workingGroup: ["Arbeitsgruppe", "Working group"],
        public: ["Öffentlichkeit", "Public"],
      },
    }),
    phase: code({
      label: "Phase",
      help: "In welchem Abschnitt das Gremium einbezogen wurde.",
      required: true,
      list: {
        planning: ["Planung", "Planning"],
        introduction: ["Einführung", "Introduction"],
        development: ["Weiterentwicklung", "Further development"],
        operation: ["laufender Betrieb", "Operation"],
      },
    }),
    form: code({
      label: "Form",
      help: "Wie stark das Gremium mitwirkt.",
      required: true,
      list: {
        information: ["Unterrichtung", "Information"],
        hearing: ["Anhörung", "Hearing"],
        coDetermination: ["Mitbestimmung", "Co-determination"],
        agreement: ["Dienstvereinbarung oder andere Vereinbarung", "Agreement"],
        workingGroup: ["projektbegleitende Arbeitsgruppe", "Working group"],
        standard: ["fester Beteiligungsstandard", "Standing procedure"],
        statement: ["Stellungnahme", "Statement"],
      },
    }),
    on: date({
      label: "Datum",
      help: "Der Tag der Mitwirkung oder der Beginn bei ständigen Gremien und Vereinbarungen.",
      required: true,
    }),
    to: date({
      label: "Bis",
      help: "Der letzte Tag bei ständigen Gremien und Vereinbarungen; bleibt leer, solange sie bestehen.",
    }),
    norm: text({
      label: "Rechtsgrundlage",
      help: "Die Vorschrift, auf der die Mitwirkung beruht, mit Paragraf und Gesetz.",
    }),
    result: text({
      label: "Ergebnis",
      help: "Womit die Mitwirkung endete oder welchen Stand sie hat, etwa „Zustimmung erteilt“.",
      required: true,
    }),
  },
});
