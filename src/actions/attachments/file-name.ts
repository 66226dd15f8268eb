import type { AttachableType } from "./attachable-types.ts";

const LONGEST = 120;
/** Signs that some system does not allow in names, that end a name early, or that nobody sees. */
const UNFIT = /[\p{Cc}\p{Cf}<>:"|?*\u2028\u2029]/gu;

/**
 * The name a file is kept under: without folders and unfit signs, at most 120 characters, its ending one of its kind's, so
 * that no name promises something else than the content.
 */
export function fileName(given: string, { endings }: AttachableType): string {
  const base = given.split(/[\\/]/u).at(-1) ?? "";
  const tidy = base
    .normalize("NFC")
    .toWellFormed()
    .replaceAll(UNFIT, "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/^[ .]+|[ .]+$/gu, "");
  const ending = /\.([\p{L}\p{N}]{1,8})$/u.exec(tidy)?.[1] ?? "";
  const fits = endings.includes(ending.toLowerCase());
  const stem = fits ? tidy.slice(0, -ending.length - 1) : tidy;
  const shown = fits ? ending : endings[0];
  return `${stem.slice(0, LONGEST - shown.length - 1).trim() || "Datei"}.${shown}`;
}
