import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readGroupRoles } from "#actions/accounts/group-roles.ts";
import type { IdentityAccess } from "#actions/accounts/identity.ts";
import type { LoginRules, SendInvitation } from "#actions/accounts/login-rules.ts";
import type { Context } from "#actions/context.ts";
import type { TellTrouble } from "#outside/identity/identity-provider.ts";
import { dayOf, timeOf } from "#values/instant.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Settings } from "./config.ts";
import { systemFault } from "./system-fault.ts";

const SECRET_FILE = "secret.key";
const SECRET_BYTES = 48;
/** Only the owner may read it. */
const MODE = 0o600;

const loginProblem = problemMaker({
  "login.roles.unreadable": "Die Datei „{file}“ aus KONTOR_OIDC_ROLES kann nicht gelesen werden ({detail}).",
});

function fileSecret(folder: string): string {
  const file = join(folder, SECRET_FILE);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(SECRET_BYTES).toString("base64url"), { mode: MODE, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

/** Sends invitations where a mail server is set up. */
function invitationMail({ smtpUrl: url, mailFrom: from }: Settings): SendInvitation | null {
  if (url === null || from === null) return null;
  return async ({ to, address, until }) => {
    const { smtpMailer } = await import("#outside/mail/smtp-mailer.ts");
    const mailer = smtpMailer({ url, from });
    const text = `Für Sie wurde ein Konto im KI-Register angelegt. Richten Sie es hier ein:\n\n${address}\n\nDie Adresse gilt einmal und bis ${dayOf(until)}, ${timeOf(until).slice(0, 5)} Uhr.\n`;
    const html = `<p>Für Sie wurde ein Konto im KI-Register angelegt.</p><p><a href="${address}">Konto einrichten</a></p><p>Die Adresse gilt einmal und bis ${dayOf(until)}, ${timeOf(until).slice(0, 5)} Uhr.</p>`;
    const subject = "Ihr Konto im KI-Register";
    const problem = await mailer.send({ to, subject, text, html, id: randomUUID(), endAddress: null });
    mailer.close();
    return problem?.message ?? null;
  };
}

/** How people sign in; the secret is read, and made if need be, when somebody first needs it. */
export function loginRules(settings: Settings, folder: string | undefined): LoginRules {
  const { data, secondFactor, idleMinutes, sessionHours, baseUrl } = settings;
  let known: Uint8Array | undefined;
  const sendInvitation = invitationMail(settings);
  return {
    address: baseUrl,
    needsSecondFactor: secondFactor === "required",
    ...{ idleMinutes, longestHours: sessionHours },
    ...(sendInvitation && { sendInvitation }),
    get secret(): Uint8Array {
      known ??= createHash("sha256")
        .update(settings.secret ?? fileSecret(folder ?? data))
        .digest();
      return known;
    },
  };
}

/**
 * The office's own sign-in as the settings name it; null if they name none.
 * @problems login.roles.unreadable, those of `readGroupRoles`
 */
export async function identityAccess(
  context: Context,
  settings: Settings,
  tell: TellTrouble,
): Promise<Result<IdentityAccess | null>> {
  const { oidcIssuer, oidcClientId, oidcRoles: file } = settings;
  if (oidcIssuer === null || oidcClientId === null || file === null) return succeed(null);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    return fail(loginProblem("login.roles.unreadable", "", { file, detail: systemFault(error).detail }));
  }
  const roles = await readGroupRoles(context, text);
  if (!roles.ok) return roles;
  const { openIdConnect } = await import("#outside/identity/openid-connect.ts");
  const provider = openIdConnect({
    ...{ issuer: oidcIssuer, clientId: oidcClientId, clientSecret: settings.oidcClientSecret, tell },
    ...{ scope: settings.oidcScope, groupsClaim: settings.oidcGroups },
    returnAddress: `${settings.baseUrl}/desk/anmelden/zurueck`,
  });
  return succeed({ provider, roles: roles.value, label: settings.oidcLabel });
}
