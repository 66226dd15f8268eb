/** A tag of an XML text with its place in it. */
export type XmlTag = {
  readonly kind: "open" | "close" | "empty";
  readonly name: string;
  /** What stands behind the name. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
};

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/gu;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The tags of an XML text in their order; comments and instructions are left out. Never fails, whatever the text. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash, name, attributes = "", closed] = match;
    if (name === undefined) continue;
    const kind = slash ? "close" : closed ? "empty" : "open";
    yield { kind, name, attributes, start: match.index, end: match.index + whole.length };
  }
}

/** The character that an entity stands for; the entity itself if nobody knows it. */
function characterOf(entity: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES[name] ?? entity;
  const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : "";
}

/** Text without XML's entities. */
export function decodeXml(text: string): string {
  return text.replaceAll(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|\w{2,4});/gu, characterOf);
}

/** The value of an attribute; null if the tag has none of that name. */
export function xmlAttribute({ attributes }: Pick<XmlTag, "attributes">, name: string): string | null {
  const at = attributes.search(new RegExp(String.raw`(?<![\w:.-])${name}\s*=\s*["']`, "u"));
  const found = at < 0 ? null : /=\s*(?:"([^"]*)"|'([^']*)')/u.exec(attributes.slice(at));
  return found ? decodeXml(found[1] ?? found[2] ?? "") : null;
}
