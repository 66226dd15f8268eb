import type { BackupSummary } from "#actions/keeping/back-up.ts";
import { dateInFigures } from "#language/dates.ts";
import { numberInFigures } from "#language/numbers.ts";
import { dayOf, timeOf, type Instant } from "#values/instant.ts";

const MEGABYTE = 1_000_000;

/** A number of bytes in words. */
export function sizeInWords(bytes: number): string {
  return bytes < MEGABYTE
    ? `${numberInFigures(Math.ceil(bytes / 1000))} kB`
    : `${numberInFigures(Math.round(bytes / (MEGABYTE / 10)) / 10)} MB`;
}

/** A moment as people in Germany read it, with seconds: "22.11.2026, 21:31:21 Uhr". */
export function momentInWords(instant: Instant): string {
  return `${dateInFigures(dayOf(instant))}, ${timeOf(instant)} Uhr`;
}

/** A count with its noun: "1 Fassung", "1.200 Fassungen". */
export function counted(count: number, one: string, many: string): string {
  return `${numberInFigures(count)} ${count === 1 ? one : many}`;
}

/** What a backup holds, as lines: counts, then the end of each chain. */
export function archiveLines({ manifest, exports, files }: BackupSummary): readonly string[] {
  const records = new Map(exports.map((one) => [one.authority, one.records]));
  const versions = manifest.heads.reduce((sum, { position }) => sum + position, 0);
  return [
    `Inhalt: ${counted(manifest.heads.length, "Behörde", "Behörden")}, ${counted(versions, "Fassung", "Fassungen")}, ${counted(files, "Datei", "Dateien")}`,
    ...manifest.heads.map(
      ({ authority, position, hash }) =>
        `  ${authority}: ${counted(records.get(authority) ?? 0, "Eintrag", "Einträge")}; Kette bis Position ${position}, Prüfsumme ${hash}`,
    ),
  ];
}

/** A backup as scripts read it. */
export function archiveJson({ manifest, ...summary }: BackupSummary): object {
  const { created, program, schema, heads, counts } = manifest;
  return { ok: true, created, program, schema, ...summary, counts, heads };
}
