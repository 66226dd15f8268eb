import { MAX_ADDRESS, MAX_MARKDOWN, MAX_TEXT } from "#records/limits.ts";
import { CONTROL_IN_MARKDOWN, CONTROL_IN_TEXT, EMAIL_PATTERN, URL_PATTERN } from "#records/patterns.ts";
import { report, type Place } from "./place.ts";

type Labelled = { readonly label: string };

const FORMATS = {
  url: { shape: new RegExp(URL_PATTERN, "u"), problem: "records.text.not-url" },
  email: { shape: new RegExp(EMAIL_PATTERN, "u"), problem: "records.text.not-email" },
} as const;

function isLonger(text: string, most: number): boolean {
  if (text.length <= most) return false;
  return text.length > 2 * most || Array.from(text).length > most;
}

/** The most characters that a text of this declaration may have. */
export function mostCharacters(field: { readonly format?: "url" | "email"; readonly max?: number }): number {
  return Math.min(field.max ?? MAX_TEXT, field.format ? MAX_ADDRESS : MAX_TEXT);
}

function readString(field: Labelled, input: unknown, place: Place): string | undefined {
  return typeof input === "string"
    ? input
    : report(place, "records.value.kind", { label: field.label, expected: "einen Text" });
}

/** Reads a text of one or more lines, or an address. */
export function readText(
  field: Labelled & { readonly format?: "url" | "email"; readonly max?: number },
  input: unknown,
  place: Place,
): string | undefined {
  const text = readString(field, input, place);
  if (text === undefined) return undefined;
  const { label } = field;
  const most = mostCharacters(field);
  if (isLonger(text, most)) return report(place, "records.text.too-long", { label, most });
  if (CONTROL_IN_TEXT.test(text)) return report(place, "records.text.control-character", { label });
  const format = field.format && FORMATS[field.format];
  return format && !format.shape.test(text) ? report(place, format.problem, { label }) : text;
}

/** Reads a long text in Markdown; carriage returns are left as they are. */
export function readMarkdown(
  field: Labelled & { readonly max?: number },
  input: unknown,
  place: Place,
): string | undefined {
  const text = readString(field, input, place);
  if (text === undefined) return undefined;
  const { label } = field;
  const most = Math.min(field.max ?? MAX_MARKDOWN, MAX_MARKDOWN);
  if (isLonger(text, most)) return report(place, "records.text.too-long", { label, most });
  return CONTROL_IN_MARKDOWN.test(text) ? report(place, "records.text.control-character", { label }) : text;
}
