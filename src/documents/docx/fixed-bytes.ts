import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Instant } from "#values/instant.ts";

// The library names relations by chance, numbers bookmarks and pictures through all documents it ever
// made and dates the file by the clock.
const RANDOM_ID = /(?<=")rId[a-z0-9_-]{21}(?=")/gu;
const BOOKMARK_ID = /(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")\d+(?=")/gu;
const PICTURE_ID = /(?<=<wp:docPr id=")\d+(?=")/gu;
const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;
// Word and zip know no time before 1980; the moment of writing says nothing here.
const ZIP_TIME = "1980-01-01T12:00:00";

/** Names things in the order in which they are met first. */
function renamer(prefix: string): (old: string) => string {
  const names = new Map<string, string>();
  return (old) => {
    const name = names.get(old) ?? `${prefix}${names.size + 1}`;
    names.set(old, name);
    return name;
  };
}

/** The same Word file, dated by the document and without names made by chance, so that equal documents give equal bytes. */
export function fixedBytes(file: Uint8Array, createdAt: Instant): Uint8Array {
  const relation = renamer("rIdLink");
  const bookmark = renamer("");
  const picture = renamer("");
  const fix = (text: string): string =>
    text
      .replaceAll(RANDOM_ID, relation)
      .replaceAll(BOOKMARK_ID, bookmark)
      .replaceAll(PICTURE_ID, picture)
      .replaceAll(DATES, `$1${createdAt}`);
  const entries = Object.entries(unzipSync(file)).map(
    ([name, bytes]) =>
      [name, /\.(?:xml|rels)$/u.test(name) ? strToU8(fix(strFromU8(bytes))) : bytes] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_TIME, level: 6 });
}
