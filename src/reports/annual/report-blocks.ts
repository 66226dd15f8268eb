import type { TableBlock } from "#answers/answer.ts";
import { heading, list, paragraph, table } from "#documents/blocks.ts";
import { anchor, reference, text } from "#documents/inlines.ts";
import { chartFigure } from "#documents/charts/chart-figure.ts";
import type { Block } from "#documents/model.ts";
import { numberInFigures } from "#language/numbers.ts";
import { setAnswerBlock, type Setting } from "#reports/answer-blocks.ts";
import type { ListedGroup } from "./report-evidence.ts";
import type { Report, ReportBlock, ReportPart, ReportSection } from "./report.ts";

/** Longer tables stand in an annex, so that the chapters stay readable. */
const MOST_ROWS = 30;

/** Nobody reads longer ones on paper, and they would make its file slow and heavy; the report's JSON holds them. */
const MOST_PRINTED = 120;

/** A table that was moved to the annex; without an id it stands in the report's JSON alone. */
export type MovedTable = { readonly id: string | null; readonly block: TableBlock };

/** How a report is set, with the tables that are too long for its chapters. */
export type ReportSetting = Setting & { readonly moved: ReadonlyMap<TableBlock, MovedTable> };

/** The tables of the chapters that are too long for them, in order; an annex's own tables stay there. */
export function movedTables({ parts }: Pick<Report, "parts">): ReadonlyMap<TableBlock, MovedTable> {
  const tables = parts
    .filter(({ id }) => id !== "register")
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
    .flatMap((block) => (block.kind === "table" && block.rows.length > MOST_ROWS ? [block] : []));
  return new Map(
    tables.map((block, at) => {
      const isPrinted = block.rows.length <= MOST_PRINTED;
      return [block, { id: isPrinted ? `aufstellung-${at + 1}` : null, block }];
    }),
  );
}

/** What stands on paper: all blocks but the tables that are too long for it. */
export function printedBlocks(
  { parts }: Pick<Report, "parts">,
  moved: ReadonlyMap<TableBlock, MovedTable>,
): readonly ReportBlock[] {
  return parts
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
    .filter((block) => block.kind !== "table" || moved.get(block)?.id !== null);
}

/** Where a table stands that is too long for its chapter. */
function movedSentence({ id, block }: MovedTable): Block {
  const what = `Die Aufstellung „${block.title}“ mit ${numberInFigures(block.rows.length)} Zeilen`;
  if (id !== null) return paragraph(reference(`${what} steht in der Anlage.`, id));
  return paragraph(`${what} ist für das Papier zu lang; die JSON-Datei dieses Berichts enthält sie.`);
}

function setBlock(block: ReportBlock, setting: ReportSetting): readonly Block[] {
  if (block.kind === "chart") return [chartFigure(block.chart), ...setAnswerBlock(block.table, setting)];
  const moved = block.kind === "table" ? setting.moved.get(block) : undefined;
  if (moved === undefined) return setAnswerBlock(block, setting);
  return [movedSentence(moved)];
}

function setSection({ title, blocks }: ReportSection, setting: ReportSetting): readonly Block[] {
  const head = title === null ? [] : [heading(2, title)];
  return [...head, ...blocks.flatMap((block) => setBlock(block, setting))];
}

/** Sentences that each stand for themselves, as points of a list. */
function setPoints(blocks: readonly ReportBlock[], setting: ReportSetting): readonly Block[] {
  const points = blocks.filter(({ kind }) => kind === "paragraph").map((block) => setBlock(block, setting));
  const others = blocks.filter(({ kind }) => kind !== "paragraph");
  return [
    ...(points.length > 0 ? [list(points)] : []),
    ...others.flatMap((block) => setBlock(block, setting)),
  ];
}

/** The summary: its sentences as points. */
export function setSummary(part: ReportPart, setting: ReportSetting): readonly Block[] {
  return [
    heading(1, part.title, part.id),
    ...part.sections.flatMap(({ blocks }) => setPoints(blocks, setting)),
  ];
}

/** A chapter under its heading; `title` where the paper calls it otherwise. */
export function setPart(part: ReportPart, setting: ReportSetting, title = part.title): readonly Block[] {
  return [heading(1, title, part.id), ...part.sections.flatMap((section) => setSection(section, setting))];
}

/** The long tables, each under a heading that the chapters lead to. */
export function setMoved(setting: ReportSetting): readonly Block[] {
  return [...setting.moved.values()].flatMap(({ id, block }) =>
    id === null ? [] : [heading(2, block.title, id), ...setAnswerBlock(block, setting)],
  );
}

/** Which numbers stand behind the marks that gather many pieces of evidence; nothing without such marks. */
export function groupTable(groups: readonly ListedGroup[]): readonly Block[] {
  if (groups.length === 0) return [];
  return [
    heading(2, "Sammelbelege"),
    paragraph("Wo eine Angabe auf vielen Einträgen beruht, steht ein Zeichen mit S für alle zusammen."),
    table({
      caption: "Sammelbelege und die Nummern ihrer Einträge",
      columns: ["Zeichen", "Einträge Nr."],
      rows: groups.map(({ label, target, numbers }) => [[anchor(target), text(label)], [text(numbers)]]),
    }),
  ];
}
