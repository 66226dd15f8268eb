import { decodeText } from "#inquiry/decode-text.ts";
import { READABLE } from "./media-types.ts";

const SAMPLE_BYTES = 65_536;
const PDF_MARK_WITHIN = 1024;
const MOST_ODD_SHARE = 0.002;
const REPLACEMENT = 0xff_fd;

/** First bytes of formats that are no text, though some begin with letters. */
const BINARY_STARTS: readonly (readonly number[])[] = [
  [0x50, 0x4b], // zip
  [0xd0, 0xcf, 0x11, 0xe0], // compound file
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
];
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu;
const HTML_PART = /^\s*<[a-z][\s\S]*<\/(?:p|div|table|ul|ol|li|h[1-6]|span|body)>/iu;
const HEADER_LINE = /^([A-Za-z][A-Za-z-]{1,60}):[ \t]/u;
const MAIL_PROOF = new Set([
  "mime-version",
  "message-id",
  "received",
  "return-path",
  "delivered-to",
  "dkim-signature",
]);

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

function holdsPdfMark(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, PDF_MARK_WITHIN);
  for (let at = head.indexOf(0x25); at >= 0; at = head.indexOf(0x25, at + 1))
    if (startsWith(head.subarray(at), [0x25, 0x50, 0x44, 0x46, 0x2d])) return true;
  return false;
}

function looksBinary(text: string): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 32 && (code < 9 || code > 13)) || code === REPLACEMENT) odd += 1;
  }
  return odd > text.length * MOST_ODD_SHARE;
}

/** Names of the header lines a text begins with, up to its first empty or other line. */
function headerNames(text: string): readonly string[] {
  const names: string[] = [];
  for (const line of text.slice(0, 16_384).split(/\r?\n/u)) {
    if (/^[ \t]+\S/u.test(line) && names.length > 0) continue;
    const name = HEADER_LINE.exec(line)?.[1];
    if (name === undefined) break;
    names.push(name.toLowerCase());
  }
  return names;
}

function looksLikeMail(text: string): boolean {
  const names = headerNames(text);
  return names.includes("from") && names.some((name) => MAIL_PROOF.has(name));
}

/**
 * Which kind of text a file is by its content: plain text, a web page or an e-mail; null if it is no text at all.
 * Looks at the first 64 kB only.
 */
export function textKind(bytes: Uint8Array): string | null {
  if (BINARY_STARTS.some((start) => startsWith(bytes, start)) || holdsPdfMark(bytes)) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const text = decodeText(sample);
  // a character cut off at the end of the sample makes the rest look like Windows-1252, which is text as well
  if (looksBinary(text)) return null;
  if (looksLikeMail(text)) return READABLE.email;
  return HTML_START.test(text) || HTML_PART.test(text) ? READABLE.html : READABLE.text;
}
