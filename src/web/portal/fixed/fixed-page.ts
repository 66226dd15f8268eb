import { html, type Html } from "#documents/html/html.ts";
import type { Page } from "#web/parts/page.ts";
import type { Tongue } from "#web/tongue/tongue.ts";

/** A page whose text belongs to the program and not to a register. */
export function fixedPage(tongue: Tongue, title: string, body: Html): Page {
  return {
    title,
    trail: [
      { label: tongue.say("Register", "Registers"), address: "/" },
      { label: title, address: null },
    ],
    authority: null,
    language: tongue.language,
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
<div class="prose fixed">
${body}
</div>`,
  };
}

/** Paragraphs of running text. */
export function paragraphs(...texts: readonly string[]): Html {
  return html`${texts.map(
    (text) => html`<p class="kern-body">${text}</p>
`,
  )}`;
}

/** Points of a list. */
export function points(...texts: readonly (string | Html)[]): Html {
  return html`<ul class="kern-list kern-list--bullet">
${texts.map(
  (text) => html`<li>${text}</li>
`,
)}</ul>
`;
}

/** A heading within the text. */
export function heading(text: string): Html {
  return html`<h2 class="kern-heading-medium">${text}</h2>
`;
}
