import { code, date, group, integer, text, yesNo } from "./fields.ts";
import type { ClosedList, Fields } from "./fields.ts";

/** Who may see a record, from everybody to the fewest. */
export const VISIBILITY = Object.freeze({
  public: ["öffentlich", "Public"],
  council: ["für die politischen Gremien", "Council"],
  internal: ["intern", "Internal"],
  confidential: ["vertraulich", "Confidential"],
} as const satisfies ClosedList);

/** Why something known may be held back from those who ask. */
export const WITHHOLDING_GROUNDS = Object.freeze({
  statute: ["gesetzliche Vorschriften", "Statutory provisions"],
  publicInterest: ["überwiegendes öffentliches Interesse", "Overriding public interest"],
  individualInterest: ["berechtigte Interessen Einzelner", "Legitimate interests of individuals"],
} as const satisfies ClosedList);

const NORM = {
  label: "Vorschrift",
  help: "Die Rechtsvorschrift, auf die sich die Zurückhaltung stützt, mit Paragraf und Gesetz.",
} as const;

/**
 * What every record states besides its own data: who may see it, when it was last confirmed, where it
 * can be checked. Nothing here is required; an absent visibility is internal, an absent list empty.
 */
export const ENVELOPE = Object.freeze({
  visibility: code({
    label: "Sichtbarkeit",
    help: "Wer den Eintrag sehen darf; ohne Angabe bleibt er in der Behörde.",
    list: VISIBILITY,
  }),
  confidentiality: group({
    label: "Vertraulichkeit",
    help: "Füllen Sie dies nur bei vertraulichen Einträgen aus.",
    fields: {
      ground: code({
        label: "Grund",
        help: "Welcher anerkannte Grund einer Auskunft entgegensteht.",
        list: WITHHOLDING_GROUNDS,
      }),
      norm: text(NORM),
      reason: text({
        label: "Begründung",
        help: "Legen Sie dar, weshalb der Grund hier zutrifft, ohne den geschützten Inhalt zu nennen.",
      }),
      hideExistence: yesNo({
        label: "Auch Vorhandensein verschweigen",
        help: "Ob Antworten nicht einmal erkennen lassen, dass es den Eintrag gibt; ohne Angabe ist das der Fall.",
      }),
    },
  }),
  withhold: group({
    label: "Zurückgehaltene Angaben",
    help: "Nennen Sie die Felder, die nicht veröffentlicht werden, obwohl der Eintrag öffentlich ist.",
    many: true,
    fields: {
      field: text({
        label: "Feld",
        help: "Die Kennung der Angabe, die nicht erscheinen soll.",
        required: true,
      }),
      ground: code({
        label: "Grund",
        help: "Welcher anerkannte Grund der Veröffentlichung entgegensteht; er wird überall genannt, wo die Angabe fehlt.",
        required: true,
        list: WITHHOLDING_GROUNDS,
      }),
      reason: text({
        label: "Begründung",
        help: "Legen Sie dar, weshalb der Grund hier zutrifft, ohne die Angabe selbst zu verraten.",
      }),
      norm: text(NORM),
    },
  }),
  confirmedOn: date({
    label: "Zuletzt bestätigt am",
    help: "Der Tag, an dem jemand geprüft hat, dass alle Angaben noch stimmen.",
  }),
  confirmedBy: text({
    label: "Bestätigt durch",
    help: "Nennen Sie die Funktionsbezeichnung, nicht den Namen der Person.",
  }),
  reviewEveryMonths: integer({
    label: "Prüfabstand in Monaten",
    help: "Nach wie vielen Monaten die Angaben erneut bestätigt werden sollen.",
    min: 1,
  }),
  sources: group({
    label: "Quellen",
    help: "Tragen Sie ein, wo die Angaben nachgeprüft werden können.",
    many: true,
    fields: {
      title: text({
        label: "Titel",
        help: "Wie das Dokument oder die Seite heißt, bei Akten mit Aktenzeichen.",
        required: true,
      }),
      url: text({
        label: "Internetadresse",
        help: "Die vollständige Adresse, wenn es sie im Netz gibt.",
        format: "url",
      }),
      date: date({
        label: "Datum",
        help: "Der Tag, von dem das Dokument stammt oder an dem die Seite abgerufen wurde.",
      }),
      note: text({ label: "Anmerkung", help: "Was beim Nachprüfen hilft, etwa die Seitenzahl." }),
    },
  }),
  attachments: text({
    label: "Anlagen",
    help: "Die Dateien, die zu dem Eintrag gehören.",
    many: true,
  }),
  internalNote: text({
    label: "Interner Vermerk",
    help: "Was nur für die Bearbeitung wichtig ist; es erscheint in keiner Antwort und keiner Veröffentlichung.",
  }),
} satisfies Fields);
