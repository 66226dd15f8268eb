const NOWHERE = "https://nowhere.invalid";
const SIGNS_IN = /^\/desk\/(?:anmelden|abmelden|start)(?:\/|$)/u;

/** The address to go on to after signing in, if it lies at the desk; the desk itself otherwise. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/desk")) return "/desk";
  if (!URL.canParse(wanted, NOWHERE)) return "/desk";
  const { origin, pathname, search, hash } = new URL(wanted, NOWHERE);
  const isOwn = origin === NOWHERE && /^\/desk(?:\/|$)/u.test(pathname) && !SIGNS_IN.test(pathname);
  return isOwn ? `${pathname}${search}${hash}` : "/desk";
}
