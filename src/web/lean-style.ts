/** The parts of KERN that pages use; whatever names another one is left out of the style that is handed out. */
const USED: ReadonlySet<string> = new Set([
  ...["alert", "alert--info", "alert--warning", "alert--danger", "alert__body", "alert__header"],
  ...["badge", "badge--info", "badge--success", "badge--warning", "badge--danger", "badge--small"],
  ...["body", "body--large", "body--muted", "body--small", "btn", "btn--primary", "btn--secondary"],
  ...["card", "card__body", "card__container", "card__footer", "card__header"],
  ...["description-list", "description-list-item"],
  ...["description-list-item__key", "description-list-item__value"],
  ...["form-check", "form-check__checkbox", "form-input", "form-input__input"],
  ...["form-input__select", "form-input__select-wrapper"],
  ...["heading-large", "heading-medium", "heading-x-large", "icon", "icon--info", "icon--warning"],
  ...[
    "icon--danger",
    "label",
    "link",
    "link--small",
    "list",
    "list--bullet",
    "preline",
    "sr-only",
    "subline",
  ],
  ...["table", "table--small", "table-responsive"],
  ...["table__header", "title", "title--small"],
  ...["table__cell", "table__row", "table__cell--numeric", "heading-small"],
]);

const RULE = /(?<=[{}])([^{}@]+)\{[^{}]*\}/gu;
const CLASS = /\.kern-([\w-]+)/gu;
/** What stands in such brackets limits or widens a selector; it does not say what the rule is for. */
const BRACKETS = /:(?:is|where|not|has)\((?:[^()]|\([^()]*\))*\)/gu;
const EMPTY_MEDIA = /@media[^{}]*\{\}/gu;

function isUnused(selector: string): boolean {
  return [...selector.matchAll(CLASS)].some(([, name = ""]) => !USED.has(name));
}

function withoutUnusedRules(style: string): string {
  return style
    .replaceAll(RULE, (rule, selectors: string) =>
      selectors.replaceAll(BRACKETS, "").split(",").every(isUnused) ? "" : rule,
    )
    .replaceAll(EMPTY_MEDIA, "");
}

const VARIABLE = /(--kern[\w-]+):[^;{}]*;?/gu;

/** Removing a variable may leave another one unused, so this goes on until none is. */
function withoutUnusedVariables(style: string, others: string): string {
  const used = new Set((style + others).match(/(?<=var\(\s*)--[\w-]+/gu));
  const lean = style.replaceAll(VARIABLE, (whole, name: string) => (used.has(name) ? whole : ""));
  return lean === style ? style : withoutUnusedVariables(lean, others);
}

/** KERN's style with only the rules and variables that pages and the other styles use: half of its weight. */
export function leanStyle(kern: string, others: string): string {
  return withoutUnusedVariables(withoutUnusedRules(kern), others);
}
