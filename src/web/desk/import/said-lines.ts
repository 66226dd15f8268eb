import { recordType } from "#catalogue/catalogue.ts";
import type { Field, FieldKind, FieldOf, Fields } from "#catalogue/fields.ts";
import { dateInFigures } from "#language/dates.ts";
import { moneyInFigures } from "#language/numbers.ts";
import type { RecordContent } from "#records/record.ts";
import type { Money } from "#values/money.ts";

type Names = ReadonlyMap<string, string>;

/** What a record is called: the fields of its title, references by the names of what they lead to. */
export function nameOf({ type, key, data }: RecordContent, names: Names): string {
  const texts = recordType(type)
    .title.map((id) => (data as Readonly<Record<string, unknown>>)[id])
    .filter((text) => typeof text === "string");
  return texts.map((text) => names.get(text) ?? text).join(", ") || key;
}

type Teller = (value: never, field: never, names: Names) => string;

const TELLERS: Partial<Readonly<Record<FieldKind, Teller>>> = {
  code: (code: string, { list }: FieldOf<"code">) => list[code]?.[0] ?? code,
  yesNo: (value: boolean) => (value ? "Ja" : "Nein"),
  date: (day: string) => dateInFigures(day),
  money: (money: Money) => moneyInFigures(money),
  reference: (reference: string, _field: never, names) => names.get(reference) ?? reference,
  group: (value: object, { fields }: FieldOf<"group">, names) =>
    linesIn(fields, value, names)
      .map(({ label, text }) => `${label}: ${text}`)
      .join("; "),
};

function textOf(field: Field, value: unknown, names: Names): string {
  if (Array.isArray(value)) return value.map((one: unknown) => textOf(field, one, names)).join("; ");
  const tell = TELLERS[field.kind] as ((one: unknown, of: Field, known: Names) => string) | undefined;
  if (tell) return tell(value, field, names);
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A field's label and what stands in it. */
export type SaidLine = { readonly label: string; readonly text: string };

function linesIn(fields: Fields, data: object, names: Names): readonly SaidLine[] {
  return Object.entries(fields).flatMap(([id, field]) => {
    const value = (data as Readonly<Record<string, unknown>>)[id];
    return value === undefined ? [] : [{ label: field.label, text: textOf(field, value, names) }];
  });
}

/** What a record says, field by field; also what is not known, and its internal note. */
export function saidLines(record: RecordContent, names: Names): readonly SaidLine[] {
  const { fields } = recordType(record.type);
  const honest = (map: Readonly<Record<string, string>>, word: string): readonly SaidLine[] =>
    Object.keys(map).map((id) => ({ label: fields[id]?.label ?? id, text: word }));
  const { internalNote } = record;
  return [
    ...linesIn(fields, record.data, names),
    ...honest(record.unknown, "nicht bekannt"),
    ...honest(record.notApplicable, "trifft nicht zu"),
    ...(internalNote === undefined ? [] : [{ label: "Interner Vermerk", text: internalNote }]),
  ];
}
