import type { Level } from "#inquiry/files/lists/level.ts";
import { xmlAttribute, xmlTags, type XmlTag } from "#inquiry/files/xml-tags.ts";

/** A list as paragraphs name it; lists of one family count on together. */
export type NumberedList = {
  readonly family: string;
  readonly levels: readonly Level[];
  /** Where a list of its own begins to count, by level. */
  readonly starts: ReadonlyMap<number, number>;
};

type Changeable = { -readonly [Name in keyof Level]: Level[Name] };
type Draft = {
  family: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Changeable>;
};
type Families = Map<string, Map<number, Changeable>>;

/** Where the reading of the numbering part stands. */
type Cursor = {
  readonly families: Families;
  readonly lists: Map<string, Draft>;
  levels: Map<number, Changeable>;
  list: Draft | null;
  level: Changeable | null;
  at: number;
};

const LEVELS = 9;
const FORMATS: Readonly<Record<string, Level["format"]>> = {
  none: "none",
  bullet: "bullet",
  decimalZero: "decimal-zero",
  lowerLetter: "lower-letter",
  upperLetter: "upper-letter",
  lowerRoman: "lower-roman",
  upperRoman: "upper-roman",
};

const val = (tag: XmlTag): string => xmlAttribute(tag, "w:val") ?? "";
const newLevel = (): Changeable => ({ start: 1, format: "decimal", text: "" });
const levelIn = (tag: XmlTag): number => Math.trunc(Number(xmlAttribute(tag, "w:ilvl") ?? 0));

/** What each tag of the numbering part means. */
const READERS: Readonly<Record<string, (tag: XmlTag, cursor: Cursor) => void>> = {
  "w:abstractNum": (tag, cursor) => {
    cursor.list = null;
    cursor.levels = new Map();
    cursor.families.set(xmlAttribute(tag, "w:abstractNumId") ?? "", cursor.levels);
  },
  "w:num": (tag, cursor) => {
    cursor.list = { family: "", starts: new Map(), levels: new Map() };
    cursor.levels = cursor.list.levels;
    cursor.level = null;
    cursor.lists.set(xmlAttribute(tag, "w:numId") ?? "", cursor.list);
  },
  "w:abstractNumId": (tag, { list }) => {
    if (list) list.family = val(tag);
  },
  "w:lvlOverride": (tag, cursor) => {
    cursor.at = levelIn(tag);
  },
  "w:startOverride": (tag, { list, at }) => void list?.starts.set(at, Number(val(tag))),
  "w:lvl": (tag, cursor) => {
    cursor.level = newLevel();
    cursor.levels.set(levelIn(tag), cursor.level);
  },
  "w:start": (tag, { level }) => {
    if (level) level.start = Number(val(tag));
  },
  "w:numFmt": (tag, { level }) => {
    if (level) level.format = FORMATS[val(tag)] ?? "decimal";
  },
  "w:lvlText": (tag, { level }) => {
    if (level) level.text = val(tag);
  },
};

/** The lists that a document's numbering part declares, by the number under which paragraphs name them. */
export function readNumbering(xml: string): ReadonlyMap<string, NumberedList> {
  const families: Families = new Map();
  const cursor: Cursor = { families, lists: new Map(), levels: new Map(), list: null, level: null, at: 0 };
  for (const tag of xmlTags(xml)) if (tag.kind !== "close") READERS[tag.name]?.(tag, cursor);
  return new Map(
    [...cursor.lists].map(([id, { family, starts, levels }]) => {
      const base = families.get(family);
      const all = Array.from({ length: LEVELS }, (_, at) => levels.get(at) ?? base?.get(at) ?? newLevel());
      return [id, { family, levels: all, starts }];
    }),
  );
}
