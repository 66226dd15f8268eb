import { html, type Html } from "#documents/html/html.ts";

/** A part of a page under a heading of its own, which addresses can lead to. */
export function chapter(id: string, title: string, body: Html): Html {
  return html`<section class="chapter" aria-labelledby="${id}">
<h2 class="kern-heading-medium" id="${id}">${title}</h2>
${body}
</section>
`;
}

/** Says that the register holds nothing of this kind, which does not mean that there is nothing. */
export function nothingEntered(sentence: string): Html {
  return html`<p class="muted">${sentence}</p>`;
}
