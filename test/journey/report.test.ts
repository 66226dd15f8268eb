import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test, type TestContext } from "node:test";
import { HtmlValidate } from "html-validate/node";
import { extractText, getDocumentProxy } from "unpdf";
import { makeReportFile, reportAnnual, type ReportFormat } from "#actions/report-annual.ts";
import { openBrowser } from "../browser.ts";
import { loadBoth } from "../truth/examples.ts";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function fileOf(
  t: TestContext,
  kind: "annual" | "committee",
  format: ReportFormat,
): Promise<Uint8Array | string> {
  const { context } = await loadBoth(t);
  const asOf = "2026-02-18T12:00:00.000Z";
  const made = await reportAnnual(context, {
    authority: "musterstadt",
    year: 2025,
    copy: "council",
    kind,
    asOf,
  });
  assert(made.ok);
  return makeReportFile(made.value, format, { baseUrl: null });
}

test("the annual report's page is valid HTML", async (t) => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    rules: {
      "void-style": ["error", { style: "selfclose" }],
      "doctype-style": ["error", { style: "lowercase" }],
      "no-trailing-whitespace": "off",
    },
  });
  const { results } = await validator.validateString(String(await fileOf(t, "annual", "html")));
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  assert.deepEqual(faults, []);
});

test("axe finds nothing in the annual report, light and dark, on a desk and on a telephone", async (t) => {
  const page = String(await fileOf(t, "annual", "html"));
  const browser = await openBrowser();
  t.after(() => browser.close());
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1280, 390]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const shown = await context.newPage();
      await shown.setContent(page);
      await shown.addScriptTag({ content: AXE });
      const violations = await shown.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`))",
      );
      assert.deepEqual(violations, [], `${colorScheme} ${width}`);
      await context.close();
    }
  }
});

test("the committee's report has two pages; its evidence follows from the third", async (t) => {
  const pdf = await getDocumentProxy(new Uint8Array((await fileOf(t, "committee", "pdf")) as Uint8Array));
  const { text } = await extractText(pdf, { mergePages: false });
  assert.deepEqual(
    text.slice(0, 3).map((page) => page.includes("Anlage: Belege")),
    [false, false, true],
  );
});

test("the annual report as PDF is tagged, in German, and its pictures carry their description", async (t) => {
  const pdf = Buffer.from((await fileOf(t, "annual", "pdf")) as Uint8Array).toString("latin1");
  assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/u);
  assert.equal(pdf.match(/\/S \/Figure\s/gu)?.length, 4);
  assert.ok((pdf.match(/\/Alt /gu)?.length ?? 0) >= 4);
});
