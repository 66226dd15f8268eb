import { dashboard, type Dashboard } from "#reports/dashboard/dashboard.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { Copy } from "#records/visibility.ts";
import { endOfDay } from "#values/instant.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Site } from "#web/site.ts";

type Shown = { readonly snapshot: Snapshot; readonly stand: LocalDate | null };

/** A register in numbers on the day that was asked for, by the site's clock today. */
export function numbersOf(
  { context }: Pick<Site, "context">,
  { snapshot, stand }: Shown,
  copy: Copy = "public",
): Dashboard {
  const asOf = stand === null ? context.now() : endOfDay(stand);
  return dashboard({ ...snapshot, asOf }, copy);
}
