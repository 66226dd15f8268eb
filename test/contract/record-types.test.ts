import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { importRegister } from "#actions/import-register.ts";
import { exportRegister } from "#actions/export-register.ts";
import { openForTest } from "#actions/testing.ts";
import { answerInquiry } from "#answers/answer-inquiry.ts";
import { recordTypeIds } from "#catalogue/catalogue.ts";
import { FACETS, type FacetId } from "#catalogue/facets.ts";
import { makeHtml } from "#documents/html/make-html.ts";
import type { Inquiry } from "#inquiry/inquiry.ts";
import { canonicalContent } from "#records/content.ts";
import { jsonSchemaOf } from "#records/json-schema.ts";
import { arbitraryRegister } from "#records/record.arbitrary.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import { answerPaper } from "#reports/answer-paper.ts";
import { titleOf } from "#reports/record-title.ts";
import { makeSite } from "#web/make-site.ts";

const RUNS = { numRuns: 6, seed: 20_261_122 };
const NOW = "2026-02-18T12:00:00.000Z";

/** A register that holds at least one record of every type. */
const everything = arbitraryRegister.filter((records) =>
  recordTypeIds().every((id) => records.some(({ type }) => type === id)),
);

const kept = (records: readonly RecordContent[]): readonly VersionedRecord[] =>
  records.map((record) => ({ ...record, version: 1, recordedAt: NOW }));

/** A paper that asks for every facet there is. */
const ASKING_EVERYTHING: Inquiry = {
  ...{ title: "Alles", kind: "Große Anfrage", number: null, date: "2026-01-30", body: null, addressee: null },
  ...{ consultations: [], preamble: "", leadIn: null, warnings: [] },
  questions: (Object.keys(FACETS) as FacetId[]).map((id, at) => ({
    ...{ no: String(at + 1), text: `Was ist zu ${FACETS[id].title} bekannt?`, items: [], window: null },
    ...{ breakdowns: [], filters: [], conditions: [], facets: [{ id, score: 1, because: [] }] },
  })),
};

test("every record type has a JSON Schema that its records fit", () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const validators = new Map(recordTypeIds().map((id) => [id, ajv.compile(jsonSchemaOf(id))]));
  fc.assert(
    fc.property(everything, (records) => {
      for (const record of records) {
        const validate = validators.get(record.type);
        assert(validate?.(canonicalContent(record)), `${record.type}: ${JSON.stringify(validate?.errors)}`);
      }
    }),
    RUNS,
  );
});

test("every record type is named, answered about and set in a paper", () => {
  fc.assert(
    fc.property(everything, (records) => {
      const snapshot = makeSnapshot("one", NOW, kept(records));
      for (const record of snapshot.records) assert(titleOf(snapshot, record).length > 0);
      for (const copy of ["public", "council", "internal"] as const) {
        const answer = answerInquiry(ASKING_EVERYTHING, snapshot, { on: "2026-02-18", copy });
        const page = makeHtml(answerPaper(answer, { snapshot, createdAt: NOW, baseUrl: null }));
        assert(page.includes("</html>"));
      }
    }),
    RUNS,
  );
});

test("every record type comes in through a register file, goes out the same and has its page", async (t) => {
  const context = await openForTest(t);
  const [records = []] = fc.sample(everything, { numRuns: 1, seed: RUNS.seed });
  const named = records.map((record) => ({ ...canonicalContent(record), visibility: "public" }));
  const text = JSON.stringify({ format: "kontor-register/1", authority: "one", records: named });
  const imported = await importRegister(context, text, { mode: "merge" });
  assert(imported.ok, JSON.stringify(imported));
  const exported = await exportRegister(context, { authority: "one" });
  assert(exported.ok);
  const again = await importRegister(context, exported.value, { mode: "merge" });
  assert(again.ok && again.value.changed.length === 0 && again.value.added.length === 0);
  const site = await makeSite(context, { baseUrl: "http://localhost:8080" });
  t.after(() => site.close());
  for (const { type, key } of records) {
    const page = await site.inject(`/ki/one/${type}/${key}`);
    assert.equal(page.statusCode, 200, `${type}/${key}`);
  }
});
