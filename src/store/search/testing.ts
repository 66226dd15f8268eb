/** For tests only: records to search, and searching in short. */
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { RecordContent } from "#records/record.ts";
import { founding, valueOf } from "#store/test/sample.ts";
import type { Store } from "#store/store.ts";
import type { Fragment, SearchResult, SearchWish } from "./wish.ts";

const BARE = { withhold: [], sources: [], attachments: [], unknown: {}, notCollected: {}, notApplicable: {} };

/** A public record unless said otherwise. */
export function record(
  reference: string,
  data: object,
  more: Partial<Omit<RecordContent, "data">> = {},
): RecordContent {
  const [type = "", key = ""] = reference.split("/");
  return { ...BARE, type: type as RecordTypeId, key, visibility: "public", data, ...more };
}

/** A public application. */
export function system(key: string, name: string, more: object = {}): RecordContent {
  return record(`system/${key}`, { name, ...more });
}

/** A text in one piece, what was looked for in brackets. */
export function marked(fragments: readonly Fragment[]): string {
  return fragments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
}

let count = 0;

/** A register of its own for every test. */
export async function registerOf(store: Store, ...records: readonly RecordContent[]) {
  count += 1;
  const authority = `amt-${count}`;
  const author = "KI-Beauftragung";
  const versions = new Map<string, number>();
  const keep = async (...some: readonly RecordContent[]): Promise<void> => {
    const changes = some.map((content) => {
      const name = `${content.type}/${content.key}`;
      const expectedVersion = versions.get(name) ?? 0;
      versions.set(name, expectedVersion + 1);
      return { content, reason: "Probe", expectedVersion };
    });
    if (changes.length > 0) valueOf(await store.append({ authority, author, changes }));
  };
  valueOf(await store.append({ authority, author, changes: [founding(authority)] }));
  await keep(...records);
  const search = (query: string, more: Partial<SearchWish> = {}): Promise<SearchResult> =>
    store.search({ authority, reader: "public", query, limit: 20, offset: 0, ...more });
  const found = async (query: string, more: Partial<SearchWish> = {}): Promise<readonly string[]> =>
    (await search(query, more)).hits.map(({ reference }) => reference);
  return { authority, keep, search, found };
}
