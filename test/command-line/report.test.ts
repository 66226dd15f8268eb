import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { emptyFolder, kontor } from "./kontor.ts";

const WANDSBEK = ["--authority", "wandsbek"] as const;

/** A data folder with the register of the example from public sources. */
async function filled(t: TestContext): Promise<string> {
  const folder = await emptyFolder(t);
  const imported = await kontor([
    "import",
    "examples/wandsbek/register.json",
    "--data",
    join(folder, "data"),
  ]);
  assert.equal(imported.code, 0, imported.err);
  return folder;
}

const thisYear = String(new Date().getFullYear());

test("the annual and the committee's report are written in every format asked for", async (t) => {
  const folder = await filled(t);
  const out = join(folder, "out");
  for (const kind of ["annual", "committee"]) {
    const args = ["report", kind, thisYear, ...WANDSBEK, "--data", join(folder, "data")];
    const made = await kontor([...args, "--format", "html,docx,pdf,json,md", "--out", out]);
    assert.equal(made.code, 0, made.err);
    assert.equal(made.out, "");
  }
  const names = ["jahresbericht", "ausschussbericht"].flatMap((name) =>
    ["html", "docx", "pdf", "json", "md"].map((format) => `${name}-${thisYear}.${format}`),
  );
  assert.deepEqual((await readdir(out)).toSorted(), names.toSorted());
  const page = await readFile(join(out, `jahresbericht-${thisYear}.html`), "utf8");
  assert.match(page, /Beispiel aus öffentlichen Quellen/u);
  assert.match(page, /Zwischenstand/u);
});

test("--json prints the report as one document, evidence and gaps in it", async (t) => {
  const folder = await filled(t);
  const made = await kontor([
    ...["report", "annual", thisYear, ...WANDSBEK, "--json", "--copy", "public"],
    ...["--data", join(folder, "data")],
  ]);
  assert.equal(made.code, 0, made.err);
  const report = JSON.parse(made.out) as {
    readonly format: string;
    readonly copy: string;
    readonly parts: readonly { readonly sections: readonly { readonly gaps: readonly unknown[] }[] }[];
  };
  assert.deepEqual([report.format, report.copy], ["kontor-report/1", "public"]);
  assert(report.parts.some(({ sections }) => sections.some(({ gaps }) => gaps.length > 0)));
});

test("a wrong call ends with 2, a year or an authority without a register with 1", async (t) => {
  const folder = await filled(t);
  const data = ["--data", join(folder, "data")];
  const wrong = [["zwanzig", ...WANDSBEK], ["2025"], ["2025", ...WANDSBEK, "--format", "xls"]];
  for (const args of [...wrong, ["2025", ...WANDSBEK, "--copy", "alle"]]) {
    assert.equal((await kontor(["report", "annual", ...args, ...data])).code, 2, args.join(" "));
  }
  const ahead = await kontor(["report", "annual", "2199", ...WANDSBEK, ...data]);
  assert.equal(ahead.code, 1);
  assert.match(ahead.err, /noch nicht begonnen/u);
  const nobody = await kontor(["report", "annual", "2025", "--authority", "niemand", ...data]);
  assert.equal(nobody.code, 1);
  assert.match(nobody.err, /keine Einträge/u);
});

test("the help names what a report takes", async () => {
  const help = await kontor(["report", "annual", "--help"]);
  assert.equal(help.code, 0);
  assert.match(help.out, /--copy ART/u);
});
