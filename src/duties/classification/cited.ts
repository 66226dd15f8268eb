import { appliesOn, provision, type Application } from "#law/look-up.ts";
import type { Certainty, Provision, Verification } from "#law/source.ts";
import type { LocalDate } from "#values/local-date.ts";

/** A provision as a result names it, with how surely it is known and how it stands on the day. */
export type Cited = {
  /** Id of the provision in `src/law`. */
  readonly law: string;
  /** As German law is cited. */
  readonly article: string;
  readonly certainty: Certainty;
  /** Null until a named function of an authority confirmed the provision. */
  readonly verified: Verification | null;
  readonly disputed: boolean;
  /** Null where the register does not know a beginning. */
  readonly appliesFrom: LocalDate | null;
  /** The later of two days that are argued for; null where there is no dispute. */
  readonly alternativeFrom: LocalDate | null;
  readonly standing: Application;
};

/**
 * The provision of that id.
 * @throws if there is none (a bug in the data)
 */
export function provisionOf(id: string): Provision {
  const found = provision(id);
  if (found === undefined) throw new Error(`no such provision: ${id}`);
  return found;
}

/** A provision as it is cited on a day; `notBefore` moves its beginning to a later day. */
export function citedOn(id: string, on: LocalDate, notBefore: LocalDate | null = null): Cited {
  const rule = provisionOf(id);
  const from = [rule.appliesFrom, notBefore]
    .filter((day) => typeof day === "string")
    .toSorted()
    .at(-1);
  const shifted = from === undefined ? rule : { ...rule, appliesFrom: from };
  return {
    ...{ law: id, article: rule.cite, certainty: rule.certainty, verified: rule.verified },
    disputed: rule.disputed === true,
    appliesFrom: from ?? null,
    alternativeFrom: rule.alternativeFrom ?? null,
    standing: appliesOn(shifted, on),
  };
}
