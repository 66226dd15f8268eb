/** A value as it is drawn and as it is written; a value of null is not known and never drawn as nought. */
export type ChartValue = { readonly value: number | null; readonly text: string };

/** Values of one kind, one for each category in its order. */
export type ChartSeries = { readonly label: string; readonly values: readonly ChartValue[] };

/** What every chart tells of itself; the id is unique on its page and makes the ids within the picture. */
export type ChartHead = { readonly id: string; readonly title: string; readonly description: string };

/** Horizontal bars: beside each other for each category, or one behind the other with their sum at the end. */
export type BarChart = ChartHead & {
  readonly kind: "bars" | "stacked";
  readonly categories: readonly string[];
  /** Five at most, so that each has a pattern of its own. */
  readonly series: readonly ChartSeries[];
};

/** A span of one row: where it begins and ends on the axis, and which series it belongs to. */
export type ChartSpan = { readonly from: number; readonly to: number; readonly series: number };

/** Rows of spans on an axis of time; the marks name the axis. */
export type SpanChart = ChartHead & {
  readonly kind: "spans";
  readonly from: number;
  readonly to: number;
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly spans: readonly ChartSpan[] }[];
};

/** A number that changes in steps: each point's value lasts until the next point, the last one's to the end. */
export type StepChart = ChartHead & {
  readonly kind: "steps";
  readonly from: number;
  readonly to: number;
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  readonly points: readonly { readonly at: number; readonly value: number }[];
};

/** Every chart that can be drawn. */
export type Chart = BarChart | SpanChart | StepChart;
