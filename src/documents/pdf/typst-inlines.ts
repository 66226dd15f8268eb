import { byInline } from "#documents/dispatch.ts";
import { idOf, type Frame } from "#documents/frame.ts";
import type { Inline, InlineTable } from "#documents/model.ts";
import { safeHref } from "#documents/safe-href.ts";
import { literal, shown } from "./typst-text.ts";

function toTarget(frame: Frame, target: string | undefined, content: string): string {
  return target !== undefined && frame.owners.has(target)
    ? `#link(label(${literal(target)}), ${content});`
    : `#${content};`;
}

const TABLE: InlineTable<Frame, string> = {
  text: ({ text }) => `#${shown(text)};`,
  strong: ({ inlines }, frame) => `#strong(${typstInlines(inlines, frame)});`,
  emphasis: ({ inlines }, frame) => `#emph(${typstInlines(inlines, frame)});`,
  link: ({ text, href }) => {
    const address = safeHref(href);
    return address === null ? `#${shown(text)};` : `#link(${literal(address)}, ${shown(text || address)});`;
  },
  reference: ({ text, target }, frame) => toTarget(frame, target, shown(text)),
  marker: ({ text, target }, frame) => toTarget(frame, target, `super(${shown(text)})`),
  anchor: (inline, frame) => typstLabel(frame, inline, "#metadata(none)"),
  lineBreak: () => "#linebreak();",
};

/** Typst markup followed by the label of what it shows, where it can be linked to. */
export function typstLabel(frame: Frame, owner: { readonly id?: string }, markup: string): string {
  const id = idOf(frame, owner);
  return id === null ? `${markup};` : `${markup}#label(${literal(id)});`;
}

/** Inlines as a Typst content expression `[…]`, all text in string literals. */
export function typstInlines(inlines: readonly Inline[], frame: Frame): string {
  return `[${inlines.map((inline) => byInline(TABLE, inline, frame)).join("")}]`;
}
