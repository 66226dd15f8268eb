import type { OwnAccount } from "#actions/accounts/own-account.ts";
import type { PasskeyQuestion } from "#actions/accounts/passkeys.ts";
import { ROLES, type Grant } from "#actions/access/actor.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { Problem } from "#values/problem.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { faultSummary, submitButton, textField } from "#web/desk/sign-in/form-parts.ts";
import { alert } from "#web/parts/alert.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { momentText } from "./moment-text.ts";
import { NOTICES } from "./notices.ts";

/** What the page of one's own account shows. */
export type AccountView = {
  readonly account: OwnAccount;
  readonly grants: readonly Grant[];
  readonly lacksFactor: boolean;
  /** Hash of this very session. */
  readonly session: string;
  readonly passkey: PasskeyQuestion;
  readonly token: string;
  readonly notice: string;
  readonly problems: readonly Problem[];
};

/** A form of one button that sends some hidden fields. */
function buttonForm(
  token: string,
  button: {
    readonly address: string;
    readonly label: string;
    readonly fields?: Readonly<Record<string, string>>;
  },
): Html {
  const { address, label, fields = {} } = button;
  return html`<form method="post" action="${address}">${tokenField(token)}${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}${submitButton(label, "tertiary")}</form>`;
}

function nameSection({ account, token, problems }: AccountView): Html {
  const { name, email, isFromOffice } = account;
  if (isFromOffice)
    return html`<section class="desk-section"><h2 class="kern-heading-large">Name</h2>
<p class="kern-body">${name}${email && html`, ${email}`}. Name und Rollen kommen aus der Anmeldung Ihrer Behörde.</p></section>`;
  return html`<section class="desk-section"><h2 class="kern-heading-large">Name</h2>
<form class="desk-form" method="post" action="/desk/konto">
${tokenField(token)}${textField({ name: "name", label: "Name für die Anmeldung", hint: "Ihn sehen nur Sie und die Administration.", value: name, autocomplete: "username", problems })}${textField({ name: "email", label: "E-Mail-Adresse", hint: "Für Erinnerungen an Aufgaben", type: "email", value: email ?? "", autocomplete: "email", isOptional: true, problems })}<div class="desk-actions">
${submitButton("Speichern", "secondary")}</div>
</form></section>`;
}

const MAILS = html`<section class="desk-section"><h2 class="kern-heading-large">Erinnerungen</h2>
<p class="kern-body"><a class="kern-link" href="/desk/mitteilungen">Wie oft Sie per E-Mail an Fälliges erinnert werden</a></p></section>`;

function passwordSection({ account, token, problems }: AccountView): Html {
  const { hasPassword } = account;
  return html`<section class="desk-section"><h2 class="kern-heading-large">Kennwort</h2>
<details${problems.some(({ pointer }) => /password|current|repeated/u.test(pointer)) && html` open`}><summary>${hasPassword ? "Kennwort ändern" : "Kennwort festlegen"}</summary>
<form class="desk-form" method="post" action="/desk/konto/kennwort">
${tokenField(token)}${hasPassword && textField({ name: "current", label: "Bisheriges Kennwort", type: "password", autocomplete: "current-password", problems })}${textField({ name: "password", label: "Neues Kennwort", hint: "Mindestens 12 Zeichen, zum Beispiel mehrere Wörter", type: "password", autocomplete: "new-password", problems })}${textField({ name: "repeated", label: "Neues Kennwort wiederholen", type: "password", autocomplete: "new-password", problems })}<div class="desk-actions">
${submitButton("Kennwort speichern", "secondary")}</div>
</form></details></section>`;
}

function codesSection({ account, token }: AccountView): Html {
  const { hasCodes, recoveryLeft } = account;
  return html`<section class="desk-section"><h2 class="kern-heading-large">Einmalcodes</h2>
${
  hasCodes
    ? html`<p class="kern-body">Eingerichtet. Unbenutzte Wiederherstellungscodes: ${recoveryLeft}.</p>
<div class="desk-actions">
${buttonForm(token, { address: "/desk/konto/wiederherstellung", label: "Neue Wiederherstellungscodes" })}
${buttonForm(token, { address: "/desk/konto/codes/entfernen", label: "Einmalcodes abschalten" })}
</div>`
    : html`<p class="kern-body">Eine App auf Ihrem Telefon zeigt alle 30 Sekunden einen neuen Code. Zusammen mit dem Kennwort schützt er Ihr Konto.</p>
<p><a class="kern-btn kern-btn--secondary" href="/desk/konto/codes"><span class="kern-label">Einmalcodes einrichten</span></a></p>`
}</section>`;
}

function passkeySection({ account, token, passkey }: AccountView): Html {
  return html`<section class="desk-section"><h2 class="kern-heading-large">Passkeys</h2>
${
  account.passkeys.length === 0
    ? html`<p class="kern-body">Noch ist kein Passkey eingerichtet. Ein Passkey ersetzt Kennwort und Code; Sie geben ihn mit Fingerabdruck, Gesicht oder Geräte-PIN frei.</p>`
    : html`<ul class="plain-list">
${account.passkeys.map(
  ({
    id,
    name,
    created,
    last_used,
  }) => html`<li class="desk-actions"><span class="kern-body">${name}, eingerichtet ${momentText(created)}${last_used && html`, zuletzt benutzt ${momentText(last_used)}`}</span>
${buttonForm(token, { address: "/desk/konto/passkey/entfernen", label: `${name} entfernen`, fields: { id } })}</li>
`,
)}</ul>`
}
<form class="desk-form" method="post" action="/desk/konto/passkey" data-passkey="${passkey.options}" data-passkey-kind="new">
${tokenField(token)}<input type="hidden" name="passkey" value="" /><input type="hidden" name="proof" value="${passkey.proof}" />
<div class="desk-form" data-passkey-only hidden>
${textField({ name: "label", label: "Name des Geräts", hint: "Zum Beispiel „Diensttelefon“", isOptional: true, problems: [] })}<div class="desk-actions"><button class="kern-btn kern-btn--secondary" type="submit" data-passkey-button><span class="kern-label">Passkey einrichten</span></button></div>
</div>
<p class="kern-body" role="alert" data-passkey-trouble hidden>Das Gerät hat keinen neuen Passkey geliefert. Vielleicht ist es schon eingerichtet.</p>
</form>
<noscript><p class="kern-body">Zum Einrichten eines Passkeys muss JavaScript eingeschaltet sein.</p></noscript></section>`;
}

function sessionSection({ account, token, session }: AccountView): Html {
  return html`<section class="desk-section"><h2 class="kern-heading-large">Angemeldete Geräte</h2>
<ul class="plain-list">
${account.sessions.map(
  ({
    hash,
    agent,
    created,
    seen,
  }) => html`<li class="desk-actions"><span class="kern-body">${agent}, angemeldet ${momentText(created)}, zuletzt benutzt ${momentText(seen)}</span>
${
  hash === session
    ? html`<span class="kern-badge kern-badge--info"><span class="kern-label">dieses Gerät</span></span>`
    : buttonForm(token, { address: "/desk/konto/sitzung", label: "Beenden", fields: { sitzung: hash } })
}</li>
`,
)}</ul>
${buttonForm(token, { address: "/desk/konto/abmelden", label: "Überall abmelden" })}</section>`;
}

function rolesPart({ grants, lacksFactor }: AccountView): Html {
  if (lacksFactor)
    return alert(
      "warning",
      "Ihre Rollen ruhen noch",
      html`<p class="kern-body">Ihre Rolle verlangt neben dem Kennwort einen zweiten Faktor. <a class="kern-link" href="/desk/konto/codes">Richten Sie Einmalcodes ein</a>, oder legen Sie unten einen Passkey an.</p>`,
    );
  return html`<ul class="kern-list kern-list--bullet">
${grants.map(
  ({
    authority,
    role,
    unit,
    function: name,
  }) => html`<li>${ROLES[role]} in „${authority}“${unit && html`, Stelle „${unit}“`}: im Verlauf steht „${name}“</li>
`,
)}</ul>`;
}

/** The page of one's own account. */
export function accountPage(view: AccountView): DeskPage {
  const { problems, notice } = view;
  const told = NOTICES[notice];
  return {
    ...{ title: "Mein Konto", trail: [], authority: null },
    status: problems.length > 0 ? 422 : 200,
    scripts: ["passkey.js"],
    body: html`<h1 class="kern-heading-x-large">Mein Konto</h1>
${faultSummary(problems)}${told !== undefined && alert("info", "Erledigt", html`<p class="kern-body">${told}</p>`)}
${rolesPart(view)}
${nameSection(view)}
${MAILS}
${!view.account.isFromOffice && [passwordSection(view), codesSection(view), passkeySection(view)]}
${sessionSection(view)}`,
  };
}
