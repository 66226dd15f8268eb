import { foldGerman } from "#language/folding.ts";
import { isKey, type Key } from "#values/key.ts";

const MOST = 60;

/** A text as part of a key: small letters and digits with hyphens between, cut between words. */
function slug(text: string): string {
  const plain = foldGerman(text).replaceAll(/[^a-z0-9]+/gu, "-");
  const short = plain.length > MOST ? plain.slice(0, MOST).replace(/-[^-]*$/u, "") : plain;
  return short.replaceAll(/^-+|-+$/gu, "");
}

/** Under which key an inquiry is filed: its number, else its date and title. */
export function archiveKey({
  number,
  date,
  title,
  on,
}: {
  readonly number: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly on: string;
}): Key {
  const key = slug(number || [date ?? on, title].filter(Boolean).join("-"));
  return isKey(key) ? key : slug(on);
}
