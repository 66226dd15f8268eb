import { code, date, facet, group, integer, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const inquiry = defineRecordType({
  type: "inquiry",
  isWork: true,
  label: { one: "Anfrage", many: "Anfragen" },
  help: "Eine Anfrage an die Behörde mit ihren Fragen und dem Stand, zu dem sie beantwortet wurde.",
  chapter: "self",
  facets: [],
  title: ["number", "title"],
  fields: {
    title: text({ label: "Titel", help: "Die Überschrift der Anfrage.", required: true }),
    number: text({ label: "Drucksache", help: "Die Nummer, unter der die Anfrage veröffentlicht ist." }),
    kind: text({ label: "Art", help: "Die Art der Anfrage, wie sie auf dem Papier steht." }),
    body: text({ label: "Gremium", help: "Welches Gremium fragt." }),
    filedOn: date({ label: "Gestellt am", help: "Der Tag, von dem die Anfrage stammt." }),
    receivedOn: date({ label: "Eingegangen am", help: "Der Tag des Eingangs bei der Behörde." }),
    dueOn: date({ label: "Zu beantworten bis", help: "Der letzte Tag der Frist." }),
    profile: text({ label: "Regelwerk", help: "Die Kennung der Regeln, nach denen die Frist läuft." }),
    fileNumber: text({ label: "Aktenzeichen", help: "Unter welchem Zeichen der Vorgang geführt wird." }),
    state: code({
      label: "Stand",
      help: "Wie weit die Bearbeitung ist.",
      required: true,
      list: {
        received: ["eingegangen", "Received"],
        inProgress: ["in Bearbeitung", "In progress"],
        answered: ["beantwortet", "Answered"],
        withdrawn: ["zurückgezogen", "Withdrawn"],
      },
    }),
    origin: code({
      label: "Herkunft der Antworten",
      help: "Ob die Antworten aus diesem Register stammen und Belege haben.",
      required: true,
      list: {
        register: ["aus dem Register", "From the register"],
        elsewhere: ["von anderer Stelle übernommen", "Taken over from elsewhere"],
      },
    }),
    copy: code({
      label: "Ausfertigung",
      help: "Für wen die Antwort gefertigt wurde.",
      list: {
        public: ["öffentlich", "Public"],
        council: ["für die politischen Gremien", "Council"],
        internal: ["intern", "Internal"],
      },
    }),
    on: date({ label: "Sachstand", help: "Der Tag, von dem die Antwort spricht.", required: true }),
    asOf: text({
      label: "Stand des Registers",
      help: "Der Zeitpunkt mit Zone, zu dem das Register befragt wurde.",
    }),
    chain: group({
      label: "Stand der Registerkette",
      help: "Womit sich nachweisen lässt, dass das Register hinter der Antwort unverändert ist.",
      fields: {
        position: integer({ label: "Position", help: "So viele Fassungen gab es.", required: true, min: 1 }),
        hash: text({ label: "Prüfsumme", help: "Die Prüfsumme der letzten Fassung.", required: true }),
      },
    }),
    status: code({
      label: "Freigabe",
      help: "Wie weit die Antwort freigegeben ist.",
      required: true,
      list: {
        draft: ["Entwurf", "Draft"],
        checked: ["geprüft", "Checked"],
        signed: ["gezeichnet", "Signed"],
      },
    }),
    signedBy: text({ label: "Gezeichnet durch", help: "Die Funktion, die gezeichnet hat; kein Name." }),
    signedOn: date({ label: "Gezeichnet am", help: "Der Tag der Zeichnung." }),
    questions: group({
      label: "Fragen",
      help: "Jede Frage und jede Unterfrage mit eigener Antwort, in der Reihenfolge des Papiers.",
      many: true,
      fields: {
        no: text({ label: "Nummer", help: "Wie die Frage auf dem Papier gezählt ist." }),
        text: text({ label: "Wortlaut", help: "Die Frage ohne ihre Nummer.", required: true }),
        under: text({ label: "Hauptfrage", help: "Bei einer Unterfrage der Wortlaut der Frage darüber." }),
        facets: facet({ label: "Themen", help: "Wonach gefragt ist, das Wichtigste zuerst.", many: true }),
        windowFrom: date({ label: "Zeitraum ab", help: "Erster Tag des Zeitraums, nach dem gefragt ist." }),
        windowTo: date({ label: "Zeitraum bis", help: "Letzter Tag des Zeitraums, nach dem gefragt ist." }),
        filters: text({ label: "Eingrenzungen", help: "Worauf die Frage beschränkt ist.", many: true }),
      },
    }),
  },
});
