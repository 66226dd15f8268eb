import { code, decimal, group, integer, period, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const indicator = defineRecordType({
  type: "indicator",
  label: { one: "Kennzahl", many: "Kennzahlen" },
  help: "Eine gemessene Größe, an der sich ablesen lässt, was der Einsatz von KI verändert hat.",
  chapter: "benefit",
  facets: ["outcomes", "workforceImpact"],
  title: ["name", "subject"],
  fields: {
    subject: reference({
      label: "Einsatz oder Vorhaben",
      help: "Wählen Sie aus, wessen Wirkung gemessen wird.",
      required: true,
      to: ["deployment", "project"],
    }),
    name: text({
      label: "Bezeichnung",
      help: "Benennen Sie die Größe so, wie sie in einer Tabelle stehen soll, etwa „Bearbeitungszeit je Antrag“.",
      required: true,
    }),
    kind: code({
      label: "Art der Kennzahl",
      help: "Die Einordnung erlaubt es, gleichartige Messungen verschiedener Einsätze nebeneinanderzustellen.",
      required: true,
      list: {
        processingTime: ["Bearbeitungszeit", "Processing time"],
        incompleteApplications: ["unvollständige Anträge", "Incomplete applications"],
        availability: ["Erreichbarkeit", "Availability"],
        errorRate: ["Fehlerquote", "Error rate"],
        cost: ["Kosten", "Cost"],
        satisfaction: ["Zufriedenheit", "Satisfaction"],
        volume: ["Menge", "Volume"],
        timeSaved: ["Zeitersparnis", "Time saved"],
        other: ["Sonstige", "Other"],
      },
    }),
    unitOfMeasure: text({
      label: "Maßeinheit",
      help: "Worin gezählt oder gemessen wird, etwa Tage, Prozent oder Stück je Monat.",
      required: true,
    }),
    better: code({
      label: "Erwünschte Richtung",
      help: "Legen Sie fest, ob ein kleinerer oder ein größerer Wert eine Verbesserung bedeutet.",
      required: true,
      list: {
        lower: ["niedriger ist besser", "Lower is better"],
        higher: ["höher ist besser", "Higher is better"],
      },
    }),
    baseline: group({
      label: "Ausgangswert",
      help: "Der Stand vor dem Einsatz, mit dem spätere Messungen verglichen werden.",
      fields: {
        value: decimal({ label: "Wert", help: "Die Zahl ohne Einheit, gemessen vor dem Einsatz." }),
        period: period({
          label: "Zeitraum",
          help: "Die Tage, für die der Stand vor dem Einsatz erhoben wurde.",
        }),
      },
    }),
    target: decimal({
      label: "Zielwert",
      help: "Die Zahl, die erreicht werden soll, in derselben Einheit wie die Messwerte.",
    }),
    method: text({
      label: "Erhebungsweise",
      help: "Beschreiben Sie, wie gemessen oder gezählt wird und was dabei nicht erfasst ist.",
    }),
    measurements: group({
      label: "Messwerte",
      help: "Tragen Sie jede Messung mit ihrem Zeitraum einzeln ein.",
      many: true,
      fields: {
        value: decimal({ label: "Wert", help: "Die gemessene Zahl ohne Einheit.", required: true }),
        period: period({
          label: "Zeitraum",
          help: "Die Tage, auf die sich die Messung bezieht.",
          required: true,
        }),
        sampleSize: integer({
          label: "Stichprobe",
          help: "Wie viele Fälle in die Messung eingegangen sind.",
          min: 0,
        }),
        source: text({
          label: "Quelle",
          help: "Woher die Zahl stammt, etwa eine Auswertung des Fachverfahrens.",
        }),
      },
    }),
  },
});
