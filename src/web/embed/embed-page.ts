import { html } from "#documents/html/html.ts";
import { numberInFigures } from "#language/numbers.ts";
import { dateInWords } from "#language/dates.ts";
import { registerAddress } from "#web/addresses.ts";
import { alert } from "#web/parts/alert.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import type { Page } from "#web/parts/page.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import type { Box } from "./box.ts";

/** The box as a few lines to copy, which load nothing from here. */
function plainSnippet({ name, register, numbers, on, marking }: Box): string {
  const told = numbers.map(({ label, value }) => `${label}: ${numberInFigures(value)}`).join(", ");
  return html`<section>
<h2>KI-Register: ${name}</h2>
${
  marking !== null &&
  html`<p><strong>${marking}</strong></p>
`
}<p>${told} (Stand: ${dateInWords(on)})</p>
<p><a href="${register}">Zum KI-Register</a></p>
</section>`.toString();
}

/** The line that shows the box in a frame. */
function frameSnippet({ name, register }: Box): string {
  return html`<iframe src="${register}/kasten" title="KI-Register: ${name}" width="100%" height="480" loading="lazy"></iframe>`.toString();
}

/** How to show a register on another site: as a frame, as plain lines, as JSON. */
export function embedPage(
  register: ShownRegister,
  { box, embedIn }: { readonly box: Box; readonly embedIn: readonly string[] },
): Page {
  const home = registerAddress(register.authority);
  const allowed =
    embedIn.length === 0
      ? alert(
          "info",
          "Rahmen sind zurzeit ausgeschaltet",
          html`<p class="kern-body">Wer diese Website betreibt, gibt mit der Einstellung KONTOR_EMBED_IN an, auf welchen Websites der Kasten in einem Rahmen stehen darf. Die beiden anderen Wege gehen ohne Einstellung.</p>`,
        )
      : html`<p class="kern-body">Erlaubt auf: ${embedIn.join(", ")}</p>`;
  return {
    title: `Register einbetten: ${register.name}`,
    trail: [
      { label: "Register", address: "/" },
      { label: register.name, address: home },
      { label: "Einbetten", address: null },
    ],
    authority: authorityOf(register),
    isHidden: true,
    body: html`<h1 class="kern-heading-x-large">Register auf der eigenen Website zeigen</h1>
<p class="kern-subline">${register.name}</p>
<h2 class="kern-heading-medium" id="rahmen">In einem Rahmen</h2>
${allowed}
<pre class="command" tabindex="0"><code>${frameSnippet(box)}</code></pre>
<p class="kern-body"><a class="kern-link" href="${home}/kasten">Kasten ansehen</a></p>
<h2 class="kern-heading-medium" id="zeilen">Als Zeilen zum Kopieren</h2>
<p class="kern-body">Diese Zeilen laden nichts von hier und ändern sich nicht von selbst.</p>
<pre class="command" tabindex="0"><code>${plainSnippet(box)}</code></pre>
<h2 class="kern-heading-medium" id="json">Als JSON für eigene Programme</h2>
<p class="kern-body"><a class="kern-link" href="${home}/kasten.json">${home}/kasten.json</a> darf von jeder Website gelesen werden.</p>`,
  };
}
