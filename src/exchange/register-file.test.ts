import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canonicalContent, recordFromContent, sameContent } from "#records/content.ts";
import type { VersionedRecord } from "#records/record.ts";
import { arbitraryRegister } from "#records/record.arbitrary.ts";
import type { Json, JsonObject } from "#values/json.ts";
import { openRegister, parseRegister, type KnownRegister } from "./register-file.ts";
import { writeRegister } from "./write-register.ts";

const KNOWN: KnownRegister = { authorities: new Set(["amt"]), records: [] };
const PARTNER = { type: "partner", key: "haw", data: { name: "HAW", kind: "university" } };

const fileOf = (records: readonly Json[], more: JsonObject = {}): string =>
  JSON.stringify({ format: "kontor-register/1", authority: "amt", records, ...more });

function faultsOf(text: string, known = KNOWN): readonly string[] {
  const parsed = parseRegister(text, known);
  return parsed.ok ? [] : parsed.problems.map(({ pointer, code }) => `${pointer} ${code}`);
}

const versioned = (records: readonly JsonObject[]): readonly VersionedRecord[] =>
  records.map((content, nth) => ({
    ...recordFromContent(content),
    version: nth + 1,
    recordedAt: "2026-01-30T10:00:00.000Z",
  }));

test("what is exported is imported as the same and exported again as the same text", () => {
  fc.assert(
    fc.property(arbitraryRegister, (register) => {
      const text = writeRegister("one", versioned(register.map(canonicalContent)));
      const parsed = parseRegister(text, { authorities: new Set(), records: [] });
      assert.ok(parsed.ok, JSON.stringify(parsed));
      const contents = new Map(parsed.value.records.map((one) => [`${one.type}/${one.key}`, one]));
      for (const record of register) {
        const again = contents.get(`${record.type}/${record.key}`);
        assert.ok(again && sameContent(again, record));
      }
      const versions = new Map(
        versioned(register.map(canonicalContent)).map((one) => [`${one.type}/${one.key}`, one]),
      );
      const back = parsed.value.records.map((one) => ({
        ...one,
        version: versions.get(`${one.type}/${one.key}`)?.version ?? 0,
        recordedAt: "2026-01-30T10:00:00.000Z",
      }));
      assert.equal(writeRegister("one", back), text);
    }),
    { numRuns: 20 },
  );
});

test("the order of records and of their members in a register file does not depend on the order given", () => {
  const records = versioned([
    PARTNER,
    { key: "a", data: { kind: "university", name: "A" }, type: "partner" },
  ]);
  const text = writeRegister("amt", records);
  assert.equal(writeRegister("amt", records.toReversed()), text);
  assert.ok(text.indexOf("partner") < text.indexOf('"name"'));
  assert.ok(text.indexOf('"key": "a"') < text.indexOf('"key": "haw"'));
  assert.ok(text.endsWith("}\n"));
});

test("a file that is no JSON is one fault that names line and column", () => {
  const parsed = parseRegister('{\n  "format": kontor\n}', KNOWN);
  assert.deepEqual(parsed.ok ? [] : parsed.problems.map(({ code, pointer }) => [code, pointer]), [
    ["exchange.json.syntax", ""],
  ]);
  assert.match(parsed.ok ? "" : (parsed.problems[0]?.message ?? ""), /Zeile 2, Spalte 13/u);
});

test("a byte order mark is passed over", () => {
  assert.deepEqual(faultsOf(`\uFEFF${fileOf([PARTNER])}`), []);
});

test("a file of another format or without records is refused as a whole", () => {
  assert.deepEqual(faultsOf("[]"), [" exchange.register.not-object"]);
  assert.deepEqual(faultsOf(fileOf([], { format: "kontor-register/2" })), [
    "/format exchange.register.format",
  ]);
  assert.deepEqual(faultsOf(fileOf([], { records: {} })), ["/records exchange.register.records"]);
  assert.deepEqual(faultsOf("[".repeat(200_000)), [" exchange.json.too-deep"]);
  assert.deepEqual(faultsOf(`{"format":"x","format":"y"}`), ["/format exchange.json.name-twice"]);
});

test("a file of more than fifty million characters is not read", () => {
  assert.deepEqual(faultsOf(" ".repeat(50_000_001)), [" exchange.json.too-large"]);
});

test("the authority at the top must be known or described in the file", () => {
  const amt = {
    type: "authority",
    key: "neu",
    data: { name: "Neues Amt", shortName: "NA" },
    unknown: { kind: "weil", state: "weil", budgetCycleYears: "weil", inquiryProfile: "weil" },
  };
  assert.deepEqual(faultsOf(fileOf([], { authority: "neu" })), ["/authority exchange.authority.unknown"]);
  assert.deepEqual(faultsOf(fileOf([amt], { authority: "neu" })), []);
  assert.deepEqual(faultsOf(fileOf([PARTNER], { authority: null })), [
    "/authority exchange.authority.missing",
  ]);
});

const authority = (key: string, parent: JsonObject = {}) => ({
  type: "authority",
  key,
  data: { name: key, shortName: key, ...parent },
  unknown: { kind: "weil", state: "weil", budgetCycleYears: "weil", inquiryProfile: "weil" },
});

test("another authority may stand in the file only if the file refers to it", () => {
  assert.deepEqual(faultsOf(fileOf([authority("amt", { parent: "authority/land" }), authority("land")])), []);
  assert.deepEqual(faultsOf(fileOf([authority("fremd")])), ["/records/0/key exchange.authority.foreign"]);
});

test("every fault of every record is reported with its record, those between records as well", () => {
  const records = [
    PARTNER,
    { type: "partner", key: "x", data: { kind: "university" } },
    {
      type: "cooperation",
      key: "c",
      data: { partner: "partner/weg", goal: 5, period: { from: "2025-01-01" } },
      unknown: { results: "weil" },
    },
    PARTNER,
    7,
  ];
  const parsed = parseRegister(fileOf(records), KNOWN);
  assert.deepEqual(
    parsed.ok ? [] : parsed.problems.map(({ pointer, code, record }) => [pointer, code, record]),
    [
      ["/records/1/data/name", "records.field.missing", "partner/x"],
      ["/records/2/data/goal", "records.value.kind", "cooperation/c"],
      ["/records/4", "records.record.not-object", undefined],
      ["/records/3/key", "records.key.twice", "partner/haw"],
      ["/records/2/data/partner", "records.reference.dangling", "cooperation/c"],
    ],
  );
});

test("a name that the file's head does not have is pointed to in the way of JSON pointers", () => {
  assert.deepEqual(faultsOf(fileOf([PARTNER], { "a/b": 1 })), ["/a~1b exchange.register.unknown-name"]);
});

test("a reference to a record that has faults of its own is not called dangling", () => {
  const records = [
    { type: "partner", key: "x", data: { kind: "university" } },
    {
      type: "cooperation",
      key: "c",
      data: { partner: "partner/x", goal: "G", period: { from: "2025-01-01" } },
    },
  ];
  assert.deepEqual(faultsOf(fileOf(records)), ["/records/0/data/name records.field.missing"]);
});

test("references may lead to records that the register has already", () => {
  const cooperation = {
    type: "cooperation",
    key: "c",
    data: { partner: "partner/haw", goal: "G", period: { from: "2025-01-01" } },
  };
  assert.deepEqual(faultsOf(fileOf([cooperation]), { ...KNOWN, records: [recordFromContent(PARTNER)] }), []);
});

test("an opened file tells whose register it is before its records are read", () => {
  const opened = openRegister(fileOf([1, 2]));
  assert.deepEqual(opened.ok && [opened.value.authority, opened.value.records], ["amt", [1, 2]]);
});
