import { dayOf, timeOf, type Instant } from "#values/instant.ts";

/** A moment in Berlin as people write it: "22.11.2026, 14:05 Uhr". */
export function momentText(moment: Instant): string {
  const [year, month, day] = dayOf(moment).split("-");
  return `${day}.${month}.${year}, ${timeOf(moment).slice(0, 5)} Uhr`;
}
