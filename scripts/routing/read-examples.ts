import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A question (or a single word) with the facets it asks for; `optional` ones teach nothing either way. */
export type Example = {
  readonly text: string;
  readonly facets: readonly string[];
  readonly optional: readonly string[];
  readonly share: number;
};

/** A single word says less than a question. */
const WORD_SHARE = 0.3;

/** The questions and words of examples.txt. */
export function ownExamples(): readonly Example[] {
  const lines = readFileSync(join(import.meta.dirname, "examples.txt"), "utf8").split("\n");
  const examples: Example[] = [];
  let facets: readonly string[] = [];
  for (const line of lines) {
    const more = (text: string, share: number): number =>
      examples.push({ text, facets, optional: [], share });
    if (line.startsWith("== ")) facets = line.slice(3).split(" ");
    else if (line.startsWith("~ ")) for (const word of line.slice(2).split(" ")) more(word, WORD_SHARE);
    else if (line !== "" && !line.startsWith("#")) more(line, 1);
  }
  return examples;
}

type Gold = {
  readonly questions: readonly {
    readonly text: string;
    readonly items: readonly { readonly text: string }[];
    readonly facets: readonly string[];
    readonly optionalFacets: readonly string[];
  }[];
};

/** The questions of a folder's labelled papers, each paper under its name. */
export function goldExamples(folder: string): ReadonlyMap<string, readonly Example[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".gold.json"));
  return new Map(
    files.toSorted().map((file) => {
      const { questions } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Gold;
      const examples = questions.map(({ text, items, facets, optionalFacets }) => ({
        text: [text, ...items.map((item) => item.text)].join(" "),
        facets,
        optional: optionalFacets,
        share: 1,
      }));
      return [file.replace(".gold.json", ""), examples] as const;
    }),
  );
}
