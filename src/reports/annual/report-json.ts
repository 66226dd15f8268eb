import type { Report, ReportBlock } from "./report.ts";

function blockJson(block: ReportBlock): object {
  if (block.kind !== "chart") return block;
  const { chart, table } = block;
  return { kind: "chart", title: chart.title, description: chart.description, chart, table };
}

/** A report as programs read it: head first, then parts with sections and blocks; charts bring data and table. */
export function reportJson({ parts, ...head }: Report): object {
  return {
    ...head,
    parts: parts.map((part) => ({
      ...part,
      sections: part.sections.map((section) => ({ ...section, blocks: section.blocks.map(blockJson) })),
    })),
  };
}
