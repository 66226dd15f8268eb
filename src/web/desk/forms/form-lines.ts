import { linesName, linesOf, type FormValues } from "./form-values.ts";

/** The form with one more empty line of a repeated field. */
export function withMoreLines(values: FormValues, name: string): FormValues {
  const lines = linesOf(values, name) + 1;
  return new Map([...values, [linesName(name), [String(lines)]]]);
}

const LINE_OF = /^(.*)\.(\d+)$/su;

/** The name of a field in one of these lines, by the number of the line and what follows it; null for other fields. */
function lineIn(name: string, repeated: string): { readonly line: number; readonly rest: string } | null {
  const counter = /^([zq]\.)?(.*)$/su.exec(name);
  const [, before = "", own = ""] = counter ?? [];
  if (!own.startsWith(`${repeated}.`)) return null;
  const found = /^(\d+)(.*)$/su.exec(own.slice(repeated.length + 1));
  if (!found) return null;
  return { line: Number(found[1]), rest: `${before}\0${found[2] ?? ""}` };
}

/** The form without one line (`d.models.1`) of a repeated field; those after it move up. */
export function withoutLine(values: FormValues, line: string): FormValues {
  const [, repeated = "", number = ""] = LINE_OF.exec(line) ?? [];
  const gone = Number(number);
  const lines = linesOf(values, repeated);
  const kept = [...values].flatMap(([name, value]): [string, readonly string[]][] => {
    const place = lineIn(name, repeated);
    if (place === null || place.line < gone) return [[name, value]];
    if (place.line === gone) return [];
    const [before = "", after = ""] = place.rest.split("\0");
    return [[`${before}${repeated}.${place.line - 1}${after}`, value]];
  });
  return new Map([...kept, [linesName(repeated), [String(Math.max(lines - 1, 0))]]]);
}
