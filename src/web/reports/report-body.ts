import type { Block, Document } from "#documents/model.ts";
import { blocksToHtml } from "#documents/html/blocks-to-html.ts";
import { html, type Html } from "#documents/html/html.ts";

type Blocks = readonly Block[];

const ANNEXES: ReadonlySet<string> = new Set(["belege", "register"]);

/** Longer pages leave the annexes to the files: nobody waits for them on a telephone. */
const LONGEST = 400_000;

function withoutAnnexes(blocks: Blocks): Blocks {
  const at = blocks.findIndex((block) => block.kind === "heading" && ANNEXES.has(block.id ?? ""));
  return at < 0 ? blocks : blocks.slice(0, at);
}

const withoutPageBreaks = ({ blocks }: Document): Blocks => blocks.filter(({ kind }) => kind !== "pageBreak");

/** Tables that share a caption are told apart by a number, for those who hear the page. */
function withOwnCaptions(blocks: Blocks): Blocks {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    if (block.kind !== "table") return block;
    const count = (seen.get(block.caption) ?? 0) + 1;
    seen.set(block.caption, count);
    return count === 1 ? block : { ...block, caption: `${block.caption} (${count})` };
  });
}

/** A report as part of a page; with its annexes, so that the numbers of its evidence lead somewhere, unless it is very long. */
export function reportBody(paper: Document): Html {
  const blocks = withOwnCaptions(withoutPageBreaks(paper));
  const whole = blocksToHtml(blocks);
  const isLong = whole.toString().length > LONGEST;
  return html`${
    isLong &&
    html`<p class="kern-body kern-body--small">Die Anlagen mit dem Auszug aus dem Register und allen Belegen stehen in den Dateien.</p>
`
  }<div class="paper">
${isLong ? blocksToHtml(withoutAnnexes(blocks)) : whole}</div>
`;
}
