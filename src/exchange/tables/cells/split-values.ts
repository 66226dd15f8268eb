/** The values of a cell: one, or several parted by semicolons, bars, line breaks or (for codes) commas. */
export function splitValues(cell: string, isMany: boolean, withCommas = true): readonly string[] {
  const parts = isMany ? cell.split(withCommas ? /[;|\n,]/u : /[;|\n]/u) : [cell];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
