import { FACETS, isFacetId } from "#catalogue/facets.ts";
import type { Field, FieldKind, Fields } from "#catalogue/fields.ts";
import { dateInFigures, periodInFigures } from "#language/dates.ts";
import { lawOf } from "#law/look-up.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { isKey, splitReference, type Reference } from "#values/key.ts";
import { isObject } from "#values/json.ts";
import type { Period } from "#values/period.ts";

/** A piece of a record that can be found: its words, an id that no passage shows, or the record named there. */
export type FieldText = { readonly text: string } | { readonly id: string } | { readonly to: Reference };

/** Values of fields, and the dotted path of the group they stand in. */
type Place = { readonly data: object; readonly above?: string };

/** A value and where it stands, dotted into groups. */
type Spot = { readonly field: Field; readonly path: string; readonly value: unknown };

const LINK = /\[([^\]]*)\]\([^)]*\)/gu;
const SIGNS = /[*_`#>|]+/gu;

/** A Markdown text without its signs and the targets of its links, on one line. */
export function plainText(markdown: string): string {
  return markdown.replaceAll(LINK, "$1").replaceAll(SIGNS, " ").replaceAll(/\s+/gu, " ").trim();
}

/** Does this text name a record? */
function namesRecord(text: string): text is Reference {
  const parts = splitReference(text);
  return parts !== null && isRecordTypeId(parts.type) && isKey(parts.key);
}

const words = (text: string): readonly FieldText[] => [{ text }];

function codeTexts(field: Field, code: string): readonly FieldText[] {
  const label = field.kind === "code" ? field.list[code]?.[0] : undefined;
  return label === undefined ? words(code) : [{ text: label }, { id: code }];
}

function facetText(id: string): string {
  return isFacetId(id) ? FACETS[id].title : id;
}

/** How texts of each kind of field are found; kinds without an entry are no texts. */
const STRING_TEXTS: Partial<Record<FieldKind, (value: string, field: Field) => readonly FieldText[]>> = {
  text: words,
  markdown: (value) => words(plainText(value)),
  code: (value, field) => codeTexts(field, value),
  reference: (value) => (namesRecord(value) ? [{ to: value }] : words(value)),
  law: (value) => words(lawOf(value)?.cite ?? value),
  facet: (value) => words(facetText(value)),
};

function stringTexts(field: Field, value: string): readonly FieldText[] {
  return STRING_TEXTS[field.kind]?.(value, field) ?? [];
}

/** Calls with every single value of the fields, in lists and groups too. */
function eachValue(fields: Fields, { data, above = "" }: Place, visit: (spot: Spot) => void): void {
  for (const [id, given] of Object.entries(data)) {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    const path = `${above}${id}`;
    for (const value of Array.isArray(given) ? (given as readonly unknown[]) : [given]) {
      if (field?.kind === "group" && isObject(value))
        eachValue(field.fields, { data: value, above: `${path}.` }, visit);
      else if (field) visit({ field, path, value });
    }
  }
}

/** What can be found of the values of some fields, in their order; numbers, amounts and days cannot. */
export function fieldTexts(fields: Fields, data: object): readonly FieldText[] {
  const found: FieldText[] = [];
  eachValue(fields, { data }, ({ field, value }) => {
    if (typeof value === "string") found.push(...stringTexts(field, value));
  });
  return found;
}

/** Codes of closed lists as `field=code`, and the records that the data name. */
export function fieldMarks(
  fields: Fields,
  data: object,
): { readonly codes: readonly string[]; readonly references: readonly Reference[] } {
  const [codes, references]: [string[], string[]] = [[], []];
  eachValue(fields, { data }, ({ field, path, value }) => {
    if (typeof value !== "string") return;
    if (field.kind === "code") codes.push(`${path}=${value}`);
    if (field.kind === "reference" && namesRecord(value)) references.push(value);
  });
  return { codes, references };
}

/** How a value reads in the name of a record; empty if it names nothing ("ja"). */
export function nameText(field: Field, value: unknown): FieldText | null {
  if (typeof value === "string") {
    if (field.kind === "date") return { text: dateInFigures(value) };
    return stringTexts(field, value)[0] ?? null;
  }
  if (field.kind === "period" && isObject(value))
    return { text: periodInFigures(value as unknown as Period) };
  return typeof value === "number" ? { text: String(value) } : null;
}
