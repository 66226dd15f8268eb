import { foldGerman } from "#language/folding.ts";
import type { Key } from "#values/key.ts";

const LONGEST = 80;
const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

function slugOf(text: string): string {
  const spelt = text.toLowerCase().replaceAll(/[äöüß]/gu, (letter) => UMLAUTS[letter] ?? letter);
  const plain = foldGerman(spelt).replaceAll(/[^a-z0-9]+/gu, "-");
  return plain.slice(0, LONGEST).replaceAll(/^-+|-+$/gu, "");
}

/** A key made of a title, which none of the others has: "Prüf-KI für Bögen" gives "pruef-ki-fuer-boegen". */
export function keyOfTitle(title: string, others: (key: Key) => boolean): Key {
  const slug = slugOf(title) || "eintrag";
  if (!others(slug)) return slug;
  for (let nth = 2; ; nth += 1) {
    const next = `${slug}-${nth}`;
    if (!others(next)) return next;
  }
}
