import { lineWriter, type LineWriter } from "#inquiry/files/line-writer.ts";
import { tableRow } from "#inquiry/files/table-rows.ts";
import { decodeXml, xmlTags, type XmlTag } from "#inquiry/files/xml-tags.ts";
import { listStack, type ListStack } from "./list-stack.ts";
import { readListStyles } from "./list-styles.ts";

/** What is not part of the running text: notes, comments, deleted passages, forms. */
const LEFT_OUT = new Set(["text:note", "office:annotation", "text:tracked-changes", "office:forms"]);

type State = {
  readonly lists: ListStack;
  /** Writers of the text and of the table cells that are open; the innermost is last. */
  readonly writers: LineWriter[];
  /** Cells of the rows that are open. */
  readonly rows: (readonly string[])[][];
  mark: string;
};

const writerOf = ({ writers }: State): LineWriter => writers.at(-1) ?? lineWriter();

function beginParagraph(_: XmlTag, state: State): void {
  const writer = writerOf(state);
  writer.endLine();
  if (state.mark !== "") writer.add(`${state.mark} `);
  state.mark = "";
}

function endCell(_: XmlTag, { writers, rows }: State): void {
  const lines = writers.pop()?.lines() ?? [];
  rows.at(-1)?.push(lines.filter((line) => line !== ""));
}

function endRow(_: XmlTag, state: State): void {
  for (const line of tableRow(state.rows.pop() ?? [])) writerOf(state).put(line);
}

type Deed = (tag: XmlTag, state: State) => void;

const endBlock: Deed = (_, state) => writerOf(state).endBlock();
const endLine: Deed = (_, state) => writerOf(state).endLine();
const blank: Deed = (_, state) => writerOf(state).add(" ");

const OPEN: Readonly<Record<string, Deed>> = {
  "text:p": beginParagraph,
  "text:h": beginParagraph,
  "text:list": (tag, { lists }) => lists.open(tag),
  "text:list-item": (tag, state) => void (state.mark = state.lists.enter(tag)),
  "table:table-row": (tag, state) => (endLine(tag, state), void state.rows.push([])),
  "table:table-cell": (_, { writers }) => void writers.push(lineWriter()),
};
const CLOSE: Readonly<Record<string, Deed>> = {
  "text:p": endBlock,
  "text:h": endBlock,
  "text:list": (_, { lists }) => lists.close(),
  "text:list-item": (tag, state) => (endLine(tag, state), void (state.mark = "")),
  "table:table-cell": endCell,
  "table:table-row": endRow,
  "table:table": endBlock,
};
const EMPTY: Readonly<Record<string, Deed>> = {
  "text:p": endBlock,
  "text:line-break": endLine,
  "text:tab": blank,
  "text:s": blank,
  "text:soft-hyphen": (_, state) => writerOf(state).add("\u00ad"),
  "table:table-cell": (_, { rows }) => void rows.at(-1)?.push([]),
};
const DEEDS = { open: OPEN, close: CLOSE, empty: EMPTY } as const;

/** The tags of the running text with the text before each. */
function* running(xml: string): Generator<{ readonly text: string; readonly tag: XmlTag }> {
  let [end, leftOut] = [0, 0];
  for (const tag of xmlTags(xml)) {
    const text = leftOut > 0 ? "" : xml.slice(end, tag.start);
    end = tag.end;
    if (LEFT_OUT.has(tag.name) && tag.kind !== "empty") leftOut += tag.kind === "open" ? 1 : -1;
    if (leftOut <= 0) yield { text, tag };
  }
}

/** The lines of an OpenDocument text with the marks of its lists; `styles` is the part with its named styles. */
export function odtLines(content: string, styles: string): readonly string[] {
  const start = Math.max(content.indexOf("<office:text"), 0);
  const known = new Map([...readListStyles(styles), ...readListStyles(content.slice(0, start))]);
  const state: State = { lists: listStack(known), writers: [lineWriter()], rows: [], mark: "" };
  for (const { text, tag } of running(content.slice(start))) {
    if (text.trim() !== "" || (text !== "" && tag.name === "text:span")) writerOf(state).add(decodeXml(text));
    DEEDS[tag.kind][tag.name]?.(tag, state);
  }
  return state.writers[0]?.lines() ?? [];
}
