import { foldGerman } from "#language/folding.ts";
import { isKey, type Key } from "#values/key.ts";

const MOST = 100;

/** A short number out of a text (FNV-1a), so that long texts with the same beginning stay apart. */
function fingerprint(text: string): string {
  let sum = 0x81_1c_9d_c5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
  return (sum >>> 0).toString(36);
}

/** A key out of names: small letters and digits with hyphens; null if nothing of the names can stand in one. */
export function slug(...names: readonly string[]): Key | null {
  const plain = names.map((name) => foldGerman(name).replaceAll(/[^a-z0-9]+/gu, "-"));
  const whole = plain.join("-").replaceAll(/-+/gu, "-").replaceAll(/^-|-$/gu, "");
  const short =
    whole.length <= MOST ? whole : `${whole.slice(0, MOST - 10).replace(/-$/u, "")}-${fingerprint(whole)}`;
  if (short === "") return null;
  const isReserved = !isKey(short);
  return isReserved ? [short, "1"].join("-") : short;
}
