import type { Inline } from "./model.ts";

/** What the makers of blocks take: a plain text, one inline, or several of both. */
export type Content = string | Inline | readonly (string | Inline)[];

/** The inlines of a content; plain texts become text. */
export function inlinesOf(content: Content): readonly Inline[] {
  if (typeof content === "string") return content === "" ? [] : [text(content)];
  if ("kind" in content) return [content];
  return content.flatMap((one) => inlinesOf(one));
}

/** Plain text. */
export function text(value: string): Inline {
  return { kind: "text", text: value };
}

/** Strong text. */
export function strong(content: Content): Inline {
  return { kind: "strong", inlines: inlinesOf(content) };
}

/** Emphasised text. */
export function emphasis(content: Content): Inline {
  return { kind: "emphasis", inlines: inlinesOf(content) };
}

/** A link out of the document. */
export function link(label: string, href: string): Inline {
  return { kind: "link", text: label, href };
}

/** A link to an id in the same document, with or without its leading "#". */
export function reference(label: string, target: string): Inline {
  return { kind: "reference", text: label, target: target.replace(/^#/u, "") };
}

/** A small raised mark such as "[3]"; with a target it links to that id. */
export function marker(label: string, target?: string): Inline {
  const mark = { kind: "marker", text: label } as const;
  return target === undefined ? mark : { ...mark, target: target.replace(/^#/u, "") };
}

/** A place that can be linked to. */
export function anchor(id: string): Inline {
  return { kind: "anchor", id };
}

/** A new line in the same paragraph. */
export function lineBreak(): Inline {
  return { kind: "lineBreak" };
}
