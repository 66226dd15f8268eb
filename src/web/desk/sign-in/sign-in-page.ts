import { html, type Html } from "#documents/html/html.ts";
import type { PasskeyQuestion } from "#actions/accounts/passkeys.ts";
import type { Problem } from "#values/problem.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { alert } from "#web/parts/alert.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { faultSummary, submitButton, textField } from "./form-parts.ts";

/** What a page before signing in says of what happened before it. */
const NOTICES: Readonly<Record<string, readonly [string, string]>> = {
  abgemeldet: ["Sie sind abgemeldet", "Auf diesem Gerät ist niemand mehr angemeldet."],
  ueberall: ["Sie sind überall abgemeldet", "Auf allen Geräten müssen Sie sich neu anmelden."],
};

/** A page of one column before anybody has signed in. */
export function openPage(title: string, body: Html, more: Partial<DeskPage> = {}): DeskPage {
  return {
    ...{ title, trail: [], authority: null },
    body: html`<div class="desk-narrow">
<h1 class="kern-heading-x-large">${title}</h1>
</div>
${body}`,
    ...more,
  };
}

/** Too many attempts came from one address. */
export function tooManyPage(): DeskPage {
  return openPage(
    "Zu viele Fehlversuche",
    html`<p class="kern-body">Aus Ihrem Netz kamen gerade sehr viele Anmeldungen, die nicht geklappt haben. Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal.</p>`,
    { status: 429 },
  );
}

function passkeyForm({ token, next, passkey }: SignInView): Html {
  return html`<form class="desk-form" method="post" action="/desk/anmelden/passkey" data-passkey="${passkey.options}" data-passkey-kind="known">
${tokenField(token)}<input type="hidden" name="weiter" value="${next}" />
<input type="hidden" name="passkey" value="" />
<input type="hidden" name="proof" value="${passkey.proof}" />
<div data-passkey-only hidden>
<button class="kern-btn kern-btn--secondary" type="submit" data-passkey-button><span class="kern-label">Mit Passkey anmelden</span></button>
</div>
<p class="kern-body" role="alert" data-passkey-trouble hidden>Das Gerät hat keinen Passkey geliefert. Versuchen Sie es noch einmal, oder nehmen Sie Ihr Kennwort.</p>
</form>`;
}

/** What the page of signing in shows. */
export type SignInView = {
  readonly token: string;
  /** Where to go on to. */
  readonly next: string;
  readonly name: string;
  readonly passkey: PasskeyQuestion;
  /** What the button of the office's own sign-in says; null if there is none. */
  readonly identity: string | null;
  readonly notice: string;
  readonly problems: readonly Problem[];
};

function identityPart({ identity, next }: SignInView): Html | false {
  if (identity === null) return false;
  return html`<p><a class="kern-btn kern-btn--primary" href="/desk/anmelden/behoerde?weiter=${encodeURIComponent(next)}"><span class="kern-label">${identity}</span></a></p>
<p class="desk-or desk-narrow">oder mit einem Konto dieses Registers</p>
`;
}

/** The page of signing in: by password, by passkey where the browser can, at the office where it is set up. */
export function signInPage(view: SignInView): DeskPage {
  const { token, next, name, notice, problems } = view;
  const told = NOTICES[notice];
  return openPage(
    "Anmelden",
    html`${faultSummary(problems)}${told && alert("info", told[0], html`<p class="kern-body">${told[1]}</p>`)}
${identityPart(view)}<form class="desk-form" method="post" action="/desk/anmelden">
${tokenField(token)}<input type="hidden" name="weiter" value="${next}" />
${textField({ name: "name", label: "Name oder E-Mail-Adresse", value: name, autocomplete: "username", problems })}${textField({ name: "password", label: "Kennwort", type: "password", autocomplete: "current-password", problems })}<div class="desk-actions">
${submitButton("Anmelden")}</div>
</form>
${passkeyForm(view)}
<p class="kern-body">Kein Zugang oder Kennwort vergessen? Die Stelle, die in Ihrer Behörde die Konten verwaltet, gibt Ihnen eine neue Einladung.</p>`,
    { status: problems.length > 0 ? 422 : 200, scripts: ["passkey.js"] },
  );
}

/** The second step: a code of the app. */
export function codePage(view: {
  readonly token: string;
  readonly next: string;
  readonly problems: readonly Problem[];
}): DeskPage {
  const { token, next, problems } = view;
  return openPage(
    "Code eingeben",
    html`${faultSummary(problems)}<form class="desk-form" method="post" action="/desk/anmelden/code">
${tokenField(token)}<input type="hidden" name="weiter" value="${next}" />
${textField({ name: "code", label: "Code", hint: "Sechs Ziffern aus Ihrer App, oder ein Wiederherstellungscode", autocomplete: "one-time-code", problems })}<div class="desk-actions">
${submitButton("Weiter")}<a class="kern-link" href="/desk/anmelden">Von vorn beginnen</a>
</div>
</form>`,
    { status: problems.length > 0 ? 422 : 200 },
  );
}
