import type { PublicAuthority } from "#actions/list-public-authorities.ts";
import { html, type Html } from "#documents/html/html.ts";
import { registerAddress } from "#web/addresses.ts";
import { outerLink } from "#web/parts/field-value.ts";
import type { Tongue } from "#web/tongue/tongue.ts";

/** Which of an authority's addresses a page names. */
export type ContactKind = "contact" | "accessibilityContact";

function address(value: string | null, { say }: Tongue): Html {
  if (value === null) return html`<span class="muted">${say("nicht eingetragen", "not entered")}</span>`;
  return value.includes("@") && !value.includes(" ") ? outerLink(value, `mailto:${value}`) : html`${value}`;
}

/** Whom to turn to at each authority; says so where nothing is entered. */
export function contactList(
  authorities: readonly PublicAuthority[],
  kind: ContactKind,
  tongue: Tongue,
): Html {
  const { say } = tongue;
  if (authorities.length === 0)
    return html`<p class="muted">${say("Es ist noch keine Behörde angelegt.", "No authority has been set up yet.")}</p>`;
  const item = (
    one: PublicAuthority,
  ): Html => html`<div class="facts__item"><dt>${one.name}</dt><dd>${address(one[kind] ?? one.contact, tongue)}<br /><a class="kern-link" href="${registerAddress(one.key)}/rueckmeldung">${say("Formular für Rückmeldungen", "Feedback form")}</a></dd></div>
`;
  return html`<dl class="facts">
${authorities.map(item)}</dl>`;
}
