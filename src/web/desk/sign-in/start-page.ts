import { html, type Html } from "#documents/html/html.ts";
import type { PasskeyQuestion } from "#actions/accounts/passkeys.ts";
import type { Problem } from "#values/problem.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { faultSummary, submitButton, textField } from "./form-parts.ts";
import { openPage } from "./sign-in-page.ts";

/** What the page shows on which an invited person sets up their account. */
export type StartView = {
  readonly token: string;
  readonly invitation: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly passkey: PasskeyQuestion;
  readonly problems: readonly Problem[];
};

/** An invitation that was used, has run out, or never was. */
export function invitationOverPage(): DeskPage {
  return openPage(
    "Diese Einladung gilt nicht mehr",
    html`<p class="kern-body">Einladungen gelten 24 Stunden und nur einmal. Wenn Sie Ihr Konto schon eingerichtet haben, <a class="kern-link" href="/desk/anmelden">melden Sie sich an</a>; sonst lassen Sie sich eine neue Einladung geben.</p>`,
    { status: 404 },
  );
}

function passkeyPart(): Html {
  return html`<div class="desk-form" data-passkey-only hidden>
<p class="desk-or">oder ohne Kennwort</p>
<p class="kern-body">Ein Passkey ist an Ihr Gerät gebunden; Sie geben ihn mit Fingerabdruck, Gesicht oder Geräte-PIN frei.</p>
<div class="desk-actions">
<button class="kern-btn kern-btn--secondary" type="submit" data-passkey-button><span class="kern-label">Mit Passkey einrichten</span></button>
</div>
</div>
<p class="kern-body" role="alert" data-passkey-trouble hidden>Das Gerät hat keinen Passkey geliefert. Versuchen Sie es noch einmal, oder legen Sie ein Kennwort fest.</p>
`;
}

/** The page on which an invited person sets up their account: name, then password or passkey. */
export function startPage(view: StartView): DeskPage {
  const { token, invitation, name, email, roles, passkey, problems } = view;
  return openPage(
    "Konto einrichten",
    html`${faultSummary(problems)}<p class="kern-body desk-narrow">Ihre Rolle: ${roles.join(", ")}. Im Verlauf der Einträge steht immer nur die Funktion, nie ein Name.</p>
<form class="desk-form" method="post" action="/desk/start" data-passkey="${passkey.options}" data-passkey-kind="new">
${tokenField(token)}<input type="hidden" name="einladung" value="${invitation}" />
<input type="hidden" name="passkey" value="" />
<input type="hidden" name="proof" value="${passkey.proof}" />
${textField({ name: "name", label: "Name für die Anmeldung", hint: "Ihn sehen nur Sie und die Administration. Eine Funktion wie „KI-Koordination“ genügt.", value: name, autocomplete: "username", problems })}${textField({ name: "email", label: "E-Mail-Adresse", hint: "Für Erinnerungen an Aufgaben", type: "email", value: email, autocomplete: "email", isOptional: true, problems })}${textField({ name: "password", label: "Kennwort", hint: "Mindestens 12 Zeichen, zum Beispiel mehrere Wörter", type: "password", autocomplete: "new-password", problems })}${textField({ name: "repeated", label: "Kennwort wiederholen", type: "password", autocomplete: "new-password", problems })}<div class="desk-actions">
${submitButton("Konto einrichten")}</div>
${passkeyPart()}</form>`,
    { status: problems.length > 0 ? 422 : 200, scripts: ["passkey.js"] },
  );
}
