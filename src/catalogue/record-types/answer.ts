import { code, facet, group, integer, markdown, reference, text, yesNo } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

const EVIDENCE = text({
  label: "Belege",
  help: "Die Fassungen, aus denen die Angabe stammt, wie „system/llmoin@3“.",
  many: true,
});

const STATES = {
  answered: ["beantwortet", "Answered"],
  partly: ["teilweise beantwortet", "Partly answered"],
  nil: ["Fehlanzeige", "Nil return"],
  notCompetent: ["nicht zuständig", "Not competent"],
  opinion: ["Einschätzung offen", "Needs an opinion"],
  withheld: ["nicht öffentlich", "Withheld"],
  gap: ["offen", "Open"],
} as const;

const BLOCK_FIELDS = {
  kind: code({
    label: "Form",
    help: "Ob es ein Absatz, eine Tabelle oder ein Verweis ist.",
    required: true,
    list: {
      paragraph: ["Absatz", "Paragraph"],
      table: ["Tabelle", "Table"],
      reference: ["Verweis", "Reference"],
    },
  }),
  text: markdown({
    label: "Text",
    help: "Der Absatz oder die Überschrift der Tabelle.",
    required: true,
  }),
  to: text({ label: "Ziel", help: "Die Nummer der Frage, auf die verwiesen wird." }),
  markdown: yesNo({ label: "Gestaltet", help: "Ob der Text Gestaltungszeichen enthält." }),
  connective: yesNo({ label: "Verbindend", help: "Ob der Satz keine Tatsache nennt." }),
  derived: yesNo({ label: "Errechnet", help: "Ob die Angabe aus den Belegen errechnet ist." }),
  addedBy: text({
    label: "Ergänzt durch",
    help: "Die Funktion, die den Absatz ohne Beleg aus dem Register ergänzt hat.",
  }),
  evidence: EVIDENCE,
  columns: text({ label: "Spalten", help: "Die Überschriften der Tabelle.", many: true }),
  rows: group({
    label: "Zeilen",
    help: "Die Zeilen der Tabelle mit ihren Belegen.",
    many: true,
    fields: {
      cells: text({ label: "Zellen", help: "Je Spalte eine Angabe.", many: true }),
      derived: yesNo({ label: "Errechnet", help: "Ob die Angabe aus den Belegen errechnet ist." }),
      evidence: EVIDENCE,
    },
  }),
};

const GAP_FIELDS = {
  facet: facet({ label: "Thema", help: "Wozu die Angabe fehlte.", required: true }),
  unit: text({ label: "Zuständig", help: "Wer die Angabe zuliefern müsste." }),
  what: text({ label: "Was fehlt", help: "Die fehlende Angabe in Worten.", required: true }),
};

export const answer = defineRecordType({
  type: "answer",
  isWork: true,
  label: { one: "Antwort", many: "Antworten" },
  help: "Was auf eine Frage einer Anfrage geantwortet wurde, mit den Belegen jeder Angabe.",
  chapter: "self",
  facets: [],
  title: ["inquiry", "place"],
  fields: {
    inquiry: reference({
      label: "Anfrage",
      help: "Zu welcher Anfrage die Antwort gehört.",
      to: ["inquiry"],
      required: true,
    }),
    place: integer({
      label: "Stelle",
      help: "Die wievielte Frage der Anfrage beantwortet wird.",
      required: true,
      min: 1,
    }),
    state: code({
      label: "Stand der Antwort",
      help: "Wie weit die Frage beantwortet wurde.",
      required: true,
      list: STATES,
    }),
    blocks: group({
      label: "Inhalt",
      help: "Absätze, Tabellen und Verweise in ihrer Reihenfolge.",
      many: true,
      fields: BLOCK_FIELDS,
    }),
    gaps: group({
      label: "Lücken",
      help: "Wonach gefragt war, ohne dass das Register es sagte.",
      many: true,
      fields: GAP_FIELDS,
    }),
    publicState: code({
      label: "Stand der öffentlichen Antwort",
      help: "Wie weit die Frage in der öffentlichen Ausfertigung beantwortet wurde.",
      list: STATES,
    }),
    publicBlocks: group({
      label: "Öffentlicher Inhalt",
      help: "Was die öffentliche Ausfertigung antwortet, allein aus öffentlichen Einträgen.",
      many: true,
      fields: BLOCK_FIELDS,
    }),
    publicGaps: group({
      label: "Lücken der öffentlichen Antwort",
      help: "Wonach gefragt war, ohne dass öffentliche Einträge es sagten.",
      many: true,
      fields: GAP_FIELDS,
    }),
  },
});
