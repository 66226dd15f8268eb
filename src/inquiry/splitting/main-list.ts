import type { Block } from "./block.ts";
import type { Mark } from "./mark.ts";
import { isEnded, isHeading, isQuestionLike, startsAsQuestion } from "./wording.ts";

/** Which kind of mark the questions themselves carry; "none" if they are paragraphs without marks. */
export type MainKind = Mark["kind"] | "none";

const ORDER: readonly Mark["kind"][] = ["number", "dash", "letter", "roman"];

const isPlainQuestion = ({ mark, text }: Block): boolean =>
  !mark && /\?/u.test(text) && startsAsQuestion(text);

/** Letters below a numbered sentence ask for it: "10. Andere Länder planen dies. a) Was gilt hier?" */
function belongToNumbers(blocks: readonly Block[]): boolean {
  const first = blocks.findIndex(({ mark }) => mark?.kind === "letter");
  const above = blocks[first - 1];
  return above?.mark?.kind === "number" && isEnded(above.text) && !isHeading(above.text.replace(/:$/u, ""));
}

/** Decides which marks carry the questions: the highest kind of list that asks, unless more paragraphs do. */
export function mainKindOf(blocks: readonly Block[]): MainKind {
  const asking = blocks.filter(({ mark, text }) => mark && isQuestionLike(text));
  const kind =
    ORDER.find((one) => asking.some(({ mark }) => mark?.kind === one)) ??
    blocks.find(({ mark }) => mark)?.mark?.kind;
  if (!kind) return "none";
  const asked = asking.filter(({ mark }) => mark?.kind === kind).length;
  if (blocks.filter(isPlainQuestion).length > Math.max(asked, 1)) return "none";
  return kind === "letter" && belongToNumbers(blocks) ? "number" : kind;
}

const asks = (run: readonly Block[]): boolean => run.some(({ text }) => isQuestionLike(text));

/** The numbered lists that begin anew at 1 and ask nothing while others do: lists in the text, not of questions. */
export function listsThatDoNotAsk(blocks: readonly Block[]): ReadonlySet<Block> {
  const runs: Block[][] = [];
  for (const block of blocks) {
    if (block.mark?.kind !== "number") continue;
    if (block.mark.no === "1" || runs.length === 0) runs.push([]);
    runs.at(-1)?.push(block);
  }
  return new Set(runs.some(asks) ? runs.filter((run) => !asks(run)).flat() : []);
}
