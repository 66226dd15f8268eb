import { cleanText } from "#documents/clean-text.ts";
import { byInline } from "#documents/dispatch.ts";
import { idOf, type Frame } from "#documents/frame.ts";
import type { Inline, InlineTable } from "#documents/model.ts";
import { safeHref } from "#documents/safe-href.ts";
import { html, type Html } from "./html.ts";

function toTarget(text: string, target: string | undefined, frame: Frame): Html {
  if (target === undefined || !frame.owners.has(target)) return html`${cleanText(text)}`;
  return html`<a class="kern-link" href="#${encodeURIComponent(target)}">${cleanText(text)}</a>`;
}

const TABLE: InlineTable<Frame, Html> = {
  text: ({ text }) => html`${cleanText(text)}`,
  strong: ({ inlines }, frame) => html`<strong>${htmlInlines(inlines, frame)}</strong>`,
  emphasis: ({ inlines }, frame) => html`<em>${htmlInlines(inlines, frame)}</em>`,
  link: ({ text, href }) => {
    const address = safeHref(href);
    if (address === null) return html`${cleanText(text)}`;
    return html`<a class="kern-link" href="${address}">${cleanText(text) || address}</a>`;
  },
  reference: ({ text, target }, frame) => toTarget(text, target, frame),
  marker: ({ text, target }, frame) => html`<sup>${toTarget(text, target, frame)}</sup>`,
  anchor: (inline, frame) => html`<span${idAttribute(frame, inline)}></span>`,
  lineBreak: () => html`<br />`,
};

/** The attribute ` id="…"`, where this block or anchor can be linked to. */
export function idAttribute(frame: Frame, owner: { readonly id?: string }): Html {
  const id = idOf(frame, owner);
  return id === null ? html`` : html` id="${id}"`;
}

/** Inlines as HTML. */
export function htmlInlines(inlines: readonly Inline[], frame: Frame): readonly Html[] {
  return inlines.map((inline) => byInline(TABLE, inline, frame));
}
