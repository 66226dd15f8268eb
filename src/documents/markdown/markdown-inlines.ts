import { byInline } from "#documents/dispatch.ts";
import { idOf, type Frame } from "#documents/frame.ts";
import type { Inline, InlineTable } from "#documents/model.ts";
import { safeHref } from "#documents/safe-href.ts";
import { escapeMarkdown } from "./markdown-text.ts";

const BRACKETS: Readonly<Record<string, string>> = {
  "(": "%28",
  ")": "%29",
  "*": "%2A",
  _: "%5F",
  "[": "%5B",
  "]": "%5D",
  "&": "&amp;",
};

/** Emphasis must touch its words: blanks go outside. */
function wrap(sign: string, content: string): string {
  const inner = content.trim();
  if (inner === "") return content;
  const start = content.indexOf(inner);
  return content.slice(0, start) + sign + inner + sign + content.slice(start + inner.length);
}

function linkTo(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](${address.replaceAll(/[()*_[\]&]/gu, (sign) => BRACKETS[sign] ?? sign)})`;
}

function toTarget(text: string, target: string | undefined, frame: Frame): string {
  if (target === undefined || !frame.owners.has(target)) return escapeMarkdown(text);
  return linkTo(text, `#${encodeURIComponent(target)}`);
}

const TABLE: InlineTable<Frame, string> = {
  text: ({ text }) => escapeMarkdown(text),
  strong: ({ inlines }, frame) => wrap("**", markdownInlines(inlines, frame)),
  emphasis: ({ inlines }, frame) => wrap("*", markdownInlines(inlines, frame)),
  link: ({ text, href }) => {
    const address = safeHref(href);
    return address === null ? escapeMarkdown(text) : linkTo(text || address, address);
  },
  reference: ({ text, target }, frame) => toTarget(text, target, frame),
  marker: ({ text, target }, frame) => `<sup>${toTarget(text, target, frame)}</sup>`,
  anchor: (inline, frame) => anchorTag(frame, inline),
  lineBreak: () => "<br>",
};

/** An invisible place to link to, where this block or anchor can be linked to. */
export function anchorTag(frame: Frame, owner: { readonly id?: string }): string {
  const id = idOf(frame, owner);
  return id === null ? "" : `<a id="${encodeURIComponent(id)}"></a>`;
}

/** Inlines as Markdown in one line. */
export function markdownInlines(inlines: readonly Inline[], frame: Frame): string {
  return inlines.map((inline) => byInline(TABLE, inline, frame)).join("");
}
