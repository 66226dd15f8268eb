import type { TreeQuestion } from "#law/ai-act/decision-tree.ts";

/** Transparency duties; they stand beside every class. */
export const TRANSPARENCY_QUESTIONS: readonly TreeQuestion[] = [
  {
    id: "interaction",
    section: "transparency",
    text: "Geht das System unmittelbar mit Menschen um, ohne dass offensichtlich ist, dass es KI ist?",
    help: "Zum Beispiel im Chat, am Telefon oder an einem Terminal.",
    examples: {
      yes: "Ein Chatbot auf der Internetseite beantwortet Fragen von Bürgerinnen und Bürgern.",
      no: "Ein Spamfilter, mit dem niemand ein Gespräch führt.",
    },
    law: ["ki-vo-50-1", "ki-vo-50-5"],
    yes: {
      to: "generates",
      effect: "interaction",
      because: "Das System geht unmittelbar mit Menschen um und muss sich als KI zu erkennen geben.",
    },
    no: {
      to: "generates",
      because: "Kein unmittelbarer Umgang mit Menschen, der nicht offensichtlich wäre.",
    },
  },
  {
    id: "generates",
    section: "transparency",
    text: "Erzeugt das System Texte, Bilder, Ton oder Videos?",
    help: "Antworten Sie mit Nein, wenn es nur bei der üblichen Bearbeitung hilft oder die Eingaben nicht wesentlich verändert.",
    examples: {
      yes: "Ein Sprachmodell schreibt aus Stichworten den Entwurf eines Protokolls.",
      no: "Eine Rechtschreibprüfung.",
    },
    law: ["ki-vo-50-2", "ki-vo-111-4"],
    yes: {
      to: "deepfake",
      effect: "generates",
      because: "Das System erzeugt Inhalte; der Anbieter kennzeichnet sie maschinenlesbar.",
    },
    no: { to: "exposure", because: "Das System erzeugt keine Inhalte." },
  },
  {
    id: "deepfake",
    section: "transparency",
    text: "Erzeugt oder verändert das System Bilder, Ton oder Videos, die fälschlich als echt erscheinen (Deepfakes)?",
    help: "Auch gut gemeinte Fälle zählen, etwa eine künstliche Stimme einer wirklichen Person.",
    examples: {
      yes: "Eine Videobotschaft mit der nachgebildeten Stimme der Bezirksamtsleitung.",
      no: "Eine erkennbar gezeichnete Illustration.",
    },
    law: ["ki-vo-50-4", "ki-vo-50-5"],
    yes: {
      to: "publicText",
      effect: "deepfake",
      because: "Das System erzeugt Deepfakes; sie sind offenzulegen.",
    },
    no: { to: "publicText", because: "Keine Deepfakes." },
  },
  {
    id: "publicText",
    section: "transparency",
    text: "Werden erzeugte Texte zu Angelegenheiten von öffentlichem Interesse veröffentlicht, ohne dass ein Mensch sie prüft und jemand redaktionell verantwortlich ist?",
    help: "Prüfung und redaktionelle Verantwortung müssen beide vorliegen; dann antworten Sie mit Nein und belegen beides.",
    examples: {
      yes: "Meldungen erscheinen automatisch auf der Internetseite.",
      no: "Ein Protokollentwurf wird geprüft, genehmigt und unter Verantwortung einer Funktion veröffentlicht.",
    },
    law: ["ki-vo-50-4", "ki-vo-50-5"],
    yes: {
      to: "exposure",
      effect: "publicText",
      because:
        "Erzeugte Texte von öffentlichem Interesse erscheinen ohne Prüfung und redaktionelle Verantwortung; das ist offenzulegen.",
    },
    no: {
      to: "exposure",
      because:
        "Keine veröffentlichten Texte von öffentlichem Interesse ohne menschliche Prüfung und redaktionelle Verantwortung.",
    },
  },
  {
    id: "exposure",
    section: "transparency",
    text: "Sind Menschen einer zulässigen Emotionserkennung oder biometrischen Kategorisierung ausgesetzt?",
    help: "Verbotene Fälle wurden schon gefragt; hier geht es um die Information bei zulässigen.",
    examples: {
      yes: "Ein Verfahren leitet zu medizinischen Zwecken Gefühle aus der Stimme ab.",
      no: "Ein Textassistent für den internen Gebrauch.",
    },
    law: ["ki-vo-50-3", "ki-vo-50-5"],
    yes: {
      to: null,
      effect: "exposure",
      because:
        "Menschen sind Emotionserkennung oder biometrischer Kategorisierung ausgesetzt; sie sind zu informieren.",
    },
    no: { to: null, because: "Keine Emotionserkennung oder biometrische Kategorisierung." },
  },
];
