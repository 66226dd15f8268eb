import type { Report } from "#reports/annual/report.ts";
import type { Copy } from "#records/visibility.ts";
import { parseInstant } from "#values/instant.ts";
import { yearOf } from "#values/local-date.ts";
import { succeed, fail, type Result } from "#values/result.ts";
import { inputProblem } from "#web/input/problems.ts";
import { readChoice, readText, type Query } from "#web/input/query.ts";
import type { Draft } from "./report-places.ts";

const KINDS = ["annual", "committee"] as const satisfies readonly Report["kind"][];
const COPIES = ["council", "public", "internal"] as const satisfies readonly Copy[];

const YEAR = /^(?:19|20|21)\d{2}$/u;

/**
 * Which draft an address or form asks for; without a year the last one that is over.
 * @problems web.choice.unknown, web.parameter.twice, web.parameter.long, web.address.invalid
 */
export function readDraft(query: Query, today: string): Result<Draft> {
  const read = {
    art: readChoice(query, "art", KINDS),
    fassung: readChoice(query, "fassung", COPIES),
    jahr: readText(query, "jahr"),
    zeitpunkt: readText(query, "zeitpunkt"),
  };
  const problems = Object.values(read).flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return fail(...problems);
  const valueOf = (name: keyof typeof read): string | null => (read[name].ok ? read[name].value : null);
  const year = valueOf("jahr") ?? String(yearOf(today) - 1);
  const asOf = valueOf("zeitpunkt");
  const instant = asOf === null ? null : parseInstant(asOf);
  if (!YEAR.test(year) || (asOf !== null && instant === null))
    return fail(inputProblem("web.address.invalid", "/jahr"));
  return succeed({
    kind: KINDS.find((one) => one === valueOf("art")) ?? "annual",
    copy: COPIES.find((one) => one === valueOf("fassung")) ?? "council",
    ...{ year: Number(year), asOf: instant },
  });
}
