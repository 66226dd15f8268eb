import { ALLOWED } from "./licences.ts";

/** Splits at a word that stands outside parentheses. */
function splitAt(expression: string, word: "AND" | "OR"): readonly string[] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const token of expression.match(/[()]|[^\s()]+/gu) ?? []) {
    if (token === "(") depth += 1;
    if (token === ")") depth -= 1;
    if (depth === 0 && token === word) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map((part) => part.join(" "));
}

const inner = (expression: string): string => expression.slice(1, -1).trim();

/** May a package with this SPDX expression be used? Of alternatives one is enough, of what holds together all must be. */
export function isAllowed(expression: string): boolean {
  const choices = splitAt(expression.trim(), "OR");
  if (choices.length > 1) return choices.some(isAllowed);
  const all = splitAt(expression.trim(), "AND");
  if (all.length > 1) return all.every(isAllowed);
  const one = expression.trim();
  return one.startsWith("(") && one.endsWith(")") ? isAllowed(inner(one)) : ALLOWED.has(one);
}
