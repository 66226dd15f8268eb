import { Bookmark, ExternalHyperlink, InternalHyperlink, TextRun, type ParagraphChild } from "docx";
import { cleanText } from "#documents/clean-text.ts";
import { byInline } from "#documents/dispatch.ts";
import { idOf, type Frame } from "#documents/frame.ts";
import type { Inline, InlineTable } from "#documents/model.ts";
import { safeHref } from "#documents/safe-href.ts";

/** Emphasis that has gathered on the way to a piece of text. */
type Emphasis = { readonly bold?: boolean; readonly italics?: boolean; readonly superScript?: boolean };
type Place = { readonly frame: Frame; readonly emphasis: Emphasis };

const LINK_STYLE = { style: "Hyperlink" };

function run(text: string, options: Emphasis & { readonly style?: string }): TextRun {
  return new TextRun({ ...options, text: cleanText(text) });
}

/** Word's bookmark names know only letters, digits and the underscore, so ids become numbers. */
function bookmarkNumber(frame: Frame, id: string): number {
  return [...frame.owners.keys()].indexOf(id) + 1;
}

function toTarget(
  text: string,
  target: string | undefined,
  { frame, emphasis }: Place,
): readonly ParagraphChild[] {
  if (target === undefined || !frame.owners.has(target)) return [run(text, emphasis)];
  const anchor = `Stelle_${bookmarkNumber(frame, target)}`;
  return [new InternalHyperlink({ anchor, children: [run(text, { ...emphasis, ...LINK_STYLE })] })];
}

function outward(text: string, href: string, emphasis: Emphasis): ParagraphChild {
  const address = safeHref(href);
  if (address === null) return run(text, emphasis);
  return new ExternalHyperlink({
    link: address,
    children: [run(text || address, { ...emphasis, ...LINK_STYLE })],
  });
}

const TABLE: InlineTable<Place, readonly ParagraphChild[]> = {
  text: ({ text }, { emphasis }) => [run(text, emphasis)],
  strong: ({ inlines }, { frame, emphasis }) => runs(inlines, frame, { ...emphasis, bold: true }),
  emphasis: ({ inlines }, { frame, emphasis }) => runs(inlines, frame, { ...emphasis, italics: true }),
  link: ({ text, href }, { emphasis }) => [outward(text, href, emphasis)],
  reference: ({ text, target }, place) => toTarget(text, target, place),
  marker: ({ text, target }, { frame, emphasis }) =>
    toTarget(text, target, { frame, emphasis: { ...emphasis, superScript: true } }),
  anchor: (inline, { frame }) => bookmarked(frame, inline, []),
  lineBreak: () => [new TextRun({ break: 1 })],
};

function runs(inlines: readonly Inline[], frame: Frame, emphasis: Emphasis): readonly ParagraphChild[] {
  return inlines.flatMap((inline) => byInline(TABLE, inline, { frame, emphasis }));
}

/** Inlines as the children of a Word paragraph. */
export function wordInlines(inlines: readonly Inline[], frame: Frame): readonly ParagraphChild[] {
  return runs(inlines, frame, {});
}

/** Children within a bookmark, where their owner can be linked to. */
export function bookmarked(
  frame: Frame,
  owner: { readonly id?: string },
  children: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  const id = idOf(frame, owner);
  if (id === null) return children;
  return [new Bookmark({ id: `Stelle_${bookmarkNumber(frame, id)}`, children: [...children] })];
}
