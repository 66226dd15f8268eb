import { ROLES, type Grant } from "#actions/access/actor.ts";
import type { AccountChange, AccountLine } from "#actions/accounts/list-accounts.ts";
import type { Invited } from "#actions/accounts/manage-accounts.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import type { DeskPage } from "#web/desk/asked.ts";
import { momentText } from "#web/desk/account/moment-text.ts";
import { faultSummary, submitButton, textField } from "#web/desk/sign-in/form-parts.ts";
import { alert } from "#web/parts/alert.ts";
import { tokenField } from "#web/parts/token-field.ts";
import { rolesFields, type UnitChoice } from "./roles-form.ts";

const STATES = {
  active: { label: "aktiv", tone: "success" },
  invited: { label: "eingeladen", tone: "info" },
  locked: { label: "gesperrt", tone: "danger" },
} as const;

const NOTICES: Readonly<Record<string, string>> = {
  rollen: "Die Rollen sind geändert. Sie gelten sofort.",
  gesperrt: "Das Konto ist gesperrt; seine Sitzungen sind beendet.",
  entsperrt: "Das Konto ist wieder offen.",
  entfernt: "Das Konto hat in dieser Behörde keine Rolle mehr.",
};

/** What the pages of an authority's accounts show. */
export type AccountsView = {
  readonly authority: Key;
  readonly lines: readonly AccountLine[];
  readonly changes: readonly AccountChange[];
  readonly units: readonly UnitChoice[];
  readonly token: string;
  readonly notice: string;
  readonly problems: readonly Problem[];
};

/** Address of an authority's accounts. */
export function accountsAddress(authority: Key, account = ""): string {
  const base = `/desk/${encodeURIComponent(authority)}/konten`;
  return account === "" ? base : `${base}/${account}`;
}

const named = ({ name, email }: AccountLine): string => name || (email ?? "(noch ohne Namen)");

function rolesText(grants: readonly Grant[], units: readonly UnitChoice[]): string {
  const unitName = (key: string): string => units.find((one) => one.key === key)?.name ?? key;
  return grants
    .map(({ role, unit }) => (unit === null ? ROLES[role] : `${ROLES[role]} (${unitName(unit)})`))
    .join(", ");
}

function lineRow(line: AccountLine, { authority, units }: AccountsView): Html {
  const { label, tone } = STATES[line.state];
  return html`<tr>
<td data-label="Konto"><a class="kern-link" href="${accountsAddress(authority, line.id)}">${named(line)}</a></td>
<td data-label="Rollen">${rolesText(line.grants, units)}</td>
<td data-label="Zustand"><span class="kern-badge kern-badge--${tone} kern-badge--small"><span class="kern-label">${label}</span></span></td>
<td data-label="Zweiter Faktor">${line.isFromOffice ? "Anmeldung der Behörde" : line.hasSecondFactor ? "ja" : "nein"}</td>
<td data-label="Letzte Anmeldung">${line.lastSignIn === null ? "noch nie" : momentText(line.lastSignIn)}</td>
</tr>
`;
}

function table(heads: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="kern-table-responsive"><table class="kern-table kern-table--small stacked">
<thead><tr>${heads.map((head) => html`<th class="kern-table__header" scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>`;
}

function changesPart(changes: readonly AccountChange[]): Html {
  if (changes.length === 0) return html`<p class="kern-body">Noch wurde nichts geändert.</p>`;
  const rows = changes.map(
    ({ moment, account, actor, deed, detail }) => html`<tr>
<td data-label="Wann">${momentText(moment)}</td><td data-label="Konto">${account}</td><td data-label="Was">${deed}${detail !== "" && html`: ${detail}`}</td><td data-label="Durch">${actor}</td>
</tr>
`,
  );
  return table(["Wann", "Konto", "Was", "Durch"], rows);
}

/** The one-time address, shown this once. */
function invitationPart({ invitation, mailed, mailFault }: Invited): Html | false {
  if (invitation === null) return false;
  const way = mailed
    ? "Die Einladung ist per E-Mail unterwegs. Zur Sicherheit steht die Adresse auch hier:"
    : "Geben Sie diese Adresse der Person auf sicherem Weg. Sie wird nur jetzt gezeigt:";
  return alert(
    "info",
    "Einladung",
    html`${mailFault !== null && html`<p class="kern-body">${mailFault}</p>`}<p class="kern-body">${way}</p>
<p class="desk-code">${invitation.address}</p>
<p class="kern-body">Sie gilt einmal und bis ${momentText(invitation.until)}.</p>`,
  );
}

/** The accounts of an authority, the form that invites, and the latest changes. */
export function accountsPage(
  view: AccountsView,
  given: { readonly email?: string; readonly grants?: readonly Grant[]; readonly invited?: Invited } = {},
): DeskPage {
  const { authority, lines, changes, units, token, notice, problems } = view;
  const { email = "", grants = [], invited } = given;
  const told = NOTICES[notice];
  return {
    ...{ title: "Konten", place: "Konten", trail: [], authority: null },
    status: problems.length > 0 ? 422 : 200,
    body: html`<h1 class="kern-heading-x-large">Konten</h1>
${faultSummary(problems)}${told !== undefined && alert("info", "Erledigt", html`<p class="kern-body">${told}</p>`)}${invited && invitationPart(invited)}
${table(
  ["Konto", "Rollen", "Zustand", "Zweiter Faktor", "Letzte Anmeldung"],
  lines.map((line) => lineRow(line, view)),
)}
<section class="desk-section"><h2 class="kern-heading-large">Jemanden einladen</h2>
<p class="kern-body desk-narrow">Es entsteht eine Adresse, unter der die Person ihr Konto einmal und binnen 24 Stunden einrichtet.</p>
<form class="desk-form" method="post" action="${accountsAddress(authority)}">
${tokenField(token)}${textField({ name: "email", label: "E-Mail-Adresse", type: "email", value: email, isOptional: true, problems })}${rolesFields({ grants, units, problems })}<div class="desk-actions">
${submitButton("Einladen")}</div>
</form></section>
<section class="desk-section"><h2 class="kern-heading-large">Letzte Änderungen</h2>
${changesPart(changes)}</section>
<p class="kern-body"><a class="kern-link" href="/desk/${encodeURIComponent(authority)}/hintergrund">Erinnerungen per E-Mail, die nicht zugestellt werden konnten</a></p>`,
  };
}

function deedForm(view: AccountsView, deed: { readonly address: string; readonly label: string }): Html {
  return html`<form method="post" action="${deed.address}">${tokenField(view.token)}${submitButton(deed.label, "secondary")}</form>`;
}

/** What is known of an account besides its roles. */
function factsPart({ state, lastSignIn, email, isElsewhere, isFromOffice }: AccountLine): Html {
  const when = lastSignIn === null ? "noch nie" : momentText(lastSignIn);
  return html`<p class="kern-body">Zustand: ${STATES[state].label}. Letzte Anmeldung: ${when}.${email !== null && html` E-Mail-Adresse: ${email}.`}${isElsewhere && " Dieses Konto hat auch Rollen in anderen Behörden."}</p>
${isFromOffice && html`<p class="kern-body">Die Rollen kommen aus den Gruppen der Anmeldung Ihrer Behörde und werden bei jeder Anmeldung erneuert; was Sie hier ändern, gilt nur bis dahin.</p>`}`;
}

/** What can be done about somebody's way in. */
function accessPart(view: AccountsView, { id, state, isFromOffice }: AccountLine): Html {
  const address = accountsAddress(view.authority, id);
  const isLocked = state === "locked";
  return html`<section class="desk-section"><h2 class="kern-heading-large">Zugang</h2>
<p class="kern-body desk-narrow">Zurücksetzen nimmt Kennwort, Codes und Passkeys weg und ergibt eine neue Einladung. Entfernen nimmt alle Rollen in dieser Behörde.</p>
<div class="desk-actions">
${deedForm(view, { address: `${address}/${isLocked ? "entsperren" : "sperren"}`, label: isLocked ? "Entsperren" : "Sperren" })}
${!isFromOffice && deedForm(view, { address: `${address}/zuruecksetzen`, label: "Zugang zurücksetzen" })}
${deedForm(view, { address: `${address}/entfernen`, label: "Aus dieser Behörde entfernen" })}
</div></section>`;
}

/** One account: its roles and what can be done about it. */
export function oneAccountPage(
  view: AccountsView,
  line: AccountLine,
  given: { readonly grants?: readonly Grant[]; readonly invited?: Invited } = {},
): DeskPage {
  const { authority, units, token, problems } = view;
  const { grants = line.grants, invited } = given;
  const address = accountsAddress(authority, line.id);
  return {
    ...{ title: named(line), place: "Konten", authority: null },
    trail: [
      { label: "Konten", address: accountsAddress(authority) },
      { label: named(line), address: null },
    ],
    status: problems.length > 0 ? 422 : 200,
    body: html`<h1 class="kern-heading-x-large">${named(line)}</h1>
${faultSummary(problems)}${invited && invitationPart(invited)}
${factsPart(line)}
<section class="desk-section"><h2 class="kern-heading-large">Rollen</h2>
<form class="desk-form" method="post" action="${address}">
${tokenField(token)}${rolesFields({ grants, units, problems })}<div class="desk-actions">
${submitButton("Rollen speichern")}</div>
</form></section>
${accessPart(view, line)}`,
  };
}
