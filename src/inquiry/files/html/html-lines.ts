import type { DefaultTreeAdapterTypes } from "parse5";
import { lineWriter, type LineWriter } from "#inquiry/files/line-writer.ts";
import { tableRow } from "#inquiry/files/table-rows.ts";
import { isDropped } from "./dropped.ts";
import { listMarks } from "./list-mark.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Blocks that an empty line parts from their neighbours, and those that only begin a new line. */
const APART = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "table",
  "blockquote",
  "hr",
  "pre",
  "figure",
]);
const LINES = new Set([
  ...[
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "form",
    "fieldset",
    "legend",
    "address",
    "body",
  ],
  ...[
    "ul",
    "ol",
    "menu",
    "li",
    "dl",
    "dt",
    "dd",
    "tr",
    "caption",
    "figcaption",
    "details",
    "summary",
    "center",
  ],
]);
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const NOTE_MARK = /^\s*\[?(\d{1,3})\]?\s*$/u;

const isElement = (node: Node): node is Element => "tagName" in node;

/** All text below an element, in one string. */
function plainText(element: Element): string {
  return element.childNodes
    .map((node) => (isElement(node) ? plainText(node) : "value" in node ? node.value : ""))
    .join("");
}

function writeList(list: Element, writer: LineWriter): void {
  const markOf = listMarks(list);
  writer.endLine();
  for (const node of list.childNodes) {
    if (!isElement(node) || isDropped(node)) continue;
    if (node.tagName !== "li") {
      writeNode(node, writer);
      continue;
    }
    writer.endLine();
    writer.add(markOf(node));
    writeInside(node, writer);
    writer.endLine();
  }
}

function linesOf(element: Element): readonly string[] {
  const writer = lineWriter();
  writeChildren(element, writer);
  return writer.lines().filter((line) => line !== "");
}

function writeRow(row: Element, writer: LineWriter): void {
  writer.endLine();
  const cells = row.childNodes.filter(isElement).filter((cell) => !isDropped(cell));
  for (const line of tableRow(cells.map(linesOf))) writer.put(line);
}

/** The inside of a list entry: its first paragraph continues the line that the mark has begun. */
function writeInside(entry: Element, writer: LineWriter): void {
  let isFirst = true;
  for (const node of entry.childNodes) {
    const isBlock = isElement(node) && (node.tagName === "p" || node.tagName === "div");
    if (isBlock && isFirst) writeChildren(node, writer);
    else writeNode(node, writer);
    if (isElement(node) || ("value" in node && node.value.trim() !== "")) isFirst = false;
  }
}

/** A raised number points to a note: it becomes a superscript that cleaning knows. */
function raised(element: Element): string {
  const note = NOTE_MARK.exec(plainText(element))?.[1];
  return note === undefined ? "" : note.replaceAll(/\d/gu, (figure) => RAISED[Number(figure)] ?? "");
}

function writePreformatted(element: Element, writer: LineWriter): void {
  writer.endBlock();
  for (const line of plainText(element).split("\n")) writer.put(line.trimEnd());
  writer.endBlock();
}

/** What some elements do beside opening a block. */
const SPECIAL: Readonly<Record<string, (element: Element, writer: LineWriter) => void>> = {
  br: (_, writer) => writer.endLine(),
  ol: writeList,
  ul: writeList,
  tr: writeRow,
  pre: writePreformatted,
};

function writeElement(element: Element, writer: LineWriter): void {
  const { tagName } = element;
  const special = SPECIAL[tagName];
  if (special) return special(element, writer);
  const note = tagName === "sup" ? raised(element) : "";
  if (note !== "") return writer.add(note);
  const end = APART.has(tagName) ? writer.endBlock : LINES.has(tagName) ? writer.endLine : null;
  end?.();
  writeChildren(element, writer);
  end?.();
  if (tagName === "td" || tagName === "th") writer.add(" ");
}

function writeNode(node: Node, writer: LineWriter): void {
  if (isElement(node)) {
    if (!isDropped(node)) writeElement(node, writer);
  } else if (node.nodeName === "#text" && "value" in node) writer.add(node.value);
}

function writeChildren(element: Element, writer: LineWriter): void {
  for (const node of element.childNodes) writeNode(node, writer);
}

/** The lines a person reads in an element, without navigation; lists carry their numbers, tables stand row by row. */
export function htmlLines(element: Element): readonly string[] {
  const writer = lineWriter();
  writeChildren(element, writer);
  return writer.lines();
}
