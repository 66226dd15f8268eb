import type { AnswerBlock, Gap, TableBlock } from "#answers/answer.ts";
import type { FacetOutcome } from "#answers/answer-facet.ts";
import type { FacetId } from "#catalogue/facets.ts";
import type { Chart } from "#documents/charts/chart.ts";
import type { ChainPlace } from "#records/snapshot.ts";
import type { Copy } from "#records/visibility.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** A chart with the table it was drawn from; only the table's rows carry evidence. */
export type ChartBlock = { readonly kind: "chart"; readonly chart: Chart; readonly table: TableBlock };

/** What a section of a report consists of. */
export type ReportBlock = AnswerBlock | ChartBlock;

/** What one facet or one computation says, under a heading of its own if it has a title. */
export type ReportSection = {
  readonly title: string | null;
  /** The facet that answered; null for what the report computes itself. */
  readonly facet: FacetId | null;
  /** How far the facet could be answered; null for what the report computes itself. */
  readonly state: FacetOutcome["state"] | null;
  readonly blocks: readonly ReportBlock[];
  readonly gaps: readonly Gap[];
};

/** A chapter of a report; its id names it in links and in JSON. */
export type ReportPart = {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly ReportSection[];
};

/** How the register was read before: where the previous year ended, by recorded time. */
export type PreviousState = { readonly asOf: Instant; readonly recordsRead: number };

/** A report on a year: what it speaks of, and its chapters in order. */
export type Report = {
  readonly format: "kontor-report/1";
  readonly kind: "annual" | "committee";
  readonly authority: Key;
  readonly name: string;
  readonly year: number;
  readonly copy: Copy;
  /** Recorded time: what the register said then. */
  readonly asOf: Instant;
  /** The day the report speaks of: the year's last, or that of `asOf` while the year lasts. */
  readonly on: LocalDate;
  /** The year is not over on that day. */
  readonly isInterim: boolean;
  readonly marking: string | null;
  readonly recordsRead: number;
  /** Null: nothing was recorded before the year began, or nothing that the copy's reader may see. */
  readonly previous: PreviousState | null;
  readonly chain: ChainPlace | null;
  readonly parts: readonly ReportPart[];
};
