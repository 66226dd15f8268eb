/** Anybody's pages may read what is open: there are no cookies, so nobody reads as somebody. */
export const OPEN_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, link, retry-after",
  "cross-origin-resource-policy": "cross-origin",
};

/** Does a path belong to the interface or the feeds, whose failures are told to programs? */
export function isForPrograms(url: string): boolean {
  return /^\/(?:api\/|feeds\/)/u.test(url);
}
