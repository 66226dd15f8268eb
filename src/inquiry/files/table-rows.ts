/** Between the cells of a row: as wide as a tab becomes, so that cells stay apart. */
const GAP = "   ";

/** Cells that end with a colon name what stands in the next one; each such pair gets a line of its own. */
function pairs(cells: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const before = cells[at - 1];
    if (before?.endsWith(":") && !cell.endsWith(":")) lines.push(`${lines.pop() ?? ""} ${cell}`.trim());
    else lines.push(cell);
  }
  return lines;
}

/**
 * A table's row as lines, each cell given as its lines: side by side if every cell is one line, label and value together if
 * cells end with a colon, else cell by cell (tables that only lay out a page).
 */
export function tableRow(cells: readonly (readonly string[])[]): readonly string[] {
  const filled = cells.filter((lines) => lines.length > 0);
  if (filled.some((lines) => lines.length > 1)) return filled.flat();
  const single = filled.flat();
  return single.some((cell) => cell.endsWith(":")) ? pairs(single) : [single.join(GAP)].filter(Boolean);
}
