import { fail, succeed, type Result } from "#values/result.ts";
import { scanJson, type JsonFault } from "./json-scan.ts";
import { exchangeProblem } from "./problems.ts";

/** Characters that a file may have, so that one upload cannot fill the memory. */
const MAX_FILE_CHARACTERS = 50_000_000;

const MAX_NESTING = 100;
const MOST_NAME = 60;

/** Names given twice are counted anew from the beginning of the text, so only so many are shown. */
const MOST_FAULTS = 100;

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

function problemOf(text: string, fault: JsonFault) {
  const { kind, offset, pointer, name } = fault;
  const facts = { ...placeOf(text, offset), name: name.slice(0, MOST_NAME), most: MAX_NESTING };
  return exchangeProblem(`exchange.json.${kind}`, kind === "name-twice" ? pointer : "", facts);
}

/**
 * What does a JSON text say? A byte order mark at its beginning is passed over.
 * @problems exchange.json.too-large, exchange.json.syntax, exchange.json.too-deep, exchange.json.name-twice
 */
export function readJson(file: string): Result<unknown> {
  const text = file.startsWith("\uFEFF") ? file.slice(1) : file;
  if (text.length > MAX_FILE_CHARACTERS) {
    const facts = { length: text.length, most: MAX_FILE_CHARACTERS };
    return fail(exchangeProblem("exchange.json.too-large", "", facts));
  }
  const faults = scanJson(text, MAX_NESTING);
  return faults.length > 0
    ? fail(...faults.slice(0, MOST_FAULTS).map((fault) => problemOf(text, fault)))
    : succeed(JSON.parse(text));
}
