import { evidenceOf, referenceTo } from "#records/record.ts";
import { readContent } from "./content.ts";
import { OPEN_END, type SpanRow, type VersionRow } from "./tables.ts";

/** Facts of a version that its span is derived from. */
export type Spanned = Pick<
  VersionRow,
  "authority" | "type" | "key" | "version" | "position" | "recorded_at" | "content"
>;

/** The span of a version that has no successor yet. An erased content counts as ended and confidential. */
export function openSpan(row: Spanned): SpanRow {
  const content = row.content === null ? null : readContent(row.content);
  return {
    authority: row.authority,
    type: row.type,
    key: row.key,
    version: row.version,
    position: row.position,
    recorded_from: row.recorded_at,
    recorded_to: OPEN_END,
    visibility: content?.visibility ?? "confidential",
    ended: Number(content?.ended ?? content === null),
  };
}

/** Derives the spans of one authority from its versions, told in the order of the chain. */
export function spanDeriver() {
  const spans = new Map<string, SpanRow>();
  const newest = new Map<string, SpanRow>();
  return {
    add(row: Spanned): void {
      const span = openSpan(row);
      const before = newest.get(referenceTo(row));
      if (before) spans.set(evidenceOf(before), { ...before, recorded_to: row.recorded_at });
      spans.set(evidenceOf(span), span);
      newest.set(referenceTo(row), span);
    },
    /** By `type/key@version`, in the order of the chain. */
    spans: spans as ReadonlyMap<string, SpanRow>,
  };
}
