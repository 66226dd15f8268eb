import { columnPlace } from "#exchange/tables/finding/column-names.ts";
import { xmlAttribute, xmlTags } from "#inquiry/files/xml-tags.ts";
import type { MergedArea } from "./table-book.ts";

const plainName = (name: string): string => name.slice(name.indexOf(":") + 1);

function cellAt(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  return { row: Number(digits) - 1, column: columnPlace(letters) };
}

function areaOf(reference: string): MergedArea | null {
  const [first = "", last = ""] = reference.split(":");
  const [from, to] = [cellAt(first), cellAt(last)];
  if (from === null || to === null || to.row < from.row || to.column < from.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** The merged areas that a sheet's XML names; those written wrongly are passed over. */
export function mergedAreas(xml: string): readonly MergedArea[] {
  const at = xml.lastIndexOf("</", xml.search(/<(?:\w+:)?mergeCells\b/u));
  if (at < 0) return [];
  return [...xmlTags(xml.slice(at))]
    .filter(({ name }) => plainName(name) === "mergeCell")
    .flatMap((tag) => areaOf(xmlAttribute(tag, "ref") ?? "") ?? []);
}

/** The paths of the sheets in their order, as the workbook and its relations name them. */
export function sheetPaths(workbook: string, relations: string): readonly (string | null)[] {
  const targets = new Map(
    [...xmlTags(relations)].map((tag) => [xmlAttribute(tag, "Id"), xmlAttribute(tag, "Target")]),
  );
  return [...xmlTags(workbook)]
    .filter(({ name }) => plainName(name) === "sheet")
    .map((tag) => {
      const target = targets.get(xmlAttribute(tag, String.raw`\w+:id`));
      if (target == null) return null;
      return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    });
}

/** Puts the text of a merged area's first cell into all its cells, as far as the sheet reaches. */
export function fillMerged(rows: readonly string[][], areas: readonly MergedArea[]): readonly MergedArea[] {
  const width = Math.max(0, ...rows.slice(0, 1).map(({ length }) => length));
  return areas.flatMap((area) => {
    const { top, left } = area;
    const [bottom, right] = [Math.min(area.bottom, rows.length - 1), Math.min(area.right, width - 1)];
    if (bottom < top || right < left) return [];
    const text = rows[top]?.[left] ?? "";
    for (let row = top; row <= bottom; row += 1) rows[row]?.fill(text, left, right + 1);
    return [{ top, left, bottom, right }];
  });
}
