import { columnLetters, columnPlace } from "#exchange/tables/finding/column-names.ts";

const BARE_CELL = /<(?:\w+:)?c(?=[\s/>])(?![^>]*\sr=)/u;
const ROW_OR_CELL = /(<(?:\w+:)?)(row|c)(?=[\s/>])([^>]*)>/gu;

const attribute = (attributes: string, shape: RegExp): string | null => shape.exec(attributes)?.[1] ?? null;

/** The XML of a sheet in which every cell names its place; some programs, this one too, leave it out where it follows. */
export function withAddresses(xml: string): string {
  if (!BARE_CELL.test(xml)) return xml;
  let [row, column] = [0, 0];
  const inRow = (attributes: string): void => {
    row = Number(attribute(attributes, /\sr="(\d+)"/u) ?? row + 1);
    column = 0;
  };
  const inCell = (attributes: string): string => {
    const own = attribute(attributes, /\sr="([A-Z]+)\d+"/u);
    column = own === null ? column + 1 : columnPlace(own) + 1;
    return own === null ? ` r="${columnLetters(column - 1)}${row}"` : "";
  };
  return xml.replaceAll(ROW_OR_CELL, (...[tag, start, name, attributes]: string[]) => {
    if (name === "c") return `${String(start)}c${inCell(attributes ?? "")}${String(attributes)}>`;
    inRow(attributes ?? "");
    return String(tag);
  });
}
