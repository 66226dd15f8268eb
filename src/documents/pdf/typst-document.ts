import { readFileSync } from "node:fs";
import { frameOf, type Frame } from "#documents/frame.ts";
import type { Document, Letterhead } from "#documents/model.ts";
import { pageRunsOf, type PageRun } from "#documents/page-runs.ts";
import { typstBlocks } from "./typst-blocks.ts";
import { printableText } from "./printable-text.ts";
import { array, named, shown } from "./typst-text.ts";

let style: string | null = null;

function styleSource(): string {
  style ??= readFileSync(new URL("style.typ", import.meta.url), "utf8");
  return style;
}

function optional(text: string | null | undefined): string {
  return text === null || text === undefined || text === "" ? "none" : named(text);
}

function letterheadSource({ lines, reference }: Letterhead): string {
  const pairs = (reference ?? []).map(({ label, text }) => array([shown(label), shown(text)]));
  return `#letterhead(${array(lines.map(shown))}, ${array(pairs)})`;
}

function runSource({ landscape, blocks }: PageRun, frame: Frame): string {
  const source = typstBlocks(blocks, frame);
  return landscape ? `#page(flipped: true)[${source}]` : source;
}

/** The whole document as Typst source. */
export function typstDocument(document: Document): string {
  const frame = frameOf(document.blocks);
  // PDF/UA refuses a file without a title
  const title = printableText(document.title).trim() || "Dokument";
  const properties = [
    `title: ${named(title)}`,
    `author: ${array(document.author === undefined ? [] : [named(document.author)])}`,
    `subject: ${optional(document.subject)}`,
    `marking: ${optional(document.marking)}`,
  ];
  return [
    styleSource(),
    `#show: paper.with(${properties.join(", ")})`,
    document.letterhead === undefined ? "" : letterheadSource(document.letterhead),
    "#std.title()",
    ...pageRunsOf(document.blocks).map((run) => runSource(run, frame)),
  ].join("\n");
}
