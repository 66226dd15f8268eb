import type { SearchResult, SearchWish } from "#store/search/wish.ts";
import type { Context } from "./context.ts";

/** A record that was found, with what was looked for marked. */
export type SearchHit = SearchResult["hits"][number];

/**
 * What of an authority's register is found by words, best first: only what the reader may open. Everybody's search
 * asks where the public's pages ask; an authority that does not exist has no hits.
 */
export function searchRegister(context: Context, wish: SearchWish): Promise<SearchResult> {
  const { store } = context;
  return (wish.reader === "public" ? store.published : store).search(wish);
}
