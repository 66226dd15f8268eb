import { createTransport } from "nodemailer";
import { problemMaker } from "#values/problem.ts";
import type { Mailer } from "./mailer.ts";

const mailProblem = problemMaker({
  "outside.mail.refused":
    "Der Mailserver hat die Nachricht nicht angenommen ({detail}); prüfen Sie KONTOR_SMTP_URL und KONTOR_MAIL_FROM.",
});

/** A server that does not answer in this time is taken for down. */
const PATIENCE_MS = 20_000;

/** Sends through a mail server, `smtp://user:password@host:port` or `smtps://…`. */
export function smtpMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const waiting = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  const transport = createTransport({ url, ...waiting });
  const domain = from.replace(/^.*@/su, "").replace(/[>\s].*$/su, "") || "localhost";
  return {
    send: async ({ to, subject, text, html, id, endAddress }) => {
      const ending = endAddress === null ? {} : { list: { unsubscribe: endAddress } };
      const oneClick = endAddress === null ? {} : { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
      const headers = { "Auto-Submitted": "auto-generated", ...oneClick };
      try {
        const messageId = `<${id}@${domain}>`;
        // as an object it is one address, whatever commas or line ends somebody put into it
        const address = { name: "", address: to };
        await transport.sendMail({ from, to: address, subject, text, html, messageId, headers, ...ending });
        return null;
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return mailProblem("outside.mail.refused", "", { detail });
      }
    },
    close: () => transport.close(),
  };
}
