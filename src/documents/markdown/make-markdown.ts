import { frameOf } from "#documents/frame.ts";
import type { Document, Letterhead } from "#documents/model.ts";
import { markdownBlocks } from "./markdown-blocks.ts";
import { escapeMarkdown, plainLine } from "./markdown-text.ts";

function letterheadLines({ lines, reference = [] }: Letterhead): string {
  const data = reference.map(({ label, text }) => `${label}: ${text}`);
  return [...lines, ...data].map((line) => plainLine(escapeMarkdown(line))).join("<br>\n");
}

/** The document as Markdown in GitHub's dialect; the marking stands at the top. */
export function makeMarkdown(document: Document): string {
  const { title, marking, letterhead, blocks } = document;
  const parts = [
    marking === null ? "" : `> **${escapeMarkdown(marking).trim()}**`,
    letterhead === undefined ? "" : letterheadLines(letterhead),
    `# ${escapeMarkdown(title).trim()}`,
    markdownBlocks(blocks, frameOf(blocks)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
