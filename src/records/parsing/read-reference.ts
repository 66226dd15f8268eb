import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { isFacetId } from "#catalogue/facets.ts";
import type { FieldOf } from "#catalogue/fields.ts";
import { isKnownLaw } from "#law/look-up.ts";
import { isKey, splitReference, type Reference } from "#values/key.ts";
import { LAW_PATTERN } from "#records/patterns.ts";
import { shown } from "#records/problems.ts";
import { report, type Place } from "./place.ts";
import { readText } from "./read-text.ts";

const LAW_SHAPE = new RegExp(LAW_PATTERN, "u");

/** The record that a text names if it is written `<known type>/<key>`; null for any other text. */
export function asReference(text: string): { readonly type: string; readonly key: string } | null {
  const parts = splitReference(text);
  return parts && isRecordTypeId(parts.type) && isKey(parts.key) ? parts : null;
}

/** Reads the name of a record of the types allowed; with `orText` also any text that names none. */
export function readReference(
  field: FieldOf<"reference">,
  input: unknown,
  place: Place,
): Reference | undefined {
  const text = readText({ label: field.label }, input, place);
  if (text === undefined) return undefined;
  const named = asReference(text);
  if (named ? field.to.includes(named.type) : field.orText) return text;
  const { label } = field;
  return report(place, "records.reference.wrong-type", {
    label,
    value: shown(text),
    allowed: field.to.join(", "),
  });
}

/** Reads the id of a provision of law. */
export function readLaw({ label }: { label: string }, input: unknown, place: Place): string | undefined {
  const text = readText({ label }, input, place);
  if (text === undefined) return undefined;
  return LAW_SHAPE.test(text) && isKnownLaw(text)
    ? text
    : report(place, "records.law.unknown", { value: shown(text) });
}

/** Reads the id of a facet. */
export function readFacet({ label }: { label: string }, input: unknown, place: Place): string | undefined {
  const text = readText({ label }, input, place);
  if (text === undefined) return undefined;
  return isFacetId(text) ? text : report(place, "records.facet.unknown", { value: shown(text) });
}
