import PostalMime, { type Attachment, type Email } from "postal-mime";
import { inquiryWarning } from "#inquiry/problems.ts";
import type { Problem } from "#values/problem.ts";
import { succeed, type Result } from "#values/result.ts";
import type { ExaminedFile, FileText } from "./file-text.ts";
import { readHtml } from "./html/read-html.ts";

/** More attachments than an inquiry brings are not opened. */
const MOST_ATTACHMENTS = 20;

/** Reads what is attached, the type told by content. */
export type ReadAttached = (bytes: Uint8Array) => Promise<ExaminedFile>;

type Part = { readonly text: string; readonly warnings: readonly Problem[] };

/** The day of sending as people write it; "" if the header is missing or no date. */
const dayOf = (date: string | undefined): string =>
  date && /^\d{4}-\d{2}-\d{2}T/u.test(date) ? date.slice(0, 10).split("-").toReversed().join(".") : "";

function bodyOf({ text, html }: Email): string {
  if (text?.trim()) return text;
  const read = html ? readHtml(html) : null;
  return read?.ok ? read.value.text : "";
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);

/** Pictures in the body are no papers; other attachments are read, and what cannot be read is told. */
async function readPart(attachment: Attachment, read: ReadAttached): Promise<Part> {
  const name = attachment.filename ?? attachment.mimeType;
  const { reading } = await read(bytesOf(attachment));
  if (!reading) return { text: "", warnings: [] };
  if (reading.ok) return reading.value;
  const reason = reading.problems.map(({ message }) => message).join(" ");
  return { text: "", warnings: [inquiryWarning("inquiry.mail.attachment", "", { name, reason })] };
}

/**
 * The text of an e-mail: subject and day, body, then the text of what is attached. Sender and addressees are left out:
 * nobody needs the names to answer.
 */
export async function readEmail(bytes: Uint8Array, read: ReadAttached): Promise<Result<FileText>> {
  const email = await PostalMime.parse(bytes, { maxRfc822NestingDepth: 1, maxNestingDepth: 40 });
  const day = dayOf(email.date);
  const head = [email.subject ? `Betreff: ${email.subject}` : "", day ? `Datum: ${day}` : ""].filter(Boolean);
  const parts: Part[] = [];
  for (const attachment of email.attachments.slice(0, MOST_ATTACHMENTS)) {
    parts.push(await readPart(attachment, read));
  }
  const texts = [head.join("\n"), bodyOf(email).trim(), ...parts.map(({ text }) => text)];
  return succeed({
    text: texts.filter((text) => text !== "").join("\n\n"),
    warnings: parts.flatMap(({ warnings }) => warnings),
  });
}
