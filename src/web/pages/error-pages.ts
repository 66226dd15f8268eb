import { html, type Html } from "#documents/html/html.ts";
import type { Problem } from "#values/problem.ts";
import type { Page } from "#web/parts/page.ts";

function errorPage(status: number, title: string, body: Html): Page {
  return {
    status,
    title,
    trail: [
      { label: "Register", address: "/" },
      { label: title, address: null },
    ],
    authority: null,
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
${body}`,
  };
}

/** There is no such page, or what it would show is not public: readers cannot tell which. */
export function notFoundPage(): Page {
  return errorPage(
    404,
    "Diese Seite gibt es nicht",
    html`<p class="kern-body">Unter dieser Adresse ist nichts veröffentlicht. Vielleicht enthält die Adresse einen Schreibfehler, oder ein Eintrag ist nicht öffentlich.</p>
<ul class="kern-list kern-list--bullet">
<li><a class="kern-link" href="/">Alle Register</a></li>
<li><a class="kern-link" href="/anfragen">Beantwortete Anfragen</a></li>
</ul>`,
  );
}

/** Something in the address cannot be understood; says what is expected. */
export function badRequestPage(problems: readonly Problem[]): Page {
  return errorPage(
    400,
    "Diese Adresse ist nicht verständlich",
    html`<ul class="kern-list kern-list--bullet">
${problems.map(
  ({ message }) => html`<li>${message}</li>
`,
)}</ul>
<p class="kern-body"><a class="kern-link" href="/">Alle Register</a></p>`,
  );
}

/** The program has a fault; nothing about it is told. */
export function faultPage(): Page {
  return errorPage(
    500,
    "Die Seite kann gerade nicht gezeigt werden",
    html`<p class="kern-body">In diesem Programm ist ein Fehler aufgetreten. Er wurde aufgezeichnet. Bitte versuchen Sie es später noch einmal.</p>`,
  );
}

/** Too many files are being made already. */
export function busyPage(): Page {
  return errorPage(
    503,
    "Gerade werden sehr viele Dateien angefordert",
    html`<p class="kern-body">Bitte versuchen Sie es in einer halben Minute noch einmal. Die Antwort selbst können Sie auch jetzt <a class="kern-link" href="/anfragen">im Browser lesen</a>.</p>`,
  );
}

/** The register cannot be read at the moment. */
export function unavailablePage(): Page {
  return errorPage(
    503,
    "Das Register ist gerade nicht erreichbar",
    html`<p class="kern-body">Die Datenbank antwortet nicht. Bitte versuchen Sie es in einigen Minuten noch einmal; verloren geht dabei nichts.</p>`,
  );
}
