import { heading, keyValue, list, note, pageBreak, paragraph, table } from "#documents/blocks.ts";
import { reference } from "#documents/inlines.ts";
import type { Block, Document } from "#documents/model.ts";
import { dateInFigures, dateInWords } from "#language/dates.ts";
import { recordAt } from "#records/snapshot.ts";
import type { Copy } from "#records/visibility.ts";
import { dayOf } from "#values/instant.ts";
import type { Setting } from "#reports/answer-blocks.ts";
import { evidenceAnnex } from "#reports/evidence-annex.ts";
import { titleOf } from "#reports/record-title.ts";
import { compactEvidence } from "./compact-evidence.ts";
import { citedRecords } from "./cited-records.ts";
import {
  groupTable,
  movedTables,
  printedBlocks,
  setMoved,
  setPart,
  setSummary,
  type ReportSetting,
} from "./report-blocks.ts";
import { reportEvidence } from "./report-evidence.ts";
import type { Report } from "./report.ts";
import type { Registers } from "./setting.ts";

/** What the paper needs besides the report: the registers it came from and where public pages are. */
export type ReportPaperSetting = {
  readonly registers: Registers;
  /** Address of the public site without a slash at its end; null leaves links out. */
  readonly baseUrl: string | null;
};

const COPIES: Readonly<Record<Copy, string>> = {
  public: "öffentlich – beruht allein auf öffentlichen Einträgen",
  council: "für die politischen Gremien",
  internal: "intern – nicht zur Weitergabe",
};

const KINDS = { annual: "KI-Jahresbericht", committee: "Bericht an den Ausschuss: KI-Einsatz" } as const;

function headData({ year, on, asOf, previous, copy, isInterim }: Report): Block {
  const before = previous && dateInFigures(dayOf(previous.asOf));
  return keyValue([
    ["Berichtsjahr", isInterim ? `${year} (Zwischenstand; das Jahr ist nicht abgeschlossen)` : String(year)],
    ["Sachstand", dateInFigures(on)],
    ["Stand des Registers", dateInFigures(dayOf(asOf))],
    ["Verglichen mit", before === null ? "kein früherer Stand" : `Register vom ${before}`],
    ["Ausfertigung", COPIES[copy]],
  ]);
}

function readingNote({ on, asOf }: Report): Block {
  const day = dateInWords(dayOf(asOf));
  return note(
    "info",
    [
      paragraph(
        `Dieser Bericht ist aus dem KI-Register erzeugt. Er beschreibt den ${dateInWords(on)} so, wie das Register ihn am ${day} kannte; Angaben, die kein Datum tragen, geben den Stand des Registers wieder. Die Ziffern in eckigen Klammern führen zu den Belegen. Summen, Anzahlen und Veränderungen sind aus den genannten Einträgen errechnet. Wo das Register nichts enthält, steht das so da: Eine fehlende Angabe ist keine Null.`,
      ),
    ],
    "Wie dieser Bericht zu lesen ist",
  );
}

function openPoints({ copy, parts }: Report, { current }: Registers): readonly Block[] {
  if (copy !== "internal") return [];
  const rows = parts.flatMap((part) =>
    part.sections.flatMap(({ gaps, title }) =>
      gaps.map((gap) => {
        const unit = gap.unit === null ? undefined : recordAt(current, gap.unit);
        return [title ?? part.title, gap.what, unit ? titleOf(current, unit) : "noch zu bestimmen"];
      }),
    ),
  );
  const content =
    rows.length === 0
      ? paragraph("Es sind keine Punkte offen.")
      : table({
          caption: "Was noch zuzuliefern ist",
          columns: ["Abschnitt", "Was fehlt", "Zuständig"],
          rows,
        });
  return [pageBreak(), heading(1, "Offene Punkte", "offene-punkte"), content];
}

function settingOf(
  report: Report,
  registers: Registers,
): ReportSetting & { readonly groups: readonly Block[] } {
  const moved = movedTables(report);
  const evidence = reportEvidence(printedBlocks(report, moved));
  const isInternal: Setting["isInternal"] = (cited) =>
    report.copy === "internal" &&
    cited.some(
      (one) => recordAt(registers.current, one.slice(0, one.lastIndexOf("@")))?.visibility === "internal",
    );
  return {
    ...{ evidence, isInternal, groupOf: evidence.groupOf, moved },
    groups: groupTable(evidence.groups),
  };
}

/** More pieces of evidence are set as running text, which a long file bears better than a table. */
const MOST_LISTED = 500;

type Annexes = { readonly report: Report; readonly how: ReportPaperSetting };

function annexes({ report, how }: Annexes, setting: ReturnType<typeof settingOf>): readonly Block[] {
  const register = report.parts.find(({ id }) => id === "register");
  const isFirst = register === undefined;
  const words = {
    ...{ of: "dieses Berichts", subject: "der Bericht" },
    heading: isFirst ? "Anlage: Belege" : "Anlage 2: Belege",
  };
  const annex = setting.evidence.inOrder.length > MOST_LISTED ? compactEvidence : evidenceAnnex;
  return [
    ...(register ? [pageBreak(), ...setPart(register, setting, `Anlage 1: ${register.title}`)] : []),
    ...setMoved(setting),
    ...openPoints(report, how.registers),
    ...annex(setting.evidence, {
      snapshot: how.registers.current,
      ...{ copy: report.copy, baseUrl: how.baseUrl, words },
      find: citedRecords(how.registers, report.copy),
    }),
    ...setting.groups,
    ...chainNote(report),
  ];
}

/** Lets anybody who keeps the report prove later whether the register was changed behind it. */
function chainNote({ chain }: Report): readonly Block[] {
  if (chain === null) return [];
  return [paragraph(`Stand der Registerkette: Position ${chain.position}, Prüfsumme ${chain.hash}.`)];
}

function contents({ kind, parts }: Report): readonly Block[] {
  if (kind === "committee") return [];
  const named = [
    ...parts.filter(({ id }) => id !== "register").map(({ id, title }) => [title, id] as const),
    ["Anlage 1: Auszug aus dem Register", "register"] as const,
    ["Anlage 2: Belege", "belege"] as const,
  ];
  return [heading(1, "Inhalt"), list(named.map(([title, id]) => [reference(title, id)]))];
}

/**
 * A report as a paper: head data, how to read it, contents, chapters, annexes with the register's list, open points
 * (internal copy) and evidence. It is dated by the register it was drawn from, so equal registers give equal bytes.
 */
export function reportPaper(report: Report, how: ReportPaperSetting): Document {
  const setting = settingOf(report, how.registers);
  const chapters = report.parts.filter(({ id }) => id !== "register");
  const isAnnual = report.kind === "annual";
  return {
    title: `${KINDS[report.kind]} ${report.year}`,
    ...{ language: "de", author: report.name, createdAt: report.asOf, marking: report.marking },
    subject: `${report.name}, Sachstand ${dateInWords(report.on)}`,
    letterhead: {
      lines: [report.name],
      reference: [{ label: "Stand", text: dateInFigures(dayOf(report.asOf)) }],
    },
    blocks: [
      headData(report),
      ...(isAnnual ? [readingNote(report), ...contents(report)] : []),
      ...chapters.flatMap((part) =>
        part.id === "zusammenfassung" ? setSummary(part, setting) : setPart(part, setting),
      ),
      ...annexes({ report, how }, setting),
    ],
  };
}
