import type { Field, Fields } from "#catalogue/fields.ts";
import { isObject } from "#values/json.ts";
import type { Cell, Column } from "./column.ts";

/** Between the values of one cell. */
const BETWEEN = " | ";

type Reading = { readonly name: string; readonly label: string; readonly of: (value: unknown) => unknown };

const member =
  (name: string) =>
  (value: unknown): unknown =>
    isObject(value) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

const euros = (value: unknown): unknown => {
  const cents = member("cents")(value);
  return typeof cents === "number" ? (cents / 100).toFixed(2) : undefined;
};

/** A field's readings: groups have one for each of their fields, periods two; lists of groups stay JSON. */
function readingsOf(id: string, field: Field): readonly Reading[] {
  const { label } = field;
  const of = member(id);
  if (field.kind === "group" && !field.many) {
    return Object.entries(field.fields).flatMap(([inner, one]) =>
      readingsOf(inner, one).map((reading) => ({
        name: `${id}.${reading.name}`,
        label: `${label}: ${reading.label}`,
        of: (value: unknown) => reading.of(of(value)),
      })),
    );
  }
  if (field.kind === "period" && !field.many) {
    return [
      { name: `${id}.from`, label: `${label}: von`, of: (value) => member("from")(of(value)) },
      { name: `${id}.to`, label: `${label}: bis`, of: (value) => member("to")(of(value)) },
    ];
  }
  if (field.kind === "money" && !field.many)
    return [{ name: id, label: `${label} in Euro`, of: (value) => euros(of(value)) }];
  return [{ name: id, label, of }];
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== "object"))
    return value.map(String).join(BETWEEN);
  return JSON.stringify(value);
}

/** The columns of a record type's fields, in the order of the catalogue; names are the fields' dotted paths. */
export function fieldColumns(fields: Fields): readonly Column[] {
  return Object.entries(fields).flatMap(([id, field]) =>
    readingsOf(id, field).map(({ name, label, of }) => ({
      name,
      label,
      read: (record) => cellOf(of(record.data)),
    })),
  );
}
