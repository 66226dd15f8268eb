import { xmlAttribute, xmlTags, type XmlTag } from "#inquiry/files/xml-tags.ts";
import { listCounter } from "./list-counter.ts";
import { readNumbering } from "./numbering.ts";
import { listOfStyle, readStyleLists } from "./style-lists.ts";

/** What Word keeps of a document's lists beside the text. */
export type ListParts = { readonly numbering: string; readonly styles: string };

type Paragraph = { style: string | null; list: string | null; level: number | null };

/** Properties from before a tracked change, and the newer of two versions of a text box, count for nothing. */
const IGNORED = new Set(["w:pPrChange", "w:numberingChange", "mc:Choice"]);

const val = (tag: XmlTag): string => xmlAttribute(tag, "w:val") ?? "";

/** What a tag says about the paragraph it stands in. */
const SAYS: Readonly<Record<string, (tag: XmlTag, paragraph: Paragraph) => void>> = {
  "w:pStyle": (tag, paragraph) => void (paragraph.style = val(tag)),
  "w:numId": (tag, paragraph) => void (paragraph.list = val(tag)),
  "w:ilvl": (tag, paragraph) => void (paragraph.level = Number(val(tag))),
};

/** The tags that count. */
function* standing(xml: string): Generator<XmlTag> {
  let ignored = 0;
  for (const tag of xmlTags(xml)) {
    if (IGNORED.has(tag.name) && tag.kind !== "empty") ignored += tag.kind === "open" ? 1 : -1;
    else if (ignored === 0) yield tag;
  }
}

/** Where the properties of each paragraph end, and what they say. */
function* paragraphEnds(xml: string): Generator<{ readonly at: number; readonly paragraph: Paragraph }> {
  const stack: Paragraph[] = [];
  for (const tag of standing(xml)) {
    const paragraph = stack.at(-1);
    if (tag.name === "w:p") {
      if (tag.kind === "open") stack.push({ style: null, list: null, level: null });
      else if (tag.kind === "close") stack.pop();
    } else if (paragraph) {
      SAYS[tag.name]?.(tag, paragraph);
      if (tag.name === "w:pPr" && tag.kind === "close") yield { at: tag.end, paragraph };
    }
  }
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const run = (mark: string): string => `<w:r><w:t xml:space="preserve">${escaped(mark)} </w:t></w:r>`;

/**
 * A Word document's main part with the numbers of its automatic lists written into the paragraphs, as Word prints them.
 * Numbers removed by hand stay away.
 */
export function numberLists(xml: string, parts: ListParts): string {
  const count = listCounter(readNumbering(parts.numbering));
  const styles = readStyleLists(parts.styles);
  const pieces: string[] = [];
  let done = 0;
  for (const { at, paragraph } of paragraphEnds(xml)) {
    const style = listOfStyle(styles, paragraph.style);
    const list = paragraph.list ?? style?.list ?? "0";
    const mark = list === "0" ? "" : count(list, paragraph.level ?? style?.level ?? 0);
    if (mark === "") continue;
    pieces.push(xml.slice(done, at), run(mark));
    done = at;
  }
  return pieces.join("") + xml.slice(done);
}
