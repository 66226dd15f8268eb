import { recordType } from "#catalogue/catalogue.ts";
import { attachmentOf } from "#records/attachment.ts";
import { redact } from "#records/disclosure/redact.ts";
import { referenceTo, type RecordContent } from "#records/record.ts";
import { fieldMarks, fieldTexts, plainText, type FieldText } from "./field-texts.ts";
import { codeMark, INNER_RANK, rankOf, referenceMark, scopeMark, typeMark } from "#store/search/marks.ts";
import { HIDDEN, isOpenTo, type Naming } from "./name-of.ts";

/** A record as search knows it: texts by who may find it by them. */
export type SearchDocument = {
  readonly rank: number;
  readonly ended: boolean;
  readonly title: string;
  readonly summary: string;
  readonly body: readonly string[];
  /** Ids and the like: found as what is in the body, but shown in no passage. */
  readonly ids: readonly string[];
  readonly inner: readonly string[];
  readonly marks: readonly string[];
};

/** What a document needs besides the record: names of other records, and texts of files by their hash. */
type Surroundings = {
  readonly naming: Naming;
  readonly fileText: (hash: string) => string | undefined;
};

/** Fields that sum up a record, the first that is given. */
const SUMMARIES = [
  ...["summary", "objective", "task", "purpose", "statement", "goal"],
  ...["explanation", "description", "result", "text"],
];
const LONGEST_SUMMARY = 400;

type Data = Readonly<Record<string, unknown>>;

/** The hashes of the files that belong to a record. */
export function attachedHashes({ attachments }: RecordContent): readonly string[] {
  return attachments.flatMap((one) => attachmentOf(one)?.hash ?? []);
}

function attachedTexts({ attachments }: RecordContent, { fileText }: Surroundings): readonly string[] {
  return attachments.flatMap((one) => {
    const file = attachmentOf(one);
    return file === null ? [one] : [file.name, fileText(file.hash) ?? ""];
  });
}

/** The beginning of the text that sums a record up, and the field that it holds completely, if it does. */
type Summary = { readonly text: string; readonly whole: string | null };

function summaryOf(open: RecordContent): Summary {
  const data = open.data as Data;
  const { fields, title } = recordType(open.type);
  const id = SUMMARIES.find((one) => {
    const kind = fields[one]?.kind;
    const isText = kind === "text" || kind === "markdown";
    return isText && !title.includes(one) && typeof data[one] === "string" && data[one] !== "";
  });
  if (id === undefined) return { text: "", whole: null };
  const text = plainText(String(data[id]));
  if (text.length <= LONGEST_SUMMARY) return { text, whole: id };
  return { text: text.slice(0, LONGEST_SUMMARY).replace(/\s\S*$/u, ""), whole: null };
}

const reasonsOf = ({ unknown, notCollected, notApplicable }: RecordContent): readonly string[] =>
  [unknown, notCollected, notApplicable].flatMap((reasons) => Object.values(reasons));

function openTexts(open: RecordContent, { whole }: Summary): readonly FieldText[] {
  const { fields, title, label } = recordType(open.type);
  const rest = Object.entries(open.data).filter(([id]) => !title.includes(id) && id !== whole);
  const sources = open.sources.flatMap((source) => [source.title, source.note ?? ""]);
  const others = [...reasonsOf(open), ...sources].map((text) => ({ text }));
  const ids = [label.one, open.key.replaceAll(/[._-]/gu, " ")].map((id) => ({ id }));
  return [...fieldTexts(fields, Object.fromEntries(rest)), ...others, ...ids];
}

/** What only the authority's own people may find: what is withheld, and why. */
function heldTexts(record: RecordContent, open: RecordContent): readonly FieldText[] {
  const isHeld = ([id]: readonly [string, unknown]): boolean =>
    open.withhold.some(({ field }) => field === id);
  const held = (part: object): object => Object.fromEntries(Object.entries(part).filter(isHeld));
  const reasons = [record.unknown, record.notCollected, record.notApplicable].flatMap((one) =>
    Object.values<string>({ ...held(one) }),
  );
  const why = record.withhold.map(({ reason }) => reason ?? "");
  const notes = [record.internalNote ?? "", record.confidentiality?.reason ?? "", ...why, ...reasons];
  return [
    ...fieldTexts(recordType(record.type).fields, held(record.data)),
    ...notes.map((text) => ({ text })),
  ];
}

type Sorted = { readonly open: string[]; readonly ids: string[]; readonly inner: string[] };

/** Puts names of other records where everybody who may search there may know them; else nowhere. */
function sortTexts(texts: readonly FieldText[], rank: number, { naming }: Surroundings): Sorted {
  const sorted: Sorted = { open: [], ids: [], inner: [] };
  for (const part of texts) {
    if ("text" in part) sorted.open.push(part.text);
    else if ("id" in part) sorted.ids.push(part.id);
    else {
      const name = naming(part.to);
      const isKnown = name !== undefined && isOpenTo(Math.max(rank, INNER_RANK), name);
      if (isKnown) (isOpenTo(rank, name) ? sorted.open : sorted.inner).push(name.title);
    }
  }
  return sorted;
}

const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== "");

/** Names in the title that not everybody who opens the record may know. */
function hiddenNames(open: RecordContent, rank: number, around: Surroundings): readonly string[] {
  const { fields, title } = recordType(open.type);
  const inTitle = Object.entries(open.data).filter(([id]) => title.includes(id));
  return sortTexts(fieldTexts(fields, Object.fromEntries(inTitle)), rank, around).inner;
}

/** What may be found of a record, by whom. */
export function documentOf(record: RecordContent, around: Surroundings): SearchDocument {
  const open = redact(record);
  const rank = rankOf(record.visibility);
  const { fields } = recordType(record.type);
  const summary = summaryOf(open);
  const texts = sortTexts(openTexts(open, summary), rank, around);
  const held = sortTexts(heldTexts(record, open), Math.max(rank, INNER_RANK), around).open;
  const inner = [...texts.inner, ...hiddenNames(open, rank, around), ...held];
  const ended = record.ended === true;
  const references = fieldMarks(fields, record.data).references.map(referenceMark);
  const codes = fieldMarks(fields, open.data).codes.map(codeMark);
  return {
    ...{ rank, ended, title: around.naming(referenceTo(record))?.title ?? record.key, summary: summary.text },
    body: filled(texts.open),
    ids: texts.ids,
    inner: filled([...inner, ...attachedTexts(record, around)]),
    marks: [...new Set([scopeMark(rank, ended), typeMark(record.type), ...codes, ...references])],
  };
}

/** The title without what stands for hidden names, as it is indexed. */
export function titleWords(title: string): string {
  return title.replaceAll(HIDDEN, "");
}
