import type { AiActDuty } from "./ai-act-duty.ts";
import type { AiActClass, Effect } from "./decision-tree.ts";

const OWN_AI: readonly AiActClass[] = [
  ...(["suspectedProhibited", "highRiskAnnexI", "highRiskAnnexIII"] as const),
  ...(["exemptArt6_3", "transparency", "minimal"] as const),
];
const HIGH_RISK: readonly AiActClass[] = ["highRiskAnnexI", "highRiskAnnexIII"];
const ANNEX_III: readonly AiActClass[] = ["highRiskAnnexIII"];
const TRANSPARENT: readonly AiActClass[] = [...HIGH_RISK, "exemptArt6_3", "transparency"];

/** All areas but critical infrastructure, for which other rules hold. */
const NOT_INFRASTRUCTURE: readonly Effect[] = [
  ...(["area:1", "area:3", "area:4", "area:5a", "area:5b-d", "area:6", "area:7", "area:8"] as const),
];

const deployer = (
  duties: readonly (Omit<AiActDuty, "id" | "owedBy"> & { readonly id?: string })[],
): readonly AiActDuty[] => duties.map((duty) => ({ id: duty.law, ...duty, owedBy: ["deployer"] }));

const ALWAYS: readonly AiActDuty[] = [
  {
    id: "ki-vo-4",
    title: "KI-Kompetenz fördern",
    text: "Ergreifen Sie Maßnahmen, die die KI-Kompetenz der Beschäftigten und anderer fördern, die das System für Sie bedienen.",
    law: "ki-vo-4",
    owedBy: ["provider", "deployer"],
    classes: OWN_AI,
  },
  ...deployer([
    {
      title: "Datenschutz-Folgenabschätzung prüfen",
      text: "Prüfen Sie, ob eine Datenschutz-Folgenabschätzung erforderlich ist, und führen Sie sie gegebenenfalls vor dem Einsatz durch.",
      law: "dsgvo-35",
      classes: OWN_AI,
      needsPersonalData: true,
    },
    {
      title: "Einsatz nach Landesrecht dokumentieren",
      text: "Führen Sie das Dokumentationsblatt zu § 13 HmbVwDiG; die Rechtsgrundlage ist noch zu prüfen, der Wortlaut liegt nicht vor.",
      law: "hmbvwdig-13-1",
      classes: OWN_AI,
      onlyIn: "DE-HH",
    },
    {
      title: "Personalrat nach Landesrecht beteiligen",
      text: "Prüfen Sie die Mitbestimmung bei der Einführung von IT und bei technischer Überwachung; die Paragrafen sind vor einer Nennung zu prüfen.",
      law: "hmbpersvg-88",
      classes: OWN_AI,
      onlyIn: "DE-HH",
    },
  ]),
];

const SUSPECTED: readonly AiActDuty[] = deployer([
  {
    title: "Inbetriebnahme aussetzen und rechtlich prüfen lassen",
    text: "Nehmen Sie das System nicht in Betrieb, bevor die Rechtsstelle entschieden hat, ob eine verbotene Praktik vorliegt.",
    law: "ki-vo-5",
    classes: ["suspectedProhibited"],
  },
]);

const EXEMPT: readonly AiActDuty[] = [
  {
    id: "ki-vo-6-4",
    title: "Einschätzung zur Ausnahme dokumentieren",
    text: "Die Einschätzung, warum das System nicht hochriskant ist, liegt dokumentiert vor, bevor es in Betrieb geht.",
    law: "ki-vo-6-4",
    owedBy: ["provider"],
    classes: ["exemptArt6_3"],
    isAskedOfProvider: true,
  },
  {
    id: "ki-vo-49-2",
    title: "Ausgenommenes System registrieren",
    text: "Das ausgenommene System ist in der EU-Datenbank registriert.",
    law: "ki-vo-49-2",
    owedBy: ["provider"],
    classes: ["exemptArt6_3"],
    isAskedOfProvider: true,
  },
];

const HIGH_RISK_USE: readonly AiActDuty[] = deployer(
  (
    [
      [
        "ki-vo-26-1",
        "Nach Betriebsanleitung verwenden",
        "Verwenden Sie das System nach der Betriebsanleitung des Anbieters.",
      ],
      [
        "ki-vo-26-2",
        "Menschliche Aufsicht übertragen",
        "Benennen Sie Funktionen für die menschliche Aufsicht, mit Kompetenz, Schulung, Befugnis und Unterstützung.",
      ],
      [
        "ki-vo-26-4",
        "Eingabedaten prüfen",
        "Sorgen Sie für zweckdienliche und repräsentative Eingabedaten, soweit Sie sie bestimmen.",
      ],
      [
        "ki-vo-26-5",
        "Betrieb überwachen und Vorfälle melden",
        "Überwachen Sie den Betrieb; setzen Sie ihn bei Risiken aus und melden Sie; bei einem schwerwiegenden Vorfall informieren Sie sofort zuerst den Anbieter, dann Einführer oder Händler und die Marktüberwachung.",
      ],
      [
        "ki-vo-26-6",
        "Protokolle aufbewahren",
        "Bewahren Sie automatisch erzeugte Protokolle mindestens sechs Monate auf.",
      ],
      [
        "ki-vo-26-7",
        "Beschäftigte und Personalvertretung informieren",
        "Informieren Sie Personalvertretung und betroffene Beschäftigte, bevor das System am Arbeitsplatz verwendet wird.",
      ],
      [
        "ki-vo-26-9",
        "Angaben des Anbieters für die Datenschutz-Folgenabschätzung verwenden",
        "Verwenden Sie die Angaben nach Art. 13 KI-VO für die Datenschutz-Folgenabschätzung.",
      ],
      [
        "ki-vo-26-12",
        "Mit den Behörden zusammenarbeiten",
        "Arbeiten Sie mit den zuständigen Behörden zusammen.",
      ],
    ] as const
  ).map(([law, title, text]) => ({
    ...{ law, title, text, classes: HIGH_RISK, isLaterForAnnexI: true as const },
    ...(law === "ki-vo-26-9" ? { needsPersonalData: true as const } : {}),
  })),
);

const ANNEX_III_USE: readonly AiActDuty[] = deployer([
  {
    title: "Grundrechte-Folgenabschätzung durchführen",
    text: "Führen Sie vor der ersten Verwendung eine Grundrechte-Folgenabschätzung durch und teilen Sie das Ergebnis der Marktüberwachung mit; sie kann auf die Datenschutz-Folgenabschätzung verweisen.",
    law: "ki-vo-27",
    classes: ANNEX_III,
    when: NOT_INFRASTRUCTURE,
  },
  {
    title: "Betroffene Personen informieren",
    text: "Informieren Sie die Personen, über die das System entscheidet oder mitentscheidet.",
    law: "ki-vo-26-11",
    classes: ANNEX_III,
  },
  {
    title: "Nur registrierte Systeme verwenden",
    text: "Prüfen Sie, ob das System in der EU-Datenbank steht; andernfalls verwenden Sie es nicht und informieren den Anbieter.",
    law: "ki-vo-26-8",
    classes: ANNEX_III,
  },
  {
    title: "Verwendung registrieren",
    text: "Registrieren Sie Ihre Behörde, wählen Sie das System aus und registrieren Sie dessen Verwendung: zwei Kontakte, Adresse des Eintrags des Anbieters, Zusammenfassungen der beiden Folgenabschätzungen.",
    law: "ki-vo-49-3",
    classes: ANNEX_III,
    when: NOT_INFRASTRUCTURE,
  },
  {
    title: "Erläuterung von Entscheidungen vorbereiten",
    text: "Legen Sie fest, wie Betroffene auf Verlangen eine klare Erläuterung der Rolle des Systems und der wesentlichen Elemente der Entscheidung erhalten.",
    law: "ki-vo-86",
    classes: ANNEX_III,
    when: NOT_INFRASTRUCTURE,
  },
]);

const PROVIDING: readonly AiActDuty[] = [
  {
    id: "ki-vo-49-1",
    title: "Hochrisiko-KI-System registrieren",
    text: "Registrieren Sie das System als Anbieter in der EU-Datenbank.",
    law: "ki-vo-49-1",
    owedBy: ["provider"],
    classes: ANNEX_III,
  },
  {
    id: "ki-vo-73",
    title: "Schwerwiegende Vorfälle melden",
    text: "Melden Sie als Anbieter schwerwiegende Vorfälle der Marktüberwachung sofort, spätestens nach 15 Tagen (bei weitverbreitetem Verstoß oder kritischer Infrastruktur 2, bei Tod 10 Tage).",
    law: "ki-vo-73",
    owedBy: ["provider"],
    classes: HIGH_RISK,
    isLaterForAnnexI: true,
  },
];

const TRANSPARENCY: readonly AiActDuty[] = [
  {
    id: "ki-vo-50-1",
    title: "Als KI zu erkennen geben",
    text: "Das System teilt den Menschen mit, dass sie mit einer KI umgehen.",
    law: "ki-vo-50-1",
    owedBy: ["provider"],
    classes: TRANSPARENT,
    when: ["interaction"],
    isAskedOfProvider: true,
  },
  {
    id: "ki-vo-50-2",
    title: "Erzeugte Inhalte kennzeichnen",
    text: "Erzeugte Inhalte sind maschinenlesbar als künstlich gekennzeichnet.",
    law: "ki-vo-50-2",
    owedBy: ["provider"],
    classes: TRANSPARENT,
    when: ["generates"],
    isAskedOfProvider: true,
  },
  ...deployer([
    {
      title: "Über Emotionserkennung oder Kategorisierung informieren",
      text: "Informieren Sie die Personen, die der Emotionserkennung oder biometrischen Kategorisierung ausgesetzt sind.",
      law: "ki-vo-50-3",
      classes: TRANSPARENT,
      when: ["exposure"],
    },
    {
      id: "ki-vo-50-4-deepfake",
      title: "Deepfakes offenlegen",
      text: "Legen Sie offen, dass Bilder, Ton oder Videos künstlich erzeugt oder verändert wurden.",
      law: "ki-vo-50-4",
      classes: TRANSPARENT,
      when: ["deepfake"],
    },
    {
      id: "ki-vo-50-4-text",
      title: "Erzeugte Texte offenlegen",
      text: "Legen Sie offen, dass veröffentlichte Texte von öffentlichem Interesse künstlich erzeugt wurden, oder lassen Sie sie von einem Menschen prüfen und redaktionell verantworten.",
      law: "ki-vo-50-4",
      classes: TRANSPARENT,
      when: ["publicText"],
    },
    {
      title: "Hinweise klar und barrierefrei geben",
      text: "Geben Sie die Hinweise klar, unterscheidbar und barrierefrei, spätestens bei der ersten Interaktion.",
      law: "ki-vo-50-5",
      classes: TRANSPARENT,
      when: ["interaction", "exposure", "deepfake", "publicText"],
    },
  ]),
];

/** Every duty that a class, a role or a finding can bring, in the order of showing them. */
export const AI_ACT_DUTY_LIST: readonly AiActDuty[] = [
  ...SUSPECTED,
  ...ALWAYS,
  ...HIGH_RISK_USE,
  ...ANNEX_III_USE,
  ...EXEMPT,
  ...PROVIDING,
  ...TRANSPARENCY,
];
