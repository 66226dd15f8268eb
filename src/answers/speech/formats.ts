import { FACETS, type FacetId } from "#catalogue/facets.ts";
import type { Field, FieldKind, FieldOf } from "#catalogue/fields.ts";
import { lawOf } from "#law/look-up.ts";
import { dateInFigures, dateInWords, periodInFigures, periodInWords } from "#language/dates.ts";
import { moneyInFigures, numberInFigures } from "#language/numbers.ts";
import type { Money } from "#values/money.ts";
import type { Period } from "#values/period.ts";

/** Whether a value stands in a sentence or in a table: "30. Januar 2026" or "30.01.2026". */
export type Style = "words" | "figures";

type Format = (value: never, style: Style, field: never) => string;

const asWritten = (value: string): string => value;

function groupText(value: Readonly<Record<string, unknown>>, style: Style, field: FieldOf<"group">): string {
  const parts = Object.entries(field.fields)
    .filter(([id]) => value[id] !== undefined)
    .map(([id, inner]) => formatValue(inner, value[id], style));
  return parts.join(", ");
}

/** How a single value of each field kind reads; references are named by their record, not here. */
const FORMATS = {
  text: asWritten,
  markdown: asWritten,
  yesNo: (value: boolean) => (value ? "ja" : "nein"),
  integer: (value: number, _style, field: FieldOf<"integer">) =>
    field.year ? String(value) : numberInFigures(value),
  decimal: numberInFigures,
  date: (value: string, style) => (style === "words" ? dateInWords(value) : dateInFigures(value)),
  period: (value: Period, style) => (style === "words" ? periodInWords(value) : periodInFigures(value)),
  money: (value: Money) => moneyInFigures(value),
  code: (value: string, _style, field: FieldOf<"code">) => field.list[value]?.[0] ?? value,
  reference: asWritten,
  law: (value: string) => lawOf(value)?.cite ?? value,
  facet: (value: FacetId) => FACETS[value].title,
  group: groupText,
} satisfies Record<FieldKind, Format>;

/** How one value of a field reads, German. A list of values is formatted one by one by its caller. */
export function formatValue(field: Field, value: unknown, style: Style): string {
  return FORMATS[field.kind](value as never, style, field as never);
}
