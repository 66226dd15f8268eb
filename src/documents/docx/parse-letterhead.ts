import { problem } from "#documents/problems.ts";
import { isObject, pointerTo } from "#values/json.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { DEFAULT_LETTERHEAD, type LetterheadSettings } from "./letterhead.ts";

type Check = { readonly expected: string; readonly fits: (value: unknown) => boolean };
type Shape = { readonly [entry: string]: Check | Shape };

const NAME: Check = {
  expected: "ein Text",
  fits: (value) => typeof value === "string" && value.trim() !== "",
};
const LINES: Check = {
  expected: "eine Liste von Textzeilen",
  fits: (value) => Array.isArray(value) && value.every((line) => typeof line === "string"),
};
const COLOUR: Check = {
  expected: "eine Farbe aus sechs Hexadezimalziffern wie „16191F“",
  fits: (value) => typeof value === "string" && /^[0-9A-Fa-f]{6}$/u.test(value),
};

function between(low: number, high: number, unit: string): Check {
  return {
    expected: `eine Zahl von ${low} bis ${high} (${unit})`,
    fits: (value) => typeof value === "number" && value >= low && value <= high,
  };
}

const SIZE = between(6, 40, "Punkt");
const MARGIN = between(10, 60, "Millimeter");
const LENGTH = between(1, 170, "Millimeter");

const SHAPE: Shape = {
  fonts: { text: NAME, headings: NAME },
  sizesPt: Object.fromEntries(Object.keys(DEFAULT_LETTERHEAD.sizesPt).map((name) => [name, SIZE])),
  colours: Object.fromEntries(Object.keys(DEFAULT_LETTERHEAD.colours).map((name) => [name, COLOUR])),
  marginsMm: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
  headerLines: LINES,
  footerLines: LINES,
};

const LOGO: Shape = { path: NAME, widthMm: LENGTH, heightMm: LENGTH, description: NAME };

const OBJECT: Check = { expected: "ein Objekt in geschweiften Klammern", fits: isObject };

function isCheck(rule: Check | Shape): rule is Check {
  return typeof rule["fits"] === "function";
}

function wrong(pointer: string, { expected }: Check): Problem {
  const entry = pointer === "" ? "Briefkopf" : pointer.slice(1).replaceAll("/", ".");
  return problem("documents.letterhead.wrong-value", pointer, { entry, expected });
}

function check(value: unknown, rule: Check | Shape, pointer: string): readonly Problem[] {
  if (isCheck(rule)) return rule.fits(value) ? [] : [wrong(pointer, rule)];
  if (!isObject(value)) return [wrong(pointer, OBJECT)];
  return Object.entries(value).flatMap(([entry, inner]) => {
    const inside = pointerTo(pointer, entry);
    const part = Object.hasOwn(rule, entry) ? rule[entry] : undefined;
    if (part === undefined) return [problem("documents.letterhead.unknown-entry", inside, { entry })];
    return check(inner, part, inside);
  });
}

/** A logo needs all its entries; everything else may be left out. */
function checkLogo(logo: unknown): readonly Problem[] {
  if (logo === undefined || logo === null) return [];
  const missing = Object.keys(LOGO).filter((entry) => isObject(logo) && !Object.hasOwn(logo, entry));
  const lacking = missing.map((entry) => wrong(`/logo/${entry}`, LOGO[entry] as Check));
  return [...check(logo, LOGO, "/logo"), ...lacking];
}

function merge(given: Partial<LetterheadSettings>): LetterheadSettings {
  const base = DEFAULT_LETTERHEAD;
  return {
    fonts: { ...base.fonts, ...given.fonts },
    sizesPt: { ...base.sizesPt, ...given.sizesPt },
    colours: { ...base.colours, ...given.colours },
    marginsMm: { ...base.marginsMm, ...given.marginsMm },
    headerLines: given.headerLines ?? base.headerLines,
    footerLines: given.footerLines ?? base.footerLines,
    logo: given.logo ?? null,
  };
}

/**
 * Which looks does an office's own letterhead ask for? What it leaves out stays as in `letterhead.json`.
 * @problems documents.letterhead.unknown-entry, documents.letterhead.wrong-value
 */
export function parseLetterhead(json: unknown): Result<LetterheadSettings> {
  if (!isObject(json)) return fail(wrong("", OBJECT));
  const { logo, ...rest } = json;
  const problems = [...check(rest, SHAPE, ""), ...checkLogo(logo)];
  return problems.length > 0 ? fail(...problems) : succeed(merge(json));
}
