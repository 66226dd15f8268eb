import { html, type Html } from "#documents/html/html.ts";

/** Name under which a form sends the proof that it came from this site. */
export const TOKEN_FIELD = "_csrf";

/** What every form that changes something carries unseen. */
export function tokenField(token: string): Html {
  return html`<input type="hidden" name="${TOKEN_FIELD}" value="${token}" />
`;
}
