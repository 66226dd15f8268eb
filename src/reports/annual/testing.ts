/** For tests only: a small register's report from short literals. */
import { record } from "#answers/facets/testing.ts";
import type { VersionedRecord } from "#records/record.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import type { Copy } from "#records/visibility.ts";
import { annualReport } from "./annual-report.ts";
import type { Report, ReportBlock } from "./report.ts";
import type { Registers } from "./setting.ts";

const AUTHORITY = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt" });

/** The registers of an office with these records, and with those it had when 2025 began. */
export function registersOf(
  now: readonly VersionedRecord[],
  before: readonly VersionedRecord[] = [],
): Registers {
  return {
    current: makeSnapshot("musterstadt", "2026-02-18T10:00:00.000Z", [AUTHORITY, ...now]),
    previous: makeSnapshot("musterstadt", "2024-12-31T22:59:59.999Z", before),
  };
}

/** The annual report for 2025 of such an office, for the council unless said otherwise. */
export function reportOf(
  now: readonly VersionedRecord[],
  how: { readonly before?: readonly VersionedRecord[]; readonly copy?: Copy; readonly year?: number } = {},
): Report {
  const { before = [], copy = "council", year = 2025 } = how;
  return annualReport(registersOf(now, before), { year, copy });
}

function linesOf(block: ReportBlock): readonly string[] {
  if (block.kind === "chart") return [`[${block.chart.title}]`, ...linesOf(block.table)];
  if (block.kind !== "table") return [block.text];
  return [block.title, ...block.rows.map(({ cells }) => cells.join(" | "))];
}

/** What a chapter says, line by line: sentences, titles of tables, rows. */
export function linesIn({ parts }: Report, id: string): readonly string[] {
  const part = parts.find((one) => one.id === id);
  return (part?.sections ?? []).flatMap(({ blocks }) => blocks.flatMap(linesOf));
}
