import { optional, optionalText, type Kind } from "./config-kinds.ts";
import type { SettingFault } from "./config-report.ts";

const smtpAddress: Kind<string> = {
  read: (given) =>
    URL.canParse(given) && /^smtps?:$/u.test(new URL(given).protocol)
      ? { value: given }
      : {
          wrong: "ist keine Adresse eines Mailservers",
          todo: "Schreiben Sie smtp://benutzer:kennwort@rechner:587 oder smtps://… (Sonderzeichen als %XX).",
        },
};

/** Settings of the mails that remind people of what is due. */
export const MAIL_SETTINGS = {
  smtpUrl: {
    group: "Mitteilungen",
    variable: "KONTOR_SMTP_URL",
    meaning: "Mailserver für Erinnerungen: smtp://benutzer:kennwort@rechner:587 (leer: keine Mails)",
    kind: optional(smtpAddress),
    fallback: "",
    secret: true,
  },
  mailFrom: {
    group: "Mitteilungen",
    variable: "KONTOR_MAIL_FROM",
    meaning: "Absenderadresse der Erinnerungen, am besten ein Funktionspostfach",
    kind: optionalText,
    fallback: "",
  },
} as const;

/** What is wrong between these settings: whoever sends needs a sender. */
export function mailFaults({
  smtpUrl,
  mailFrom,
}: {
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
}): readonly SettingFault[] {
  if (smtpUrl === null || mailFrom?.includes("@") === true) return [];
  return [
    {
      variable: "KONTOR_MAIL_FROM",
      value: mailFrom ?? "",
      wrong: "fehlt oder ist keine Mailadresse",
      todo: "Geben Sie die Absenderadresse an, zum Beispiel ki-register@behoerde.example.",
    },
  ];
}
