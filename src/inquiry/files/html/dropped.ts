import type { DefaultTreeAdapterTypes } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

/** What never holds a paper's text. */
const TAGS = new Set([
  ...[
    "head",
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "aside",
    "svg",
    "math",
    "iframe",
    "object",
    "canvas",
  ],
  ...["button", "select", "textarea", "input", "dialog", "video", "audio", "map"],
]);
const ROLES = new Set([
  "navigation",
  "contentinfo",
  "search",
  "complementary",
  "menu",
  "dialog",
  "doc-endnotes",
]);
/** Names that pages give to their navigation and frame: common ones, then those of council systems (ALLRIS). */
const NAMES = new Set([
  ...[
    "nav",
    "navi",
    "navbar",
    "navigation",
    "menu",
    "mainmenu",
    "breadcrumb",
    "breadcrumbs",
    "footer",
    "sidebar",
  ],
  ...[
    "cookie",
    "cookie-banner",
    "skiplinks",
    "skip-link",
    "share",
    "social",
    "pagination",
    "toolbar",
    "footnotes",
  ],
  ...["risleft", "rismenu", "risnavi", "risfoot", "risprop", "me1"],
]);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-element\s*:\s*(?:footnote|comment)/iu;
const NOTE = /^(?:footnote|endnote|comment)-\d/u;

/** The value of an attribute; "" if it is empty or absent. */
export function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? "";
}

/** Page header and footer belong to the site; those of an article or the main part belong to the paper. */
function isFrame({ tagName, parentNode }: Element): boolean {
  if (tagName !== "header" && tagName !== "footer") return false;
  const parent = parentNode && "tagName" in parentNode ? parentNode.tagName : "";
  return parent === "body" || (tagName === "footer" && parent === "div");
}

const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === "hidden") ||
  attributeOf(element, "aria-hidden") === "true" ||
  HIDDEN.test(attributeOf(element, "style"));

/** Does the element belong to the page around a paper and not to the paper: scripts, navigation, what is hidden, notes? */
export function isDropped(element: Element): boolean {
  if (TAGS.has(element.tagName) || ROLES.has(attributeOf(element, "role")) || isFrame(element)) return true;
  if (isHidden(element) || NOTE.test(attributeOf(element, "id"))) return true;
  const names = `${attributeOf(element, "id")} ${attributeOf(element, "class")}`.toLowerCase().split(/\s+/u);
  return element.tagName !== "body" && names.some((name) => NAMES.has(name));
}
