import { code, money, period, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const funding = defineRecordType({
  type: "funding",
  label: { one: "Förderung", many: "Förderungen" },
  help: "Die Beteiligung eines Vorhabens oder einer Anwendung an einem Förderprogramm.",
  chapter: "use",
  facets: ["funding"],
  title: ["programme", "subject"],
  fields: {
    programme: text({
      label: "Programm",
      help: "Der Name des Fördertopfs, zum Beispiel INNOTECHH FONDS.",
      required: true,
    }),
    round: text({
      label: "Förderrunde",
      help: "Die Auswahlrunde oder der Jahrgang, soweit das Programm solche kennt.",
    }),
    subject: reference({
      label: "Gefördert wird",
      help: "Das Vorhaben oder die Anwendung, für die Mittel beantragt oder bewilligt sind.",
      required: true,
      to: ["project", "system"],
    }),
    role: code({
      label: "Rolle der Behörde",
      help: "Ob die Behörde selbst federführend ist, mitwirkt oder nur vom Ergebnis profitiert.",
      required: true,
      list: {
        lead: ["Federführung", "Lead"],
        partner: ["Projektpartner", "Partner"],
        beneficiary: ["Nutznießer des Ergebnisses", "Beneficiary"],
      },
    }),
    leadAuthority: text({
      label: "Federführende Stelle",
      help: "Wer den Antrag stellt oder gestellt hat, wenn es nicht die eigene Behörde ist.",
    }),
    amount: money({
      label: "Betrag",
      help: "Die beantragte oder bewilligte Summe, nur der Anteil für dieses Vorhaben.",
    }),
    status: code({
      label: "Status",
      help: "Der Stand des Förderverfahrens.",
      required: true,
      list: {
        applied: ["Beantragt", "Applied for"],
        granted: ["Bewilligt", "Granted"],
        rejected: ["Abgelehnt", "Rejected"],
        completed: ["Abgeschlossen", "Completed"],
      },
    }),
    period: period({
      label: "Förderzeitraum",
      help: "Von wann bis wann Mittel fließen oder fließen sollen.",
    }),
  },
});
