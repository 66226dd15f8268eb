/** Lines of the first page up to here are the paper's head, even if they come again on each page. */
const HEAD_LINES = 20;
const LONGEST = 160;

/** What always belongs to the page or to the web site and never to the paper. */
const ALWAYS = [
  /^[-–—\s]*Seite\s+\d+(?:\s*(?:von|\/)\s*\d+)?[-–—\s]*$/iu,
  /^[-–—]\s*\d{1,3}\s*[-–—]$/u,
  /^Vorabfassung\b/u,
  /^Anzeige\b\s*(?::|$)/u,
  /^(?:Newsletter abonnieren|Das könnte Sie auch interessieren|Zum Seitenanfang|Drucken|Teilen)\b/u,
];
const PAGED = /[-–—]\s*\d{1,3}\s*[-–—](?:\s|$)|Drucksache|Wahlperiode|\bSeite\b|\bBlatt\b/u;

function maskOf(line: string): string | null {
  if (line.length > LONGEST || /[?:]$/u.test(line) || !PAGED.test(line)) return null;
  return line.replaceAll(/\d+/gu, "#").replaceAll(/\s+/gu, " ");
}

/** Takes out page numbers, running heads and advertisements; a running head stays where it stands first in the head. */
export function dropPageFurniture(lines: readonly string[]): readonly string[] {
  const masks = lines.map((line) => maskOf(line.trim()));
  const seen = new Map<string, number>();
  for (const mask of masks) if (mask) seen.set(mask, (seen.get(mask) ?? 0) + 1);
  const met = new Set<string>();
  return lines.filter((line, at) => {
    const trimmed = line.trim();
    if (trimmed.length <= LONGEST && ALWAYS.some((pattern) => pattern.test(trimmed))) return false;
    const mask = masks[at];
    if (!mask) return true;
    const first = !met.has(mask);
    met.add(mask);
    return (first && at < HEAD_LINES) || ((seen.get(mask) ?? 0) < 2 && !isRunningHead(trimmed));
  });
}

/** A line with a page number between dashes, as parliaments print it above each page. */
function isRunningHead(line: string): boolean {
  return /\s[-–—]\s*\d{1,3}\s*[-–—](?:\s|$)/u.test(line) && /Drucksache|Wahlperiode/u.test(line);
}
