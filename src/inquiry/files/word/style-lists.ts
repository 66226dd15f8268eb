import { xmlAttribute, xmlTags } from "#inquiry/files/xml-tags.ts";

/** The list that a paragraph style belongs to, its level, and the style it is based on; null where it says nothing. */
export type StyleList = {
  readonly list: string | null;
  readonly level: number | null;
  readonly base: string | null;
};

const MOST_BASES = 12;

/** What the styles part says about lists, by style. */
export function readStyleLists(xml: string): ReadonlyMap<string, StyleList> {
  const styles = new Map<string, StyleList>();
  let [name, style]: [string, StyleList] = ["", { list: null, level: null, base: null }];
  const note = (part: Partial<StyleList>): void => {
    style = { ...style, ...part };
    styles.set(name, style);
  };
  for (const tag of xmlTags(xml)) {
    if (tag.kind === "close") continue;
    const value = xmlAttribute(tag, "w:val");
    if (tag.name === "w:style") {
      [name, style] = [xmlAttribute(tag, "w:styleId") ?? "", { list: null, level: null, base: null }];
    } else if (tag.name === "w:numId") note({ list: value });
    else if (tag.name === "w:ilvl") note({ level: Number(value) });
    else if (tag.name === "w:basedOn") note({ base: value });
  }
  return styles;
}

/** A style's list, or that of the style it is based on. */
export function listOfStyle(styles: ReadonlyMap<string, StyleList>, name: string | null): StyleList | null {
  let style = styles.get(name ?? "");
  for (let steps = 0; style && style.list === null && steps < MOST_BASES; steps += 1) {
    style = style.base === null ? undefined : styles.get(style.base);
  }
  return style ?? null;
}
