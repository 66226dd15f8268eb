import { isLocalDate, type LocalDate } from "#values/local-date.ts";
import type { Form } from "#web/desk/asked.ts";

/** What stands in a field of a form, without blanks around it; "" if nothing does. */
export function textOf(form: Form, name: string): string {
  const value = form[name];
  const text = typeof value === "string" ? value : (value?.[0] ?? "");
  return text.replaceAll("\r\n", "\n").trim();
}

/** What was ticked under a name. */
export function ticked(form: Form, name: string): readonly string[] {
  return [form[name] ?? []].flat();
}

/** A number that the page had put into the form; 0 if it is none. */
export function numberOf(form: Form, name: string): number {
  const number = Number(textOf(form, name));
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

const GERMAN_DAY = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/u;

/** A day as people or browsers write it; undefined if the field is empty, null if it is no day. */
export function dayIn(form: Form, name: string): LocalDate | undefined | null {
  const text = textOf(form, name);
  if (text === "") return undefined;
  const { day = "", month = "", year = "" } = GERMAN_DAY.exec(text)?.groups ?? {};
  const iso = year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isLocalDate(iso) ? iso : null;
}
