import { code, date, facet, group, integer, markdown, reference, text, yesNo } from "#catalogue/fields.ts";
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
    addressee: text({ label: "Gerichtet an", help: "An wen sich die Anfrage richtet." }),
    consultations: group({
      label: "Beratung",
      help: "Die Sitzungen, in denen die Anfrage behandelt wird.",
      many: true,
      fields: {
        date: date({ label: "Tag", help: "Der Tag der Sitzung." }),
        body: text({ label: "Gremium", help: "Wer tagt." }),
        item: text({ label: "Tagesordnungspunkt", help: "Unter welchem Punkt die Anfrage steht." }),
      },
    }),
    preamble: markdown({ label: "Sachverhalt", help: "Die Begründung, die den Fragen vorangeht." }),
    leadIn: text({ label: "Einleitung der Fragen", help: "Der Satz, der zu den Fragen führt." }),
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
    checkedBy: text({
      label: "Geprüft durch",
      help: "Die Funktion, die die Antwort geprüft hat; kein Name.",
    }),
    checkedOn: date({ label: "Geprüft am", help: "Der Tag der Prüfung." }),
    signedBy: text({ label: "Gezeichnet durch", help: "Die Funktion, die gezeichnet hat; kein Name." }),
    signedOn: date({ label: "Gezeichnet am", help: "Der Tag der Zeichnung." }),
    publishedOn: date({
      label: "Veröffentlicht am",
      help: "Der Tag, seit dem die öffentliche Ausfertigung auf der Website steht.",
    }),
    publishedBy: text({
      label: "Veröffentlicht durch",
      help: "Die Funktion, die veröffentlicht hat; kein Name.",
    }),
    isOnFixed: yesNo({
      label: "Sachstand festgelegt",
      help: "Ob der Sachstand von Hand gesetzt ist; sonst ist es der Tag der Prüfung.",
    }),
    notes: text({
      label: "Hinweise zum Lesen",
      help: "Wobei sich das Programm beim Lesen des Papiers nicht sicher war.",
      many: true,
    }),
    asked: group({
      label: "Gelesene Fragen",
      help: "Die Fragen des Papiers mit dem, was Menschen daran festgelegt haben.",
      many: true,
      fields: {
        no: text({ label: "Nummer", help: "Wie die Frage auf dem Papier gezählt ist." }),
        text: text({ label: "Wortlaut", help: "Die Frage ohne ihre Nummer.", required: true }),
        items: group({
          label: "Unterpunkte",
          help: "Die mit Buchstaben gezählten Unterfragen oder Spalten.",
          many: true,
          fields: {
            no: text({ label: "Zeichen", help: "Wie der Unterpunkt gezählt ist." }),
            text: text({ label: "Wortlaut", help: "Der Unterpunkt ohne sein Zeichen.", required: true }),
          },
        }),
        facets: facet({ label: "Themen", help: "Wonach gefragt ist, das Wichtigste zuerst.", many: true }),
        windowFrom: date({ label: "Zeitraum ab", help: "Erster Tag des Zeitraums, nach dem gefragt ist." }),
        windowTo: date({ label: "Zeitraum bis", help: "Letzter Tag des Zeitraums, nach dem gefragt ist." }),
        filters: text({ label: "Eingrenzungen", help: "Worauf die Frage beschränkt ist.", many: true }),
        isConfirmed: yesNo({
          label: "Themen bestätigt",
          help: "Ob ein Mensch die Themen gewählt oder bestätigt hat.",
        }),
        statements: reference({
          label: "Textbausteine",
          help: "Freigegebene Textbausteine, die zusätzlich in der Antwort stehen.",
          to: ["statement"],
          many: true,
        }),
        addition: text({
          label: "Ergänzung der Behörde",
          help: "Ein Absatz, der keinen Beleg im Register hat und als solcher gekennzeichnet wird.",
        }),
        additionBy: text({ label: "Ergänzt durch", help: "Die Funktion, die ergänzt hat; kein Name." }),
        isSettled: yesNo({
          label: "Damit beantwortet",
          help: "Ob Textbausteine und Ergänzung die Frage vollständig beantworten.",
        }),
      },
    }),
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
