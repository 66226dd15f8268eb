import { code, integer, reference, text } from "#catalogue/fields.ts";
import { defineRecordType } from "#catalogue/record-type.ts";

export const authority = defineRecordType({
  type: "authority",
  label: { one: "Behörde", many: "Behörden" },
  help: "Die Behörde, die dieses Register führt, oder eine, der sie nachgeordnet ist.",
  chapter: "who",
  facets: [],
  title: ["name"],
  fields: {
    name: text({
      label: "Name",
      help: "Die amtliche Bezeichnung ohne Abkürzungen, wie sie im Briefkopf steht.",
      required: true,
    }),
    shortName: text({
      label: "Kurzname",
      help: "Die Form, in der die Behörde in Tabellen und Überschriften erscheinen soll.",
      required: true,
    }),
    kind: code({
      label: "Art der Behörde",
      help: "Bestimmt, welche Regeln für Anfragen und Haushalt in Betracht kommen.",
      list: {
        district: ["Bezirksamt", "District office"],
        municipality: ["Gemeinde", "Municipality"],
        county: ["Landkreis", "County"],
        city: ["Stadt", "City"],
        state: ["Landesbehörde", "State authority"],
        federal: ["Bundesbehörde", "Federal authority"],
        agency: ["Sonstige öffentliche Einrichtung", "Other public agency"],
      },
    }),
    state: code({
      label: "Land",
      help: "Das Bundesland, dessen Recht für die Behörde gilt; bei Bundesbehörden das des Sitzes.",
      list: {
        "DE-BB": ["Brandenburg", "Brandenburg"],
        "DE-BE": ["Berlin", "Berlin"],
        "DE-BW": ["Baden-Württemberg", "Baden-Württemberg"],
        "DE-BY": ["Bayern", "Bavaria"],
        "DE-HB": ["Bremen", "Bremen"],
        "DE-HE": ["Hessen", "Hesse"],
        "DE-HH": ["Hamburg", "Hamburg"],
        "DE-MV": ["Mecklenburg-Vorpommern", "Mecklenburg-Western Pomerania"],
        "DE-NI": ["Niedersachsen", "Lower Saxony"],
        "DE-NW": ["Nordrhein-Westfalen", "North Rhine-Westphalia"],
        "DE-RP": ["Rheinland-Pfalz", "Rhineland-Palatinate"],
        "DE-SH": ["Schleswig-Holstein", "Schleswig-Holstein"],
        "DE-SL": ["Saarland", "Saarland"],
        "DE-SN": ["Sachsen", "Saxony"],
        "DE-ST": ["Sachsen-Anhalt", "Saxony-Anhalt"],
        "DE-TH": ["Thüringen", "Thuringia"],
      },
    }),
    parent: reference({
      label: "Übergeordnete Behörde",
      help: "Die Behörde, die die Aufsicht führt oder Vorgaben macht; leer, wenn es keine gibt.",
      to: ["authority"],
    }),
    assemblyName: text({
      label: "Vertretung",
      help: "Das Gremium, dessen Anfragen beantwortet werden, zum Beispiel Bezirksversammlung Wandsbek.",
    }),
    headTitle: text({
      label: "Leitungsfunktion",
      help: "Wie die Funktion an der Spitze heißt, zum Beispiel Bezirksamtsleitung; kein Name.",
    }),
    budgetCycleYears: integer({
      label: "Dauer eines Haushaltsplans in Jahren",
      help: "1 bei jährlichem Haushalt, 2 bei einem Doppelhaushalt.",
      min: 1,
      max: 2,
    }),
    budgetCycleStart: integer({
      label: "Erstes Jahr eines Haushaltsplans",
      help: "Ein beliebiges Jahr, in dem ein Haushaltsplan beginnt; daraus folgen aktueller und nächster Plan.",
      min: 1990,
      max: 2100,
      year: true,
    }),
    inquiryProfile: text({
      label: "Regeln für Anfragen",
      help: "Kennung des hinterlegten Regelsatzes mit Fristen und Formen, zum Beispiel hamburg-bezirk.",
    }),
    website: text({
      label: "Internetseite",
      help: "Vollständige Adresse des Auftritts, auf den veröffentlichte Seiten verweisen.",
      format: "url",
    }),
    contact: text({
      label: "Kontakt",
      help: "Funktionspostfach und Telefonnummer, an die sich Bürgerinnen und Bürger wenden können.",
    }),
    accessibilityContact: text({
      label: "Kontakt zur Barrierefreiheit",
      help: "Wohin sich wenden kann, wer auf eine Barriere stößt; erscheint in der Erklärung zur Barrierefreiheit.",
    }),
    demonstration: code({
      label: "Beispielbestand",
      help: "Kennzeichnet jede Seite als Beispiel und sperrt Unterzeichnung und Veröffentlichung, sobald etwas anderes als „Echter Bestand“ gewählt ist.",
      list: {
        none: ["Echter Bestand", "Real register"],
        invented: ["Erfundenes Beispiel", "Invented example"],
        publicSources: ["Beispiel aus öffentlichen Quellen", "Example from public sources"],
      },
    }),
    demonstrationNote: text({
      label: "Hinweis zum Beispielbestand",
      help: "Der Satz, der auf jeder Seite steht, zum Beispiel: Beispiel aus öffentlichen Quellen – keine Antwort des Bezirksamtes Wandsbek.",
    }),
  },
});
