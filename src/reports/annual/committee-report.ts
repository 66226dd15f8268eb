import type { AnswerBlock, TableBlock } from "#answers/answer.ts";
import { connective } from "#answers/speech/sentence.ts";
import type { Copy } from "#records/visibility.ts";
import { chaptersOf, reportHead } from "./annual-report.ts";
import { duePlan } from "./parts/outlook.ts";
import { summaryPart } from "./parts/summary.ts";
import { moneyTable } from "./figures/money.ts";
import { stockChart } from "./figures/stock.ts";
import type { Report, ReportPart, ReportSection } from "./report.ts";
import { ownSection, withoutColumns } from "./section.ts";
import { settingFor, type Registers, type Setting } from "./setting.ts";

/** Two pages hold so many dates and uses; the annual report tells all. */
const MOST_DATES = 5;
const MOST_USES = 6;
const LEFT_OUT = ["Anbieter oder Entwickler", "Status", "Einsatzbereich"];

/** The first rows of a table; that there are more is said. */
function cut(table: TableBlock, most: number): readonly AnswerBlock[] {
  if (table.rows.length <= most) return [table];
  const rest = `Von ${table.rows.length} Zeilen stehen hier ${most}; alle enthält der Jahresbericht.`;
  return [{ ...table, rows: table.rows.slice(0, most) }, connective(rest).block];
}

const partOf = (id: string, title: string, sections: readonly ReportSection[]): readonly ReportPart[] =>
  sections.length === 0 ? [] : [{ id, title, sections }];

/** The first table of a section, short enough for two pages. */
function shortTable(parts: readonly ReportPart[], id: string, title: string): readonly AnswerBlock[] {
  const section = parts.find((part) => part.id === id)?.sections.find((one) => one.title === title);
  const table = section?.blocks.find((block) => block.kind === "table");
  return table ? cut(withoutColumns(table, LEFT_OUT), MOST_USES) : [];
}

function changes(parts: readonly ReportPart[]): readonly ReportPart[] {
  const moves = ["Begonnen", "Beendet"].flatMap((title) => shortTable(parts, "veraenderungen", title));
  return partOf("veraenderungen", "Veränderungen", ownSection(null, moves));
}

function figures(setting: Setting): readonly ReportPart[] {
  const [money, plan] = [moneyTable(setting), duePlan(setting)];
  return [
    ...partOf("mittel", "Mittel", ownSection(null, money ? [money] : [])),
    ...partOf("ausblick", "Nächste Termine", ownSection(null, plan ? cut(plan, MOST_DATES) : [])),
  ];
}

/** A report of two pages for a committee, from the same parts as the annual report; the annex with evidence follows. */
export function committeeReport(
  registers: Registers,
  wish: { readonly year: number; readonly copy: Copy },
): Report {
  const setting = settingFor(registers, wish);
  const chapters = chaptersOf(setting);
  const chart = stockChart(setting);
  const parts = [
    summaryPart(setting, chapters),
    ...changes(chapters),
    ...partOf("bestand", "Bestand", ownSection(null, chart ? [chart] : [])),
    ...figures(setting),
  ];
  return { ...reportHead(setting, registers), kind: "committee", parts };
}
