import type { AnswerBlock, AnsweredItem, AnsweredQuestion, ReferenceBlock } from "./answer.ts";
import type { DraftItem, DraftQuestion, Section } from "./draft.ts";

/** Where something is said: the number of the question, "18 a" for a sub-question. */
type Place = string;

/** In which place each section is said in full, and where a table stood first. */
type Memory = {
  readonly homes: ReadonlyMap<string, Place>;
  readonly tables: Map<string, Place>;
  /** Paragraphs said already, as texts. */
  readonly said: Set<string>;
};

const saysSomething = (blocks: readonly AnswerBlock[]): boolean =>
  blocks.some((block) => block.kind === "table" || (block.kind === "paragraph" && !block.connective));

const placeOf = (no: string | null, item?: DraftItem): Place | null =>
  no === null ? null : [no, item?.no].filter(Boolean).join(" ");

/** Every section of the paper with its place and whether it is the first thing its question asks for. */
function sectionsOf({ no, sections, items }: DraftQuestion) {
  const own = sections.map((section, at) => ({ section, place: placeOf(no), isMain: at === 0 }));
  const ofItems = items.flatMap((item) =>
    "sections" in item
      ? item.sections.map((section, at) => ({ section, place: placeOf(no, item), isMain: at === 0 }))
      : [],
  );
  return [...own, ...ofItems];
}

/** A section is at home where it is the main thing asked for, else where it stands first. */
function homesOf(drafts: readonly DraftQuestion[]): ReadonlyMap<string, Place> {
  const all = drafts.flatMap(sectionsOf).filter(({ section }) => saysSomething(section));
  const homes = new Map<string, Place>();
  for (const { section, place } of [...all.filter(({ isMain }) => isMain), ...all]) {
    const key = JSON.stringify(section);
    if (place !== null && !homes.has(key)) homes.set(key, place);
  }
  return homes;
}

const referTo = (place: Place, text: string): ReferenceBlock => ({ kind: "reference", text, to: place });

function joinTables(section: Section, place: Place, { tables, said }: Memory): Section {
  const joined = section.map((block) => {
    if (block.kind !== "table") return block;
    const key = JSON.stringify(block);
    const before = tables.get(key);
    if (before === undefined) tables.set(key, place);
    return before === undefined
      ? block
      : referTo(before, `Siehe die Übersicht in der Antwort zu Frage ${before}.`);
  });
  const refers = joined.some((block) => block.kind === "reference");
  const isTold = (block: AnswerBlock): boolean =>
    block.kind === "paragraph" && !block.connective && said.has(JSON.stringify(block));
  const kept = joined.filter((block) => !refers || !isTold(block));
  for (const block of section) if (block.kind === "paragraph") said.add(JSON.stringify(block));
  return kept;
}

/** Leaves out a reference to where an earlier one of the same answer leads already. */
function withoutRepeats(blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  const seen = new Set<string>();
  return blocks.filter((block) => {
    if (block.kind !== "reference") return true;
    const isNew = !seen.has(block.to);
    seen.add(block.to);
    return isNew;
  });
}

function joinSections(
  sections: readonly Section[],
  place: Place | null,
  memory: Memory,
): readonly AnswerBlock[] {
  if (place === null) return sections.flat();
  const saysMore = sections.filter(saysSomething).length > 1;
  const joined = sections.flatMap((section): Section => {
    const home = memory.homes.get(JSON.stringify(section)) ?? place;
    if (home === place) return joinTables(section, place, memory);
    return [
      referTo(
        home,
        saysMore ? `Siehe auch die Antwort zu Frage ${home}.` : `Siehe Antwort zu Frage ${home}.`,
      ),
    ];
  });
  return withoutRepeats(joined);
}

function joinItem(item: DraftItem, no: string | null, memory: Memory): AnsweredItem {
  if ("column" in item) return item;
  const { sections, ...rest } = item;
  return { ...rest, answer: joinSections(sections, placeOf(no, item), memory) };
}

/**
 * Says once what answers have in common: where another question is the right place for it, or was told it
 * before, an answer refers there.
 */
export function jointAnswers(drafts: readonly DraftQuestion[]): readonly AnsweredQuestion[] {
  const memory: Memory = { homes: homesOf(drafts), tables: new Map(), said: new Set() };
  return drafts.map(({ sections, ...question }) => ({
    ...question,
    answer: joinSections(sections, placeOf(question.no), memory),
    items: question.items.map((item) => joinItem(item, question.no, memory)),
  }));
}
