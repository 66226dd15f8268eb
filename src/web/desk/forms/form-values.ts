import type { Form } from "#web/desk/asked.ts";

/** What stands in the fields of a form, by name; a name that is not there stands for nothing. */
export type FormValues = ReadonlyMap<string, readonly string[]>;

/** Begins the names of fields for the data of a record, of its envelope, of honest values and of their reasons. */
export const PREFIX = { data: "d", envelope: "e", honest: "h", reason: "g" } as const;

/** Name under which a form says how many lines a repeated field has. */
export const linesName = (name: string): string => `z.${name}`;

/** Name of the words that a reference is looked for by. */
export const wordsName = (name: string): string => `q.${name}`;

/** Name of the plain text that stands where a reference may. */
export const textName = (name: string): string => `${name}~`;

/** The fields of a form that was sent. */
export function valuesOfForm(form: Form): FormValues {
  return new Map(
    Object.entries(form).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === "string" ? [value] : value]],
    ),
  );
}

/** What stands in a field with one value; "" if nothing. */
export function valueAt(values: FormValues, name: string): string {
  return values.get(name)?.[0] ?? "";
}

/** More lines than this no form has. */
const MOST_LINES = 500;

/** How many lines a repeated field has, empty ones too. */
export function linesOf(values: FormValues, name: string): number {
  const told = Number(valueAt(values, linesName(name)));
  const start = `${name}.`;
  let lines = Number.isInteger(told) && told > 0 ? told : 0;
  for (const one of values.keys()) {
    if (!one.startsWith(start)) continue;
    const line = Number.parseInt(one.slice(start.length), 10);
    if (line >= lines) lines = line + 1;
  }
  return Math.min(lines, MOST_LINES);
}
