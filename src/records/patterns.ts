/**
 * The shapes of texts, as regular expressions that JSON Schema and the reader share. Each matches a text
 * in time linear to its length.
 */

const SLUG = "(?!(?:prototype|constructor)$)(?=.{1,120}$)[a-z0-9]+(?:[._\\-]+[a-z0-9]+)*";

/** A record's key. */
export const KEY_PATTERN = `^${SLUG}$`;

/** `type/key` with one of these types. */
export function referencePattern(types: readonly string[]): string {
  return `^(?:${types.join("|")})/${SLUG}$`;
}

/** `law/act-article-paragraph`. */
export const LAW_PATTERN = "^law/[a-z0-9]+(?:-[a-z0-9]+)*$";

/** A day of the years that the register knows. */
export const DAY_PATTERN = "^(?:19|20|21)\\d\\d-";

/** An address in the web; no user name before the host, where it would only mislead. */
export const URL_PATTERN = '^[hH][tT][tT][pP][sS]?://[^\\s/?#@<>"\\\\]+(?:[/?#][^\\s<>"\\\\]*)?$';

/** A mail address. */
export const EMAIL_PATTERN = '^[^\\s@<>"]{1,64}@[^\\s@<>".]+(?:\\.[^\\s@<>".]+)+$';

/** Every character but control characters and halves of surrogate pairs. */
const PRINTABLE = "\\P{C}\\p{Cf}\\p{Co}\\p{Cn}";

/** A text of one or more lines that is not blank. */
export const TEXT_PATTERN = `^(?=\\s*\\S)[${PRINTABLE}\\n\\t]*$`;

/** Markdown that is not blank. */
export const MARKDOWN_PATTERN = `^(?=\\s*\\S)[${PRINTABLE}\\n\\r\\t]*$`;

/** A control character in a text. */
export const CONTROL_IN_TEXT = new RegExp(`[^${PRINTABLE}\\n\\t]`, "u");

/** A control character in Markdown. */
export const CONTROL_IN_MARKDOWN = new RegExp(`[^${PRINTABLE}\\n\\r\\t]`, "u");
