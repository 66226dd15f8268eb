import type { Own } from "#actions/accounts/own-account.ts";
import { html } from "#documents/html/html.ts";
import type { Asked, DeskAnswer, DeskPage } from "#web/desk/asked.ts";
import { presentOf } from "#web/desk/present.ts";

/** The person with their session, as deeds on one's own account want them. */
export type AskedOwn = Asked & { readonly own: Own; readonly lacksFactor: boolean };

/** Somebody was recognised by something else than a session, which has nothing to show or to end. */
const withoutSession: DeskPage = {
  ...{ title: "Mein Konto", trail: [], authority: null },
  body: html`<h1 class="kern-heading-x-large">Mein Konto</h1>
<p class="kern-body">Sie sind ohne Sitzung angemeldet; hier gibt es nichts zu ändern.</p>`,
};

/** Lets only those through who were recognised by a session; others have nothing to change. */
export function withOwn(
  handle: (asked: AskedOwn) => Promise<DeskAnswer>,
): (asked: Asked) => Promise<DeskAnswer> {
  return async (asked) => {
    const present = presentOf(asked.request);
    if (present === null) return { page: withoutSession };
    const { session, lacksFactor } = present;
    return handle({ ...asked, lacksFactor, own: { ...asked.context, session } });
  };
}
