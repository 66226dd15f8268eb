import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "#answers/facets/testing.ts";
import type { Block } from "#documents/model.ts";
import { plainText } from "#documents/walk.ts";
import { annualReport } from "./annual-report.ts";
import { reportEvidence } from "./report-evidence.ts";
import { reportPaper } from "./report-paper.ts";
import { registersOf } from "./testing.ts";

const unit = record("unit", "it", { name: "Fachamt IT" });

function manyUses(count: number) {
  return Array.from({ length: count }, (_, at) => [
    record("system", `s${at}`, { name: `Anwendung ${at}` }),
    record("deployment", `d${at}`, {
      ...{ system: `system/s${at}`, unit: "unit/it", task: "Auskunft" },
      ...{ status: at % 2 === 0 ? "regular" : "test", startedOn: "2024-03-01" },
    }),
  ]).flat();
}

function paperOf(count: number, copy: "council" | "internal" = "council") {
  const registers = registersOf([unit, ...manyUses(count)]);
  return reportPaper(annualReport(registers, { year: 2025, copy }), { registers, baseUrl: null });
}

const briefly = (block: Block): string =>
  block.kind === "heading" ? `# ${block.text}` : block.kind === "paragraph" ? plainText(block.inlines) : "";

test("marks and references lead to places that exist", () => {
  for (const count of [2, 40, 130, 400]) {
    const paper = JSON.stringify(paperOf(count).blocks);
    const places = new Set(paper.match(/(?<="id":")[^"]+/gu));
    const targets = paper.match(/(?<="target":")[^"]+/gu) ?? [];
    assert(targets.length > 10);
    assert.deepEqual(
      targets.filter((target) => !places.has(target)),
      [],
    );
  }
});

const texts = (count: number): readonly string[] => paperOf(count).blocks.map(briefly);

test("tables too long for a chapter stand in the annex, those too long for paper in the JSON alone", () => {
  assert(
    texts(40).includes("Die Aufstellung „Eingesetzte KI-Anwendungen“ mit 40 Zeilen steht in der Anlage."),
  );
  assert(texts(40).includes("# Eingesetzte KI-Anwendungen"));
  const long = texts(130);
  assert(long.some((line) => line.includes("mit 130 Zeilen ist für das Papier zu lang")));
  assert(!long.includes("# Eingesetzte KI-Anwendungen"));
});

const rows = (some: readonly number[]) => ({
  ...{ kind: "paragraph" as const, text: "x" },
  evidence: some.map((at) => `system/${String(at).padStart(3, "0")}@1`),
});

test("many scattered pieces of evidence share one mark, which the annex explains", () => {
  const all = Array.from({ length: 30 }, (_, at) => at);
  const odd = all.filter((at) => at % 2 === 1);
  const evidence = reportEvidence([rows(all), rows(odd)]);
  assert.equal(evidence.groupOf(rows(all).evidence), null);
  assert.deepEqual(evidence.groupOf(rows(odd).evidence)?.label, "S1");
  assert.equal(evidence.groups[0]?.numbers, odd.map((at) => at + 1).join(", "));
});

test("a chart is followed by the table of its data", () => {
  const { blocks } = paperOf(4);
  const figures = blocks.flatMap(({ kind }, at) => (kind === "figure" ? [at] : []));
  assert(figures.length >= 2);
  for (const at of figures) assert.equal(blocks[at + 1]?.kind, "table");
});

test("only the internal copy lists open points", () => {
  assert(paperOf(2, "internal").blocks.map(briefly).includes("# Offene Punkte"));
  assert(!paperOf(2).blocks.map(briefly).includes("# Offene Punkte"));
});
