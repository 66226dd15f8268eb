import { html, type Html } from "#documents/html/html.ts";

/** The sentence that must stand on every page of a demonstration. */
export function marking(sentence: string): Html {
  return html`<section class="kern-alert kern-alert--warning marking" lang="de" aria-label="Kennzeichnung als Beispiel">
<div class="kern-alert__header">
<span class="kern-icon kern-icon--warning" aria-hidden="true"></span>
<p class="kern-title">${sentence}</p>
</div>
</section>`;
}
