import type { Document } from "#documents/model.ts";
import type { ChainPlace } from "#records/snapshot.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Report } from "#reports/annual/report.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { thawed } from "./frozen-text.ts";

/** Which reports are adopted: internal ones stay drafts. */
export type AdoptedCopy = "public" | "council";

/** A report as it was adopted, without its content. */
export type AdoptedReport = {
  readonly key: Key;
  /** 1, and one more with every new edition and every change of what is published. */
  readonly version: number;
  readonly kind: Report["kind"];
  readonly year: number;
  readonly copy: AdoptedCopy;
  readonly on: LocalDate;
  readonly asOf: Instant;
  readonly adoptedOn: LocalDate;
  /** A function, no name. */
  readonly adoptedBy: string;
  /** Null: not published. */
  readonly publishedOn: LocalDate | null;
  readonly chain: ChainPlace | null;
};

/** What was frozen: the report as programs read it, and the paper that files are made from. */
export type FrozenReport = { readonly content: object; readonly paper: Document };

type Kept = VersionedRecord<"report">;

/** Under which key a report is kept. */
export function reportKey(kind: Report["kind"], year: number, copy: AdoptedCopy): Key {
  return `${kind}-${year}-${copy}`;
}

function chainIn({ chainPosition, chainHash }: Kept["data"]): ChainPlace | null {
  if (chainPosition === undefined || chainHash === undefined) return null;
  return { position: chainPosition, hash: chainHash };
}

/** Stands in for what every kept report has, for records that somebody wrote otherwise. */
const ABSENT = {
  kind: "annual",
  year: 0,
  copy: "council",
  on: "",
  asOf: "",
  adoptedOn: "",
  adoptedBy: "",
} as const;

/** What a kept record says of its report. */
export function adoptedReport({ key, version, visibility, data }: Kept): AdoptedReport {
  const { kind, year, copy, on, asOf, adoptedOn, adoptedBy } = { ...ABSENT, ...data };
  const publishedOn = visibility === "public" ? (data.publishedOn ?? null) : null;
  const head = { key, version, kind, year, copy, on, asOf };
  return { ...head, adoptedOn, adoptedBy, publishedOn, chain: chainIn(data) };
}

/** The content of a kept report, exactly as it was adopted. */
export function frozenReport({ data }: Kept): FrozenReport {
  return {
    content: thawed(data.content ?? []) as object,
    paper: thawed(data.paper ?? []) as Document,
  };
}
