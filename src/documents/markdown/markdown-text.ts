import { cleanText } from "#documents/clean-text.ts";

const SIGNS = /[\\`*_[\]<>|~&$]/gu;
// What would begin a heading, a list, a rule or an underlining at the start of a line.
const OPENING = /^(\s*)(#{1,6}(?=\s|$)|[-+=](?=\s|$|[-=])|\d{1,9}(?=[.)](?:\s|$)))/u;

/** Text whose signs mean nothing to Markdown, anywhere within a line. */
export function escapeMarkdown(text: string): string {
  return cleanText(text).replaceAll(SIGNS, String.raw`\$&`);
}

/** A line of Markdown that does not begin a list, heading or rule by accident. */
export function plainLine(line: string): string {
  return line.replace(OPENING, (_, blank: string, opening: string) =>
    /\d/u.test(opening) ? `${blank}${opening}\\` : `${blank}\\${opening}`,
  );
}
