import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json } from "../../src/values/json.ts";

const ROOT = new URL("../../examples/musterstadt/", import.meta.url);

/** When the examples were asked for: after the last step of Musterstadt's history. */
const NOW = "2026-03-01T09:00:00.000Z";
const BASE_URL = "https://ki.musterstadt.example";

type Step = { readonly file: string; readonly recordedAt: string; readonly reason: string };
type Example = { readonly inquiry: string; readonly on: string; readonly steps: readonly Step[] };

const text = (file: string): Promise<string> => readFile(new URL(file, ROOT), "utf8");

async function musterstadt() {
  const { inquiry, on, steps } = JSON.parse(await text("example.json")) as Example;
  const read = steps.map(async ({ file, ...step }) => ({ ...step, text: await text(file) }));
  const paper = {
    authority: "musterstadt",
    slug: inquiry.replace(/\.\w+$/u, ""),
    on,
    text: await text(inquiry),
  };
  return { paper, steps: await Promise.all(read) };
}

/** What the interface really answers to the example of each of its operations, by the operation's id. */
async function apiExamples(): Promise<Readonly<Record<string, Json>>> {
  const [{ openSqliteStore }, { loadExamples }, { makeSite }, { OPERATIONS }] = await Promise.all([
    import("../../src/store/sqlite/open-sqlite-store.ts"),
    import("../../src/actions/load-examples.ts"),
    import("../../src/web/make-site.ts"),
    import("../../src/web/api/operations.ts"),
  ]);
  const folder = await mkdtemp(join(tmpdir(), "kontor-examples-"));
  const opened = await openSqliteStore({ folder, now: () => Date.parse(NOW) });
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join(" "));
  try {
    const { paper, steps } = await musterstadt();
    const context = { store: opened.value, papers: [paper], now: () => NOW };
    const loaded = await loadExamples(context, () => Promise.resolve([{ authority: "musterstadt", steps }]));
    if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join(" "));
    const site = await makeSite(context, { baseUrl: BASE_URL });
    const answers: [string, Json][] = [];
    for (const { id, example, isLong } of OPERATIONS) {
      if (isLong === true) continue;
      const { statusCode, body } = await site.inject(example);
      if (statusCode !== 200) throw new Error(`${example}: ${statusCode} ${body}`);
      answers.push([id, JSON.parse(body) as Json]);
    }
    await site.close();
    return Object.fromEntries(answers);
  } finally {
    await opened.value.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The module that holds the examples. */
export async function apiExamplesModule(): Promise<string> {
  const examples = Object.entries(await apiExamples()).map(
    ([id, answer]) => `  ${id}: ${JSON.stringify(answer)},`,
  );
  return [
    "// Written by `npm run generate`: what the interface answers over the register of Musterstadt.",
    'import type { Json } from "#values/json.ts";',
    "",
    "/** Answers of the interface by the id of the operation. */",
    "export const EXAMPLES: Readonly<Record<string, Json>> = {",
    ...examples,
    "};",
    "",
  ].join("\n");
}
