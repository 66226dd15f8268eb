import { html, type Html } from "#documents/html/html.ts";
import type { DeskPage } from "./asked.ts";

const page = (status: number, title: string, body: Html): DeskPage => ({
  status,
  title,
  trail: [],
  authority: null,
  body: html`<h1 class="kern-heading-x-large">${title}</h1>
${body}`,
});

/** Somebody may not do this, or there is nothing here: they cannot tell which. */
export function refusedPage(): DeskPage {
  return page(
    403,
    "Dafür fehlt Ihnen die Berechtigung",
    html`<p class="kern-body">Ihre Rolle erlaubt diesen Schritt hier nicht. Wenn Sie ihn brauchen, wenden Sie sich an die Stelle, die in Ihrer Behörde die Konten verwaltet.</p>
<p class="kern-body"><a class="kern-link" href="/desk">Zum Schreibtisch</a></p>`,
  );
}

/** There is no such thing at the desk, or the reader may not know of it. */
export function absentPage(): DeskPage {
  return page(
    404,
    "Das gibt es hier nicht",
    html`<p class="kern-body">Unter dieser Adresse liegt nichts, was Sie öffnen dürfen. Vielleicht wurde der Eintrag beendet, oder die Adresse enthält einen Schreibfehler.</p>
<p class="kern-body"><a class="kern-link" href="/desk">Zum Schreibtisch</a></p>`,
  );
}

/** A form came without the proof that it was opened on this site, or that proof is too old. */
export function staleFormPage(): DeskPage {
  return page(
    403,
    "Das Formular ist abgelaufen",
    html`<p class="kern-body">Gespeichert wurde nichts. Gehen Sie im Browser einen Schritt zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal ab. Was Sie eingegeben haben, steht meist noch darin.</p>
<p class="kern-body"><a class="kern-link" href="/desk">Zum Schreibtisch</a></p>`,
  );
}
