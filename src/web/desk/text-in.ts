import type { Form } from "./asked.ts";

/** A field of a form as one text; "" if it was not sent. */
export function textIn(form: Form, name: string): string {
  return [form[name] ?? ""].flat()[0] ?? "";
}
