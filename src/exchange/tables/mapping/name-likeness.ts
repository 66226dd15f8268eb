import { foldGerman } from "#language/folding.ts";
import { typingErrors } from "#language/typing-errors.ts";
import { wordsOf } from "#language/words.ts";

/** A name as it is compared: letters and digits only, and the stems of its words. */
export type Likely = { readonly plain: string; readonly stems: ReadonlySet<string> };

/** Words that say nothing about what a column holds. */
const EMPTY_WORDS = new Set(
  "der die das des dem den und oder of the a in im am bei zu zur zum fur".split(" "),
);

/** Names as programs write them, `vendorName` or `vendor_name`, are taken apart. */
const apart = (text: string): string =>
  text.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replaceAll(/[_\-/.:?()]+/gu, " ");

/** Prepares a name for comparing. */
export function likely(text: string): Likely {
  const words = wordsOf(apart(text)).filter(({ folded }) => !EMPTY_WORDS.has(folded));
  return {
    plain: words.map(({ folded }) => foldGerman(folded)).join(""),
    stems: new Set(words.map(({ stem }) => stem)),
  };
}

function sharedStems(a: Likely, b: Likely): number {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  return shared / Math.max(a.stems.size, b.stems.size, 1);
}

/** How alike two names are, from 0 (nothing in common) to 1 (the same). */
export function likeness(a: Likely, b: Likely): number {
  if (a.plain === "" || b.plain === "") return 0;
  if (a.plain === b.plain) return 1;
  const shared = sharedStems(a, b);
  if (shared === 1) return 0.95;
  const longest = Math.max(a.plain.length, b.plain.length);
  const most = longest >= 12 ? 2 : 1;
  const errors = longest >= 5 ? typingErrors({ a: a.plain, b: b.plain }, most) : null;
  return Math.max(shared * 0.8, errors === null ? 0 : 0.9 - errors * 0.05);
}
