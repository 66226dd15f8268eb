import { dateInWords } from "#language/dates.ts";
import { lawOf } from "#law/look-up.ts";

const NUMBER = /\d+(?:[.,]\d+)*/gu;

/** The numbers written in a text, separators of thousands and leading noughts taken off. */
export function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(NUMBER)]
    .flatMap(([number]) => (/^\d{1,2}\.\d{1,2}\.\d{4}$/u.test(number) ? number.split(".") : [number]))
    .map((number) =>
      number
        .replaceAll(".", "")
        .replace(",", ".")
        .replace(/^0+(?=\d)/u, ""),
    )
    .map((number) => (number.includes(".") ? String(Number(number)) : number));
}

function spelledOut(value: string): readonly string[] {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(value);
  const day = isDay ? [value.replaceAll("-", " "), dateInWords(value)] : [];
  return [value, ...day, value.startsWith("law/") ? (lawOf(value)?.cite ?? "") : ""];
}

/** Every number that a content can be quoted with: as written, in dates, in cited law, and cents as euros. */
export function numbersOf(content: unknown, name = ""): ReadonlySet<string> {
  if (typeof content === "number") return new Set([String(name === "cents" ? content / 100 : content)]);
  if (typeof content === "string") return new Set(spelledOut(content).flatMap(numbersIn));
  if (typeof content !== "object" || content === null) return new Set();
  return new Set(Object.entries(content).flatMap(([inner, one]) => [...numbersOf(one, inner)]));
}
