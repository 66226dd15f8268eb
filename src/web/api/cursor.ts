/** Where a list goes on: after an entry by its name, or after so many hits. */
export type Place = { readonly after: string } | { readonly skip: number };

/** The place as it stands in addresses; programs need not understand it. */
export function cursorOf(place: Place): string {
  const text = "after" in place ? `a:${place.after}` : `s:${place.skip}`;
  return Buffer.from(text).toString("base64url");
}

/** The place that an address names; null if it is none. */
export function placeOf(cursor: string): Place | null {
  const text = Buffer.from(cursor, "base64url").toString();
  if (cursorOf({ after: text.slice(2) }) === cursor && text.startsWith("a:")) return { after: text.slice(2) };
  const [, skip] = /^s:(\d{1,7})$/u.exec(text) ?? [];
  return skip === undefined ? null : { skip: Number(skip) };
}
