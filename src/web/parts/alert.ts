import { html, type Html } from "#documents/html/html.ts";

/** A set-off message with its title. */
export function alert(tone: "info" | "warning" | "danger", title: string, body: Html): Html {
  return html`<div class="kern-alert kern-alert--${tone}">
<div class="kern-alert__header">
<span class="kern-icon kern-icon--${tone}" aria-hidden="true"></span>
<p class="kern-title">${title}</p>
</div>
<div class="kern-alert__body">
${body}
</div>
</div>`;
}
