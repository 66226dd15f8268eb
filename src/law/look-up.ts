import type { LocalDate } from "#values/local-date.ts";
import { ACTS_BY_ID } from "./acts.ts";
import { citeOf } from "./cite.ts";
import { PROVISIONS_BY_ID } from "./provisions.ts";
import type { Act, Certainty, Provision } from "./source.ts";

/** What a reference into law leads to. Without `provision` only the act is known, and the certainty is `notFound`. */
export type Law = {
  readonly act: Act;
  readonly provision?: Provision;
  readonly cite: string;
  readonly certainty: Certainty;
};

/** How a provision stands on a day, by its dates alone. */
export type Application = "applies" | "notYet" | "noLonger" | "disputed";

/** The act of that id (`ki-vo`); undefined if the register knows none. */
export function act(id: string): Act | undefined {
  return ACTS_BY_ID.get(id);
}

/** The provision of that id (`ki-vo-27`); undefined if the register lists none. */
export function provision(id: string): Provision | undefined {
  return PROVISIONS_BY_ID.get(id);
}

const REFERENCE = /^law\/(?<actId>[a-z]+(?:-[a-z]+)*)-(?<place>\d[0-9a-z-]*)$/u;

function unlisted(reference: string): Law | null {
  const { actId = "", place = "" } = REFERENCE.exec(reference)?.groups ?? {};
  const known = act(actId);
  const cite = known && citeOf(known, place);
  return known && cite ? { act: known, cite, certainty: "notFound" } : null;
}

/**
 * What a reference such as `law/ki-vo-27` or `law/hmbvwdig-13-1` leads to. A place that is not listed resolves to
 * the act and a citation, with certainty `notFound`; null if the act is unknown or the reference is not of this form.
 */
export function lawOf(reference: string): Law | null {
  const listed = reference.startsWith("law/") ? provision(reference.slice("law/".length)) : undefined;
  const of = listed && act(listed.act);
  if (!listed || !of) return unlisted(reference);
  return { act: of, provision: listed, cite: listed.cite, certainty: listed.certainty };
}

/** Does the reference (`law/…`) lead to an act the register knows? */
export function isKnownLaw(reference: string): boolean {
  return lawOf(reference) !== null;
}

function datesOf(rule: Provision): {
  readonly from: LocalDate | undefined;
  readonly to: LocalDate | undefined;
} {
  const of = act(rule.act);
  return { from: rule.appliesFrom ?? of?.validFrom, to: rule.appliesTo ?? of?.validTo };
}

/**
 * Does the provision apply on a day? Between two days that are argued for, the answer is `disputed`. Dates that are
 * absent from the provision are its act's; where that has none either, they are open and the provision applies.
 */
export function appliesOn(rule: Provision, day: LocalDate): Application {
  const { from, to } = datesOf(rule);
  if (to !== undefined && day > to) return "noLonger";
  if (from !== undefined && day < from) return "notYet";
  const undisputedFrom = rule.disputed === true ? rule.alternativeFrom : day;
  return undisputedFrom !== undefined && undisputedFrom <= day ? "applies" : "disputed";
}

/** A day as German papers write it: 02.12.2027. */
function inGerman(day: LocalDate): string {
  return day.split("-").toReversed().join(".");
}

/**
 * The citation with how it stands on a day: "Art. 27 KI-VO, noch nicht anwendbar (ab 02.12.2027)"; the bare citation
 * where the provision applies.
 */
export function provisionCiteOn(rule: Provision, day: LocalDate): string {
  const { from, to } = datesOf(rule);
  const starts = [from, rule.alternativeFrom].filter((one) => one !== undefined).map(inGerman);
  const remarks: Readonly<Record<Application, string>> = {
    applies: "",
    notYet: `, noch nicht anwendbar (ab ${starts.join(" oder ")})`,
    noLonger: `, nicht mehr anwendbar (bis ${inGerman(to ?? "")})`,
    disputed: `, Beginn der Anwendung strittig (${starts.join(" oder ")})`,
  };
  return rule.cite + remarks[appliesOn(rule, day)];
}
