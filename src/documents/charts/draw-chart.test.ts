import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { HtmlValidate } from "html-validate/node";
import { makePdf } from "#documents/pdf/make-pdf.ts";
import { chartFigure, drawChart } from "./chart-figure.ts";
import type { BarChart, Chart } from "./chart.ts";
import { FILLS } from "./fills.ts";

const values = (...numbers: readonly (number | null)[]) =>
  numbers.map((value) => ({ value, text: value === null ? "nicht angegeben" : String(value) }));

const bars: BarChart = {
  ...{ kind: "bars", id: "b", title: "Mittel", description: "Zwei Jahre" },
  categories: ["2024", "2025"],
  series: [
    { label: "geplant", values: values(10, 20) },
    { label: "ausgegeben", values: values(5, null) },
  ],
};

const CHARTS: readonly Chart[] = [
  bars,
  { ...bars, kind: "stacked", id: "s" },
  {
    ...{ kind: "spans", id: "v", title: "Verlauf", description: "Ein Einsatz", from: 2024, to: 2026 },
    marks: [{ at: 2024, label: "2024" }],
    series: ["Test", "Pilot"],
    rows: [
      {
        label: "Anwendung",
        spans: [
          { from: 2024.5, to: 2025, series: 0 },
          { from: 2025, to: 2030, series: 1 },
        ],
      },
    ],
  },
  {
    ...{ kind: "steps", id: "t", title: "Zahl", description: "Sie wächst", from: 2024, to: 2026 },
    marks: [{ at: 2025, label: "2025" }],
    points: [
      { at: 2024, value: 1 },
      { at: 2025.5, value: 3 },
    ],
  },
];

test("every chart names itself to those who do not see it and brings no style and no script", () => {
  for (const chart of CHARTS) {
    const svg = drawChart(chart);
    assert.match(svg, /^<svg [^>]*role="img" aria-labelledby="(\w)-title \1-desc"/u);
    assert.ok(svg.includes(`<title id="${chart.id}-title">${chart.title}</title>`));
    assert.ok(svg.includes(`<desc id="${chart.id}-desc">${chart.description}</desc>`));
    assert.doesNotMatch(svg, /style|<script|\son\w+=/u);
  }
});

test("a picture within a page is valid, its ids are its own", async () => {
  const page = `<!doctype html>\n<html lang="de"><head><title>x</title></head><body>${CHARTS.map(drawChart).join("")}</body></html>`;
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      "doctype-style": "off",
      "no-self-closing": "off",
      "void-style": "off",
      "no-inline-style": "error",
    },
  });
  const { results } = await validator.validateString(page);
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ message }) => message)),
    [],
  );
});

const boxes = (chart: Chart): number => drawChart(chart).match(/<rect [^>]*stroke-width/gu)?.length ?? 0;

test("a value that is not known is told in words and drawn as no bar", () => {
  assert.ok(drawChart(bars).includes(">nicht angegeben</text>"));
  const whole = {
    ...bars,
    series: [bars.series[0], { label: "ausgegeben", values: values(5, 0) }],
  } as BarChart;
  assert.equal(boxes(bars), boxes(whole) - 1);
});

test("stacked bars tell their sum, spans are cut at the ends of the axis", () => {
  assert.ok(drawChart({ ...bars, kind: "stacked" }).includes(">15</text>"));
  const ends = [
    ...drawChart(CHARTS[2] as Chart).matchAll(/<rect x="([\d.]+)"[^>]*width="([\d.]+)" height="16"/gu),
  ];
  assert.ok(ends.length === 2 && ends.every(([, x, width]) => Number(x) + Number(width) <= 640));
});

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test("each fill stands out from white by at least 3:1 and has a pattern of its own", () => {
  for (const { ink } of FILLS) assert.ok(1.05 / (luminance(ink) + 0.05) >= 3, ink);
  const looks = FILLS.map(({ ground, pattern, ink }) =>
    JSON.stringify([ground === ink, pattern]).replaceAll(ink, "ink"),
  );
  assert.equal(new Set(looks).size, FILLS.length);
});

test("no text becomes markup, and any text makes a picture that PDF/UA takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const series = bars.series.map((one) => ({ ...one, label: `a${text}` }));
      const svg = drawChart({ ...bars, title: text, description: text, categories: [text, "x"], series });
      assert.doesNotMatch(svg, /<script|<b>|<img/u);
    }),
    { numRuns: 60 },
  );
  const odd = chartFigure({ ...bars, title: '<b>"&', description: "]]> <script>" });
  const pdf = makePdf({
    ...{ title: "x", language: "de", createdAt: "2026-01-01T00:00:00.000Z", marking: null, blocks: [odd] },
  });
  assert.ok(pdf.length > 0);
});

test("equal charts give equal pictures", () => {
  for (const chart of CHARTS) assert.equal(drawChart(chart), drawChart(structuredClone(chart)));
});
