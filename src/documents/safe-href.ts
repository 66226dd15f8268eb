const SAFE = /^(?:https?:\/\/|mailto:)[^\s<>"\\^`{|}]+$/iu;

/** The address if it is an http, https or mailto link without blanks; null for anything else (javascript:, data:, paths). */
export function safeHref(href: string): string | null {
  const address = href.trim();
  return SAFE.test(address) && URL.canParse(address) ? address : null;
}
