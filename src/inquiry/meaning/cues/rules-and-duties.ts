import type { FacetCues } from "#inquiry/meaning/cue.ts";

const HIGHER =
  "land|landes|landesregierung|bundes|bund|bundesregierung|eu|europaisch*|europa*|senat*|senatskanzlei|staedtetag*|städtetag*|freien|kanton*|hamburger|ministerium*|regierung|übergeordnet*";
const RULES =
  "*leitlinie|*strategie*|*grundsatz*|*grundsätz*|*vorgabe|*regel|*regelung|*empfehlung|*leitfaden*|*richtlinie|*konzept|*rahmen";

/** Written rules of the authority and how they refer to higher ones. */
export const RULE_CUES = {
  policies: {
    decisive: [
      "*leitlinie",
      "*leitfaden*|*leitfäden*",
      "*dienstanweisung|*arbeitsanweisung|*handlungsanweisung|*geschäftsanweisung",
      "*strategie",
      "*strategiepapier",
      "*roadmap|*fahrplan",
      "*handreichung",
      "*rahmenkonzept|*gesamtkonzept|*nutzungskonzept",
      "*nutzungsrichtlinie|*richtlinie",
      "*kodex",
      "strategisch* überlegung*|ausrichtung|ziel*|konzept*",
      "verbindlich* regel*|vorgabe*|regelung*|standard*",
      "regel*|regelung*|vorgabe* … umgang|nutzung|einsatz|verwendung … ki|künstlich*|intelligenz|chatbot*|werkzeug*",
      "*governance",
    ],
    strong: [
      "intern* _ regel*|regelung*|vorgabe*|richtlinie*",
      "*regelwerk",
      "konzept|konzepte|konzepten",
      "grundsätze|grundsatz",
      "digitalstrateg*|digitalagenda",
      "schriftlich _ festgelegt*|fixiert*|geregelt",
    ],
    weak: ["*regelung|*regel|*vorgabe", "vorgesehen|beschlossen|gelten|gilt|festgelegt", "*agenda"],
    against: ["*schulungskonzept", "datenschutz* vorgabe*", "einhaltung", "verstoß*|verstöße*"],
  },
  policyAlignment: {
    decisive: [
      `bezieh*|beziehen|bezug|orientier*|anlehn*|stütz*|übereinstimm*|abgestimmt|aufgreif*|einklang|konform … ${RULES} … ${HIGHER}`,
      `${RULES} … auf|mit|an|von … ${HIGHER} … bezug|bezieh*|abgestimmt|übereinstimm*|orientier*|angelehnt|abweich*|vereinbar|gestützt|einklang`,
      `${RULES} … ${HIGHER} … bezug|angewendet|angewandt|umgesetzt|übernommen|beachtet|berücksichtigt`,
      `fügt|fügen|passt … ${RULES} … ${HIGHER} … ein|zusammen`,
      `orientier*|stütz*|richt*|bezieh*|anlehn* … an|auf|nach … ${RULES} … ${HIGHER}`,
      `inwiefern|inwieweit|wie … ${RULES} … ${HIGHER} … umgesetzt|berücksichtig*|beachtet|abgestimmt|einfließ*|eingeh*`,
    ],
    strong: [
      "weich*|weicht|abweich* … davon|vorgaben|leitlinien",
      `bezieh*|beziehen|orientier*|stütz*|stützen … ${RULES}`,
      `${RULES} … der|des|die ${HIGHER}`,
    ],
    weak: ["inwiefern|inwieweit", "ausdrücklich"],
    against: ["rechtsgrundlage", "ki verordnung"],
  },
  documentation: {
    decisive: [
      "*dokumentationspflicht|*dokumentationsanforderung|*aufzeichnungspflicht|*nachweispflicht",
      "*dokumentation*",
      "dokumentier*",
      "protokolliert|mitprotokolliert|protokolldaten|*protokollierung|logging|logdaten|*logfiles",
      "aktenkundig|aktenmäßig*|*vermerkt",
      "einhaltung … überprüf*|kontrollier*|geprüft|nachgewiesen|überwach*",
      "*hmbvwdig",
      "nachvollziehbar* … akte|vorgang|entscheidung|gemacht|festgehalten",
    ],
    strong: [
      "festgehalten|nachgewiesen",
      "aufzeichnung*",
      "*verwaltungsdigitalisierungsgesetz",
      "nachvollziehbarkeit",
    ],
    against: [
      "*niederschrift*",
      "sitzung* … protokoll*",
      "protokollierung … sitzung*",
      "dokumentation … öffentlich*",
    ],
  },
  legalBasis: {
    decisive: [
      "*rechtsgrundlage",
      "rechtlich* grundlage*|rahmen*|voraussetzung*|anforderung*|vorgabe*|bestimmung*",
      "gesetzlich* grundlage*|vorschrift*|regelung*|bestimmung*|ermächtigung|anforderung*|vorgabe*",
      "befugnis*",
      "*rechtskonform*|rechtmäßig*|rechtssicher",
      "einklang … dsgvo|recht|datenschutz*|gesetz*|grundrecht*",
      "datenschutz* _ geltend* recht*",
      "vereinbar … recht|dsgvo|grundrecht*|gesetz*|datenschutz*",
      "geltend* recht*",
      "ethisch* … rechtlich* … anforderung*|vorgabe*|standard*|grundsätze*",
      "welch* vorschrift*|gesetz*|paragraf*|norm*",
      "einhaltung … gesetz*|dsgvo|recht*|datenschutzrecht*|grundrecht*",
      "gesetz* … erlaub*|gestatt*|zuläss*",
      "datenschutzrechtlich* zuläss*|grundlage*|konform*|vorgabe*|anforderung*|bestimmung*",
    ],
    strong: [
      "dsgvo|datenschutzgrundverordnung|bdsg|hmbdsg|landesdatenschutzgesetz",
      "*grundrecht|persönlichkeitsrecht*",
      "stütz*|stützt … recht*|vorschrift*|gesetz*|befugnis",
    ],
    weak: ["rechtlich*|gesetzlich*", "zulässig*", "grundlage", "zweck*"],
    against: [
      "*dokumentation*",
      "gesetzlich* pflicht",
      "rechtlich* leitfaden|leitlinie*",
      "grundlage … datenbest*",
      "grundrechte folgen*",
    ],
  },
  aiAct: {
    decisive: [
      "*risikoklasse|*risikokategorie|*risikostufe|*risikoeinstufung",
      "hochrisiko*",
      "ki verordnung*|vo",
      "ai act",
      "kivo|aiact",
      "europäisch* verordnung|regulierung",
      "eu verordnung",
      "*transparenzpflicht* … verordnung",
      "ki kompetenz … artikel|art|pflicht*",
      "marktüberwachung*",
    ],
    strong: [
      "verbotene|verboten* praktik*",
      "einstufung|eingestuft|klassifizier*",
      "betreiberpflicht*|anbieterpflicht*",
    ],
    against: [],
  },
  register: {
    decisive: [
      "*verzeichnis",
      "*transparenzregister|*algorithmenregister|*kiregister",
      "ki register",
      "vollständig* _ übersicht*|liste|aufstellung|überblick",
      "übersicht … aller|sämtlich*|alle|eingesetzt* … geführt|vorhanden|existier*|vor|besteh*",
      "register … führt|geführt|eingetragen|aufgenommen|veröffentlich*|einträge|einsicht|öffentlich|pfleg*|aktualisier*|gepflegt",
      "register … anwendung*|ki|system* ",
      "registriert*|*registrierung",
      "*bestandsaufnahme|*inventar*|kataster",
      "veröffentlichung … ausgenommen|system*|anwendung*|liste",
      "führt|geführt … liste|übersicht|register|kataster",
    ],
    strong: [
      "*einträge|*eintrag",
      "register",
      "erfasst … zentral|systematisch|zentrale",
      "zentral* … erfasst|übersicht*",
      "ausgenommen",
    ],
    weak: ["vollständig*", "aktualisiert", "aufgenommen", "veröffentlich*"],
    against: [
      "*registermodernisierung*",
      // an attribute presupposes what it says and asks nothing about it
      "registriert*|verzeichnet* anwendung*|system*|verfahren*",
      "kommunal* register",
      "*melderegister*",
      "register untereinander",
      "verzeichnis … verarbeitungstätigkeit*",
    ],
  },
} as const satisfies Record<string, FacetCues>;
