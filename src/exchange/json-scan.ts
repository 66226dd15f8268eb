import { pointerTo } from "#values/json.ts";

/** What is wrong with a JSON text at an offset; the pointer leads to the value around it. */
export type JsonFault = {
  readonly kind: "syntax" | "too-deep" | "name-twice";
  readonly offset: number;
  readonly pointer: string;
  readonly name: string;
};

type Scan = {
  readonly text: string;
  readonly maxDepth: number;
  readonly twice: JsonFault[];
  /** Where the scan stands. */
  at: number;
  /** What ended the scan. */
  fault: JsonFault | null;
};

type Spot = { readonly pointer: string; readonly depth: number };

const BLANK = /[ \t\n\r]*/uy;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/uy;

function take(scan: Scan, token: RegExp): boolean {
  token.lastIndex = scan.at;
  const found = token.test(scan.text);
  if (found) scan.at = token.lastIndex;
  return found;
}

/** Ends the scan with a fault; the first one stays. */
function stop(scan: Scan, kind: JsonFault["kind"], pointer: string): false {
  scan.fault ??= { kind, offset: scan.at, pointer, name: "" };
  return false;
}

/** Takes a character (after blanks) if it stands here. */
function takeMark(scan: Scan, mark: string): boolean {
  take(scan, BLANK);
  const isHere = scan.text[scan.at] === mark;
  if (isHere) scan.at += 1;
  return isHere;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/** Takes a string and gives it as written, quotes included; null if it is none. */
function takeString(scan: Scan): string | null {
  const start = scan.at;
  if (scan.text.charCodeAt(start) !== QUOTE) return null;
  scan.at += 1;
  for (;;) {
    const character = scan.text.charCodeAt(scan.at);
    if (character === QUOTE) break;
    if (character === BACKSLASH) {
      if (!take(scan, ESCAPE)) return null;
    } else if (character >= FIRST_PRINTABLE) scan.at += 1;
    else return null; // a control character, or the end of the text
  }
  scan.at += 1;
  return scan.text.slice(start, scan.at);
}

function scanMember(scan: Scan, spot: Spot, names: Set<string>): boolean {
  take(scan, BLANK);
  const offset = scan.at;
  const written = takeString(scan);
  if (written === null) return stop(scan, "syntax", spot.pointer);
  const name = JSON.parse(written) as string;
  const pointer = pointerTo(spot.pointer, name);
  if (names.has(name)) scan.twice.push({ kind: "name-twice", offset, pointer, name });
  names.add(name);
  if (!takeMark(scan, ":")) return stop(scan, "syntax", pointer);
  return scanValue(scan, { pointer, depth: spot.depth + 1 });
}

/** Takes the entries of a list or object up to its closing mark. */
function scanEntries(scan: Scan, close: string, entry: (nth: number) => boolean): boolean {
  if (takeMark(scan, close)) return true;
  for (let nth = 0; ; nth += 1) {
    if (!entry(nth)) return false;
    if (takeMark(scan, close)) return true;
    if (!takeMark(scan, ",")) return stop(scan, "syntax", "");
  }
}

function scanValue(scan: Scan, spot: Spot): boolean {
  take(scan, BLANK);
  const mark = scan.text[scan.at];
  if (mark === '"') return takeString(scan) !== null || stop(scan, "syntax", spot.pointer);
  if (mark !== "{" && mark !== "[") return take(scan, SCALAR) || stop(scan, "syntax", spot.pointer);
  if (spot.depth > scan.maxDepth) return stop(scan, "too-deep", spot.pointer);
  scan.at += 1;
  if (mark === "{") {
    const names = new Set<string>();
    return scanEntries(scan, "}", () => scanMember(scan, spot, names));
  }
  return scanEntries(scan, "]", (nth) =>
    scanValue(scan, { pointer: pointerTo(spot.pointer, nth), depth: spot.depth + 1 }),
  );
}

/**
 * What keeps a text from being read as JSON without loss? The first break of grammar or of the limit of
 * nesting, which ends the scan; and every name that stands twice in one object. Empty if all is well.
 */
export function scanJson(text: string, maxDepth: number): readonly JsonFault[] {
  const scan: Scan = { text, maxDepth, twice: [], at: 0, fault: null };
  const isWhole = scanValue(scan, { pointer: "", depth: 1 });
  take(scan, BLANK);
  if (isWhole && scan.at < text.length) stop(scan, "syntax", "");
  return scan.fault ? [scan.fault] : scan.twice;
}
