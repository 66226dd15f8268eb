import { renderSVG } from "uqr";
import type { CodeSetup } from "#actions/accounts/own-codes.ts";
import { Html, html } from "#documents/html/html.ts";
import type { Problem } from "#values/problem.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { faultSummary, submitButton, textField } from "#web/desk/sign-in/form-parts.ts";
import { tokenField } from "#web/parts/token-field.ts";

const TRAIL = { label: "Mein Konto", address: "/desk/konto" } as const;

/** The page on which an app learns to make codes. */
export function codesPage(view: {
  readonly setup: CodeSetup;
  readonly token: string;
  /** Right after the account was set up. */
  readonly isNew: boolean;
  readonly mustBe: boolean;
  readonly problems: readonly Problem[];
}): DeskPage {
  const { setup, token, isNew, mustBe, problems } = view;
  const title = "Einmalcodes einrichten";
  // only squares in black and white are drawn; nothing of it comes from outside
  const picture = new Html(renderSVG(setup.address, { border: 2, ecc: "M" }));
  return {
    ...{ title, trail: [TRAIL, { label: title, address: null }], authority: null },
    status: problems.length > 0 ? 422 : 200,
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
${faultSummary(problems)}<p class="kern-body desk-narrow">${isNew && "Ihr Konto ist angelegt. "}${
      mustBe
        ? "Ihre Rolle verlangt neben dem Kennwort einen zweiten Faktor; vorher ruhen Ihre Rechte."
        : "Mit Codes aus einer App ist Ihr Konto auch dann geschützt, wenn jemand Ihr Kennwort kennt."
    }</p>
<ol class="desk-steps desk-narrow">
<li>Öffnen Sie auf Ihrem Telefon eine App für Einmalcodes (TOTP), zum Beispiel FreeOTP oder die Ihrer Behörde.</li>
<li>Lesen Sie damit das Bild ein, oder tippen Sie den Schlüssel ab.</li>
<li>Geben Sie den Code ein, den die App zeigt.</li>
</ol>
<div class="desk-picture" role="img" aria-label="QR-Code mit dem Schlüssel, der darunter steht">${picture}</div>
<p class="kern-body">Schlüssel zum Abtippen:</p>
<p class="desk-code">${setup.secret.replaceAll(/.{4}(?!$)/gu, "$& ")}</p>
<form class="desk-form" method="post" action="/desk/konto/codes">
${tokenField(token)}<input type="hidden" name="proof" value="${setup.proof}" />
${textField({ name: "code", label: "Code aus der App", autocomplete: "one-time-code", inputmode: "numeric", problems })}<div class="desk-actions">
${submitButton("Einmalcodes einschalten")}<a class="kern-link" href="${mustBe ? "/desk/konto" : "/desk"}">${mustBe ? "Lieber einen Passkey einrichten" : "Jetzt nicht"}</a>
</div>
</form>`,
  };
}

/** Shows the recovery codes, this once. */
export function recoveryPage(codes: readonly string[]): DeskPage {
  const title = "Ihre Wiederherstellungscodes";
  return {
    ...{ title, trail: [TRAIL, { label: title, address: null }], authority: null },
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
<p class="kern-body desk-narrow">Wenn Ihr Telefon fehlt, melden Sie sich mit einem dieser Codes an. Jeder gilt einmal. Sie werden nur jetzt gezeigt: Drucken Sie sie aus, und bewahren Sie sie sicher auf.</p>
<ul class="desk-codes desk-narrow">
${codes.map(
  (code) => html`<li>${code}</li>
`,
)}</ul>
<p><a class="kern-btn kern-btn--primary" href="/desk"><span class="kern-label">Zum Schreibtisch</span></a></p>`,
  };
}
