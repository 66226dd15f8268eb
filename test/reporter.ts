import { relative } from "node:path";
import type { TestEvent } from "node:test/reporters";

type Tally = { passed: number; ms: number };

/** "✔ src/web/x.test.ts: 12 (340 ms)" for each file in which something passed. */
function fileLines(files: ReadonlyMap<string, Tally>): string {
  return [...files].map(([file, { passed, ms }]) => `✔ ${file}: ${passed} (${ms.toFixed(0)} ms)\n`).join("");
}

/** Counts a passed test for its file. */
function tally(files: Map<string, Tally>, file: string, ms: number): void {
  const seen = files.get(file) ?? { passed: 0, ms: 0 };
  files.set(file, { passed: seen.passed + 1, ms: seen.ms + ms });
}

type Failure = Extract<TestEvent, { type: "test:fail" }>["data"];

function failureText({ name, file = "", line = 0, details: { error } }: Failure): string {
  return `✖ ${name} (${relative(process.cwd(), file)}:${line})\n${String(error.cause ?? error)}\n`;
}

/** What is printed at once for an event; the rest is gathered for the end. */
function* said({ type, data }: TestEvent, files: Map<string, Tally>, closing: string[]): Generator<string> {
  if (type === "test:pass" && data.details.type !== "suite") {
    tally(files, relative(process.cwd(), data.file ?? ""), data.details.duration_ms);
  }
  if (type === "test:fail" && data.details.type !== "suite") yield failureText(data);
  if (type === "test:stderr") yield data.message;
  if (type === "test:diagnostic" && data.file === undefined) closing.push(`ℹ ${data.message}\n`);
}

/**
 * Prints one line a file, failures in full, and node's own closing lines (`ℹ tests 12`, `ℹ pass 12`, `ℹ fail 0` …)
 * last.
 */
export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const files = new Map<string, Tally>();
  const closing: string[] = [];
  for await (const event of source) yield* said(event, files, closing);
  yield fileLines(files);
  yield* closing;
}
