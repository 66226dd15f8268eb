import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { TableBlock } from "#answers/answer.ts";
import { codeLabels, fieldOf } from "#catalogue/catalogue.ts";
import { makeReportFile, reportAnnual, type ReportFromRegister } from "#actions/report-annual.ts";
import { citedRecords } from "#reports/annual/cited-records.ts";
import type { ReportBlock } from "#reports/annual/report.ts";
import type { VersionedRecord } from "#records/record.ts";
import { referenceTo } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import type { Copy } from "#records/visibility.ts";
import { endOfDay } from "#values/instant.ts";
import { loadBoth } from "./examples.ts";
import { numbersIn, numbersOf } from "./numbers-of.ts";
import type { Told } from "./told.ts";

const COPIES = ["public", "council", "internal"] as const;
const KINDS = ["annual", "committee"] as const;

type Case = ReportFromRegister & {
  readonly name: string;
  readonly copy: Copy;
  readonly told: readonly Told[];
  readonly cited: (told: Told) => readonly VersionedRecord[];
};

function rowsTold(question: string, { rows }: TableBlock): readonly Told[] {
  return rows.map(({ cells, evidence, derived = false }) => ({
    ...{ question, text: cells.join(" | "), evidence, derived, connective: false },
  }));
}

function toldBy(question: string, block: ReportBlock): readonly Told[] {
  if (block.kind === "chart") return rowsTold(question, block.table);
  if (block.kind === "table") return rowsTold(question, block);
  if (block.kind === "reference") return [];
  const { text, evidence, derived = false, connective = false } = block;
  return [{ question, text, evidence, derived, connective }];
}

/** Both kinds of report on both examples, in each copy, for the year before the example's day. */
async function casesOf(t: TestContext): Promise<readonly Case[]> {
  const { context, authorities } = await loadBoth(t);
  const wishes = authorities.flatMap(({ key, on }) =>
    COPIES.flatMap((copy) => KINDS.map((kind) => ({ authority: key, copy, kind, on }))),
  );
  const cases: Case[] = [];
  for (const { on, ...wish } of wishes) {
    const asOf = wish.authority === "musterstadt" ? endOfDay(on) : undefined;
    const made = await reportAnnual(context, { ...wish, year: 2025, asOf });
    assert(made.ok);
    const find = citedRecords(made.value.registers, wish.copy);
    const cited = ({ evidence }: Told): readonly VersionedRecord[] =>
      evidence.map((one) => {
        const record = find(one);
        assert(record, `${one} may be cited in the copy for ${wish.copy}`);
        return record;
      });
    const told = made.value.report.parts.flatMap(({ id, sections }) =>
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => toldBy(id, block))),
    );
    const name = `${wish.authority} ${wish.kind} ${wish.copy}`;
    cases.push({ ...made.value, name, copy: wish.copy, told, cited });
  }
  return cases;
}

/** Words that a closed list has for what a record says; some of them hold a number ("Art. 50"). */
function labelsOf({ type, data }: VersionedRecord): readonly string[] {
  return Object.entries(data).flatMap(([id, value]) => {
    if (fieldOf(type, id)?.kind !== "code") return [];
    return codeLabels(type, id).flatMap(({ code, label }) => ([value].flat().includes(code) ? [label] : []));
  });
}

const known = (records: readonly VersionedRecord[]): ReadonlySet<string> =>
  new Set(
    records.flatMap((record) => [
      ...[...numbersOf(record), ...numbersOf(record.data)],
      ...labelsOf(record).flatMap(numbersIn),
    ]),
  );

/** Sentences without facts name numbers only of the report itself (its year, days, rows) and of the norm of a ground. */
const HEAD = /Bericht|Register|Jahr|Zeilen|werden nicht mitgeteilt \(/u;

/** Names of systems, projects, partners and units of more than one word. */
function properNames(snapshot: Snapshot): readonly (readonly [name: string, reference: string])[] {
  const named: readonly (readonly [string | undefined, VersionedRecord])[] = [
    ...recordsOf(snapshot, "system").map((one) => [one.data.name, one] as const),
    ...recordsOf(snapshot, "project").map((one) => [one.data.title, one] as const),
    ...recordsOf(snapshot, "partner").map((one) => [one.data.name, one] as const),
    ...recordsOf(snapshot, "unit").map((one) => [one.data.name, one] as const),
  ];
  return named.flatMap(([name, record]) =>
    name?.includes(" ") ? [[name, referenceTo(record)] as const] : [],
  );
}

function uncitedNames(one: Told, { registers, cited }: Case): readonly string[] {
  const records = cited(one);
  const references = new Set(records.map(referenceTo));
  const words = JSON.stringify(records);
  return properNames(registers.current).flatMap(([name, reference]) =>
    one.text.includes(name) && !references.has(reference) && !words.includes(name) ? [name] : [],
  );
}

const isReference = (text: string): boolean => /^[a-zA-Z]+\/\S+$/u.test(text);

function wordsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return value.length >= 12 && !isReference(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

function fieldsOf(record: VersionedRecord, withheld: boolean): readonly unknown[] {
  return Object.entries(record.data).flatMap(([id, value]) =>
    record.withhold.some(({ field }) => field === id) === withheld ? [value as unknown] : [],
  );
}

/** What a copy must not hold: texts of records it may not read and of withheld fields, unless said openly elsewhere. */
function secretsFor({ copy, registers: { current } }: Case): readonly string[] {
  const isHidden = ({ visibility }: VersionedRecord): boolean =>
    visibility === "confidential" || (copy === "public" && visibility !== "public");
  const open = current.records.filter((record) => !isHidden(record));
  const told = JSON.stringify(open.map((record) => fieldsOf(record, false)));
  const hidden = current.records.filter(isHidden).map(({ data }) => data);
  return [...hidden, ...open.flatMap((record) => fieldsOf(record, true))]
    .flatMap(wordsOf)
    .filter((secret) => !told.includes(JSON.stringify(secret).slice(1, -1)));
}

test("what the reports say is cited, and what they say comes from what they cite", async (t) => {
  const cases = await casesOf(t);
  assert.equal(cases.length, 12);
  let checked = 0;
  for (const one of cases) {
    await t.test(one.name, async () => {
      for (const told of one.told) {
        const records = one.cited(told);
        assert(told.connective || records.length > 0, told.text);
        if (told.connective) assert(numbersIn(told.text).length === 0 || HEAD.test(told.text), told.text);
        assert.deepEqual(uncitedNames(told, one), [], told.text);
        if (told.derived || told.connective) continue;
        checked += 1;
        const numbers = known(records);
        assert.deepEqual(
          numbersIn(told.text).filter((number) => !numbers.has(number)),
          [],
          told.text,
        );
      }
      const files = await Promise.all(
        (["json", "html", "md"] as const).map((format) => makeReportFile(one, format, { baseUrl: null })),
      );
      const leaks = secretsFor(one).filter((secret) => files.some((file) => String(file).includes(secret)));
      assert.deepEqual(leaks, []);
    });
  }
  assert(checked > 500, String(checked));
});

test("a picture shows no other number than the table beside it, but for the marks of its axis", async (t) => {
  let charts = 0;
  for (const { report } of await casesOf(t)) {
    const blocks = report.parts.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
    for (const block of blocks) {
      if (block.kind !== "chart" || block.chart.kind === "spans" || block.chart.kind === "steps") continue;
      charts += 1;
      const told = new Set(block.table.rows.flatMap(({ cells }) => cells.flatMap(numbersIn)));
      const drawn = block.chart.series.flatMap(({ values }) => values.flatMap(({ text }) => numbersIn(text)));
      assert.deepEqual(
        drawn.filter((number) => !told.has(number)),
        [],
        block.chart.title,
      );
      const described = numbersIn(block.chart.description);
      assert.deepEqual(
        described.filter((number) => !told.has(number)),
        [],
        block.chart.title,
      );
    }
  }
  assert(charts >= 8, String(charts));
});

test("the same register as of the same moment gives the same bytes in every format", async (t) => {
  const { context } = await loadBoth(t);
  const wish = {
    authority: "musterstadt",
    year: 2025,
    copy: "council",
    asOf: "2026-02-18T12:00:00.000Z",
  } as const;
  for (const kind of KINDS) {
    const [one, other] = [
      await reportAnnual(context, { ...wish, kind }),
      await reportAnnual(context, { ...wish, kind }),
    ];
    assert(one.ok && other.ok);
    for (const format of ["json", "html", "md", "docx", "pdf"] as const) {
      const how = { baseUrl: null };
      const files: readonly (Uint8Array | string)[] = await Promise.all(
        [one, other].map(({ value }) => makeReportFile(value, format, how)),
      );
      assert.deepEqual(files[0], files[1], `${kind} ${format}`);
    }
  }
});
