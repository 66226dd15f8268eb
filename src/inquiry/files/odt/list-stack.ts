import { countEntry, printMark, type Counts, type Level } from "#inquiry/files/lists/level.ts";
import { xmlAttribute, type XmlTag } from "#inquiry/files/xml-tags.ts";

type OpenList = { readonly levels: readonly Level[]; readonly style: string; readonly counts: Counts };

const continues = (tag: XmlTag): boolean =>
  xmlAttribute(tag, "text:continue-numbering") === "true" || xmlAttribute(tag, "text:continue-list") !== null;

/** Follows the lists of an OpenDocument text and gives each entry its mark. */
export type ListStack = {
  readonly open: (tag: XmlTag) => void;
  readonly close: () => void;
  /** Counts an entry; its mark is printed before its first paragraph. */
  readonly enter: (tag: XmlTag) => string;
};

/** A stack that knows these list styles; a list goes on counting where it says that it continues one. */
export function listStack(styles: ReadonlyMap<string, readonly Level[]>): ListStack {
  const stack: OpenList[] = [];
  const last = new Map<string, Counts>();

  /** The numbers a list begins with: those of the list around it, or of the one it continues. */
  function countsOf(tag: XmlTag, style: string): Counts {
    const outer = stack.at(-1);
    if (outer) return outer.counts;
    const counts = (continues(tag) ? last.get(style) : undefined) ?? [];
    last.set(style, counts);
    return counts;
  }

  return {
    open: (tag) => {
      const outer = stack.at(-1);
      const style = xmlAttribute(tag, "text:style-name") ?? outer?.style ?? "";
      const levels = styles.get(style) ?? outer?.levels ?? [];
      stack.push({ levels, style, counts: countsOf(tag, style) });
    },
    close: () => void stack.pop(),
    enter: (tag) => {
      const list = stack.at(-1);
      if (!list) return "";
      const level = stack.length - 1;
      const start = Number(xmlAttribute(tag, "text:start-value") ?? Number.NaN);
      if (Number.isInteger(start)) list.counts[level] = start - 1;
      countEntry(list.counts, list.levels, level);
      return printMark(list.counts, list.levels, level);
    },
  };
}
