import { formatValue } from "#answers/speech/formats.ts";
import { fieldOf } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import type { Field } from "#catalogue/fields.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { differenceOf, type Change } from "#records/difference.ts";
import type { RecordContent } from "#records/record.ts";
import type { Json } from "#values/json.ts";

/** A longer value is not repeated in a line. */
const LONGEST = 160;

const ENVELOPE_FIELDS: Readonly<Record<string, Field>> = ENVELOPE;
const HONEST_WORDS: Readonly<Record<string, string>> = {
  unknown: "nicht bekannt",
  notCollected: "nicht erhoben",
  notApplicable: "trifft nicht zu",
};

type Place = { readonly label: string; readonly field: Field | undefined };

function labelOf(type: RecordTypeId, path: string): string {
  const steps = path.split(".");
  return steps
    .map((_, at) => steps.slice(0, at + 1).join("."))
    .map((one) => fieldOf(type, one)?.label ?? one)
    .join(": ");
}

function placeOf(type: RecordTypeId, path: string): Place {
  const at = path.indexOf(".");
  const [root, inner] = at < 0 ? [path, ""] : [path.slice(0, at), path.slice(at + 1)];
  if (root === "data") return { label: labelOf(type, inner), field: fieldOf(type, inner) };
  const word = HONEST_WORDS[root];
  if (word !== undefined) return { label: `${labelOf(type, inner)} (${word})`, field: undefined };
  if (root === "ended") return { label: "Eintrag beendet", field: undefined };
  return { label: ENVELOPE_FIELDS[root]?.label ?? root, field: ENVELOPE_FIELDS[root] };
}

/** A value in words; null if it is too long or too manifold for a line. */
function inWords(
  field: Field | undefined,
  value: Json,
  titleAt: (reference: string) => string,
): string | null {
  if (value === null) return "keine Angabe";
  const values: readonly Json[] = Array.isArray(value) ? value : [value];
  if (field === undefined || field.kind === "group") {
    return typeof value === "string" && value.length <= LONGEST ? value : null;
  }
  const texts = values.map((one) => {
    if (field.kind === "reference" && typeof one === "string") return titleAt(one);
    return formatValue(field, one, "figures");
  });
  const text = texts.join(", ");
  return text.length <= LONGEST ? text : null;
}

function lineOf(change: Change, type: RecordTypeId, titleAt: (reference: string) => string): string {
  const { label, field } = placeOf(type, change.path);
  const [before, after] = [change.before, change.after].map((value) => inWords(field, value, titleAt));
  if (before == null || after == null) return label;
  return `${label}: bisher ${before}, jetzt ${after}`;
}

/**
 * What a version says otherwise than the one before it, one German line each; none if both say the same. Both must be
 * redacted and open; `titleAt` names the records they refer to.
 */
export function changeLines(
  older: RecordContent,
  newer: RecordContent,
  titleAt: (reference: string) => string,
): readonly string[] {
  return differenceOf(older, newer)
    .filter(({ path }) => path !== "withhold")
    .map((change) => lineOf(change, newer.type, titleAt));
}
