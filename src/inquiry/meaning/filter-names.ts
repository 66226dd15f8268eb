/**
 * Names to which a question can be limited, each with the words that show it: systems and funds by their own name,
 * kinds and fields of AI by what people call them. A new one is a new line.
 */
export const FILTER_NAMES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["LLMoin", /(?<![A-Za-zÀ-ɏ])LLMoin/u],
  ["F13", /(?<![A-Za-zÀ-ɏ])F13(?!\d)/u],
  ["KIPITZ", /(?<![A-Za-zÀ-ɏ])KIPITZ/u],
  ["MUCGPT", /(?<![A-Za-zÀ-ɏ])MUCGPT/iu],
  ["ChatGPT", /(?<![A-Za-zÀ-ɏ])Chat ?GPT/iu],
  ["Copilot", /(?<![A-Za-zÀ-ɏ])Copilot/iu],
  ["DeepL", /(?<![A-Za-zÀ-ɏ])DeepL(?![A-Za-zÀ-ɏ])/iu],
  ["INNOTECHH FONDS", /(?<![A-Za-zÀ-ɏ])INNOTECHH FONDS/iu],
  [
    "Chatbot",
    /(?<![A-Za-zÀ-ɏ])(?:[A-Za-zÀ-ɏ]*chatbots?|Dialogsysteme?n?s?|Auskunftsassistent[A-Za-zÀ-ɏ]*|Chat-Assistent[A-Za-zÀ-ɏ]*)(?![A-Za-zÀ-ɏ])/iu,
  ],
  ["Voicebot", /(?<![A-Za-zÀ-ɏ])(?:Voicebots?|Telefonassistent[A-Za-zÀ-ɏ]*|Telefonbots?)(?![A-Za-zÀ-ɏ])/iu],
  ["Gesichtserkennung", /Gesichtserkennung/iu],
  ["Biometrie", /(?<![A-Za-zÀ-ɏ])biometri[A-Za-zÀ-ɏ]+/iu],
  ["Videoüberwachung", /Videoüberwachung|Videoanaly[A-Za-zÀ-ɏ]+/iu],
  ["RPA", /(?<![A-Za-zÀ-ɏ])RPA(?![A-Za-zÀ-ɏ])|Robotic Process Automation/u],
  ["Sicherheitsbehörden", /Sicherheitsbehörden?(?![A-Za-zÀ-ɏ])/u],
  [
    "Protokollierung",
    // "Protokollierung der Zugriffe" is logging and no field of work.
    /[Nn]iederschrift[A-Za-zÀ-ɏ]*|Protokollerstellung|Sitzungsprotokoll[A-Za-zÀ-ɏ]*|Protokollführung|Mitschrift|(?<![A-Za-zÀ-ɏ])Protokollierung(?! (?:der|von) (?:Ein|Zugriff|Nutz|Anfrag|Prompt|Aktivität))/u,
  ],
  [
    "Übersetzung",
    /(?<![A-Za-zÀ-ɏ])(?:Übersetzung(?:en|sdienst[A-Za-zÀ-ɏ]*)?|maschinelle Übersetzung)(?![A-Za-zÀ-ɏ])/u,
  ],
  ["Spracherkennung", /(?<![A-Za-zÀ-ɏ])(?:Spracherkennung|Transkription|Verschriftlichung)/u],
  ["Bilderkennung", /(?<![A-Za-zÀ-ɏ])Bilderkennung/u],
  ["Texterkennung", /(?<![A-Za-zÀ-ɏ])(?:Texterkennung|OCR)(?![A-Za-zÀ-ɏ])/u],
  ["Posteingang", /(?<![A-Za-zÀ-ɏ])(?:Posteingang|Eingangspost)/u],
  ["Baumkataster", /(?<![A-Za-zÀ-ɏ])Baumkataster/u],
  ["Wohngeld", /(?<![A-Za-zÀ-ɏ])Wohngeld/u],
  ["Elterngeld", /(?<![A-Za-zÀ-ɏ])Elterngeld/u],
  ["Bauantrag", /(?<![A-Za-zÀ-ɏ])(?:Bauantr[aä]g|Baugenehmigung)/u],
  ["Bürgerservice", /(?<![A-Za-zÀ-ɏ])Bürgerservice/u],
  ["Vergabe", /(?<![A-Za-zÀ-ɏ])Vergabewesen/u],
  ["Fördermittel", /(?:Bearbeitung|Beantragung) von Fördermitteln/u],
  ["Ausbildung", /(?<![A-Za-zÀ-ɏ])(?:die|der) Ausbildung(?![A-Za-zÀ-ɏ])/u],
  ["Personalgewinnung", /Gewinnung von (?:Nachwuchs|Fach|Personal)|Personalgewinnung|Bewerbungsverfahren/u],
  ["Schule", /(?<![A-Za-zÀ-ɏ])(?:an|in) (?:den )?(?:[A-Za-zÀ-ɏ]+ )?Schulen(?![A-Za-zÀ-ɏ])/u],
];
