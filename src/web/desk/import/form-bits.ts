import { html, type Html } from "#documents/html/html.ts";
import { tokenField } from "#web/parts/token-field.ts";

/** A form that is sent to an address of the desk. */
export function deskForm(
  setting: {
    readonly action: string;
    readonly token: string;
    readonly hasFiles?: boolean;
    readonly style?: string;
  },
  content: Html,
): Html {
  const { action, token, hasFiles = false, style } = setting;
  return html`<form method="post" action="${action}"${hasFiles && html` enctype="multipart/form-data"`}${style !== undefined && html` class="${style}"`}>
${tokenField(token)}${content}</form>
`;
}

/** A button that sends its form. */
export function sendButton(
  label: string,
  more: {
    readonly tone?: "primary" | "secondary" | "tertiary";
    readonly name?: string;
    readonly value?: string;
  } = {},
): Html {
  const { tone = "primary", name, value } = more;
  return html`<button class="kern-btn kern-btn--${tone}" type="submit"${name !== undefined && html` name="${name}" value="${value ?? ""}"`}><span class="kern-label">${label}</span></button>
`;
}

/** A link that looks like a button. */
export function buttonLink(label: string, address: string): Html {
  return html`<a class="kern-btn kern-btn--secondary" href="${address}"><span class="kern-label">${label}</span></a>
`;
}

/** One of several choices. */
export function radioField(setting: {
  readonly name: string;
  readonly value: string;
  readonly label: Html | string;
  readonly isChecked: boolean;
}): Html {
  const { name, value, label, isChecked } = setting;
  const id = `feld-${name}-${value}`;
  return html`<div class="kern-form-check">
<input class="kern-form-check__radio" id="${id}" name="${name}" type="radio" value="${value}"${isChecked && html` checked`} required />
<label class="kern-label" for="${id}">${label}</label>
</div>
`;
}
