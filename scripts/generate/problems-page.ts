import { cell, GENERATED, table } from "./markdown.ts";

/** A problem's code and its German text with `{places}`. */
export type ProblemText = { readonly code: string; readonly text: string };

const ENTRY = /^\s*"([a-z]+(?:\.[a-z-]+){2})":\s*("(?:[^"\\]|\\.)*"),?$/gmu;

/** The codes that a source text declares in a problem table, in its order; none if it makes no problems. */
export function problemTexts(source: string): readonly ProblemText[] {
  if (!source.includes("problemMaker(")) return [];
  return [...source.matchAll(ENTRY)].map(([, code = "", text = ""]) => ({
    code,
    text: JSON.parse(text) as string,
  }));
}

/** The reference page of all problem codes, by room. */
export function problemsPage(sources: readonly string[]): string {
  const all = sources.flatMap(problemTexts);
  const rooms = Map.groupBy(
    all.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    ({ code }) => code.slice(0, code.indexOf(".")),
  );
  const parts = [...rooms].map(([room, texts]) => {
    const rows = texts.map(({ code, text }) => [`\`${code}\``, cell(text)]);
    return `## ${room}\n\n${table(["Code", "Text"], rows)}\n`;
  });
  const intro =
    "Every fault that the program can report. A code is stable for programs; `{places}` are filled in when it is told.";
  return [GENERATED, "", "# Problems", "", intro, "", parts.join("\n")].join("\n");
}
