import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from "parse5";
import { inquiryProblem } from "#inquiry/problems.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { FileText } from "#inquiry/files/file-text.ts";
import { attributeOf } from "./dropped.ts";
import { htmlLines } from "./html-lines.ts";

type Element = DefaultTreeAdapterMap["element"];
type Parent = DefaultTreeAdapterMap["parentNode"];

/** Deeper nesting than any page of a council or word processor has. */
const DEEPEST = 400;
/** A main part with less text is no main part. */
const LEAST_LINES = 3;

/** Thrown through the parser to end it; never leaves this file. */
class TooDeep extends Error {}

/** Gives up while parsing, because time grows with the square of the depth. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST) throw new TooDeep();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

const isElement = (node: Parent["childNodes"][number]): node is Element => "tagName" in node;

/** First element that fits, in the order of the page. */
function find(parent: Parent, fits: (element: Element) => boolean): Element | null {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    const found = fits(node) ? node : find(node, fits);
    if (found) return found;
  }
  return null;
}

const isMain = (element: Element): boolean =>
  element.tagName === "main" || attributeOf(element, "role") === "main";

function pageLines(page: DefaultTreeAdapterMap["document"]): readonly string[] {
  const main = find(page, isMain);
  const lines = main ? htmlLines(main) : [];
  if (lines.length >= LEAST_LINES) return lines;
  const body = find(page, ({ tagName }) => tagName === "body");
  return body ? htmlLines(body) : [];
}

/**
 * The text of a web page: its main part if it has one, without scripts, navigation and what is hidden.
 * @problems inquiry.file.too-deep
 */
export function readHtml(html: string): Result<FileText> {
  try {
    const page = parse(html, { treeAdapter: boundedAdapter(), scriptingEnabled: false });
    return succeed({ text: pageLines(page).join("\n"), warnings: [] });
  } catch (error) {
    if (error instanceof TooDeep) return fail(inquiryProblem("inquiry.file.too-deep", ""));
    throw error;
  }
}
