import { fromMarkdown } from "mdast-util-from-markdown";
import { list, paragraph } from "./blocks.ts";
import { emphasis, lineBreak, link, strong, text } from "./inlines.ts";
import type { Block, Inline } from "./model.ts";
import { safeHref } from "./safe-href.ts";
import { plainText } from "./walk.ts";

type Node = ReturnType<typeof fromMarkdown>["children"][number];
type NodeOf<Type extends Node["type"]> = Extract<Node, { type: Type }>;
type Table<Out> = { readonly [Type in Node["type"]]?: (node: NodeOf<Type>, addresses: Addresses) => Out };
type Addresses = ReadonlyMap<string, string>;

function lookUp<Out>(table: Table<Out>, node: Node): ((node: Node, addresses: Addresses) => Out) | undefined {
  return table[node.type] as ((node: Node, addresses: Addresses) => Out) | undefined;
}

/** An unsafe address loses its link, the words stay. */
function linked(words: readonly Inline[], href: string | undefined): readonly Inline[] {
  const address = safeHref(href ?? "");
  return address === null ? words : [link(plainText(words), address)];
}

function lines(value: string): readonly Inline[] {
  return value.split("\n").flatMap((line, index) => (index === 0 ? [text(line)] : [lineBreak(), text(line)]));
}

const INLINES: Table<readonly Inline[]> = {
  text: ({ value }) => [text(value)],
  inlineCode: ({ value }) => [text(value)],
  html: ({ value }) => [text(value)],
  break: () => [lineBreak()],
  emphasis: ({ children }, addresses) => [emphasis(inlines(children, addresses))],
  strong: ({ children }, addresses) => [strong(inlines(children, addresses))],
  link: ({ children, url }, addresses) => linked(inlines(children, addresses), url),
  linkReference: ({ children, identifier }, addresses) =>
    linked(inlines(children, addresses), addresses.get(identifier)),
  image: ({ alt }) => [text(alt ?? "")],
  imageReference: ({ alt }) => [text(alt ?? "")],
};

function inlines(nodes: readonly Node[], addresses: Addresses): readonly Inline[] {
  return nodes.flatMap((node) => lookUp(INLINES, node)?.(node, addresses) ?? []);
}

const BLOCKS: Table<readonly Block[]> = {
  paragraph: ({ children }, addresses) => [paragraph(inlines(children, addresses))],
  heading: ({ children }, addresses) => [paragraph(strong(inlines(children, addresses)))],
  blockquote: ({ children }, addresses) => blocks(children, addresses),
  list: ({ children, ordered }, addresses) => [
    list(
      children.map((item) => blocks(item.children, addresses)),
      ordered === true,
    ),
  ],
  code: ({ value }) => [paragraph(lines(value))],
  html: ({ value }) => [paragraph(lines(value))],
};

function blocks(nodes: readonly Node[], addresses: Addresses): readonly Block[] {
  return nodes.flatMap((node) => lookUp(BLOCKS, node)?.(node, addresses) ?? []);
}

/**
 * What blocks does this Markdown text (CommonMark) say, made safe?
 * HTML becomes visible text, pictures their alternative text, headings strong paragraphs (so the
 * document's outline stays its own); only http, https and mailto links stay links. Empty text gives no blocks.
 */
export function blocksFromMarkdown(markdown: string): readonly Block[] {
  const nodes = fromMarkdown(markdown).children;
  const definitions = nodes.filter((node) => node.type === "definition");
  return blocks(nodes, new Map(definitions.map(({ identifier, url }) => [identifier, url])));
}
