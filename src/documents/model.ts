import type { Instant } from "#values/instant.ts";

/** A run of text, or something that stands within a line. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly inlines: readonly Inline[] }
  | { readonly kind: "emphasis"; readonly inlines: readonly Inline[] }
  /** A link out of the document: http, https or mailto; any other address leaves only the text. */
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  /** A link to an id in this document; an id that does not exist leaves only the text. */
  | { readonly kind: "reference"; readonly text: string; readonly target: string }
  /** A small raised mark such as "[3]", a link where it has a target. */
  | { readonly kind: "marker"; readonly text: string; readonly target?: string }
  /** A place that a reference or marker can point at; shows nothing. */
  | { readonly kind: "anchor"; readonly id: string }
  | { readonly kind: "lineBreak" };

export type HeadingLevel = 1 | 2 | 3 | 4;

/** Level 1 is the highest heading below the document's title. */
export type Heading = {
  readonly kind: "heading";
  readonly level: HeadingLevel;
  readonly text: string;
  readonly id?: string;
};

export type Paragraph = { readonly kind: "paragraph"; readonly inlines: readonly Inline[] };

/** Each item is a row of blocks, mostly one paragraph. */
export type List = {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
};

export type Column = { readonly label: string; readonly align?: "start" | "end" };

/** Cells in the order of the columns; missing cells stay empty. The note stands below the row at full width. */
export type TableRow = {
  readonly cells: readonly (readonly Inline[])[];
  readonly note?: readonly Inline[];
};

export type Table = {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly id?: string;
};

/** Head data: a label and its value, one below the other. */
export type KeyValue = {
  readonly kind: "keyValue";
  readonly entries: readonly { readonly label: string; readonly value: readonly Inline[] }[];
};

/** A set-off remark: preliminary remarks, open points, warnings. */
export type Note = {
  readonly kind: "note";
  readonly tone: "info" | "warning";
  readonly title?: string;
  readonly blocks: readonly Block[];
};

/** A repeated question; stays on the page of what follows it. The number is shown as given ("1.", "a)"). */
export type Question = {
  readonly kind: "question";
  readonly number?: string;
  readonly inlines: readonly Inline[];
  readonly id?: string;
};

/** A picture with its visible title and the description read out to those who do not see it. */
export type Figure = {
  readonly kind: "figure";
  readonly svg: string;
  readonly title: string;
  readonly description: string;
  readonly id?: string;
};

export type PageBreak = { readonly kind: "pageBreak" };

/** What a document consists of. Every maker answers each kind in one table, so a new kind breaks them all. */
export type Block = Heading | Paragraph | List | Table | KeyValue | Note | Question | Figure | PageBreak;

/** The sender's lines at the top of the first page and its reference data (file number, date). */
export type Letterhead = {
  readonly lines: readonly string[];
  readonly reference?: readonly { readonly label: string; readonly text: string }[];
};

/** A document, free of any file format. The same document always gives the same bytes. */
export type Document = {
  /** Shown at the top and written to the file's properties. */
  readonly title: string;
  readonly language: "de";
  /** Only for the file's properties: a function or an office. */
  readonly author?: string;
  /** Only for the file's properties. */
  readonly subject?: string;
  readonly createdAt: Instant;
  /** A sentence that stands on every page, such as a draft or demonstration marking. */
  readonly marking: string | null;
  readonly letterhead?: Letterhead;
  readonly blocks: readonly Block[];
};

/** A function for each kind of block: the form every maker's table has. */
export type BlockTable<Context, Out> = {
  readonly [Kind in Block["kind"]]: (block: Extract<Block, { kind: Kind }>, context: Context) => Out;
};

/** A function for each kind of inline. */
export type InlineTable<Context, Out> = {
  readonly [Kind in Inline["kind"]]: (inline: Extract<Inline, { kind: Kind }>, context: Context) => Out;
};
