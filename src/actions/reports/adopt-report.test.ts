import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { record } from "#answers/facets/testing.ts";
import type { Actor, Role } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import { makeDocumentFile } from "#actions/make-document-file.ts";
import { reportAnnual } from "#actions/report-annual.ts";
import { openForTest } from "#actions/testing.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import type { Report } from "#reports/annual/report.ts";
import type { Result } from "#values/result.ts";
import { adoptReport, type AdoptWish } from "./adopt-report.ts";
import { publishReport } from "./publish-report.ts";
import { listAdopted, listPublished, readAdopted, readPublished } from "./read-adopted.ts";

const content = ({ version: _version, recordedAt: _at, ...rest }: VersionedRecord): RecordContent => rest;

const REGISTER = (demonstration: "none" | "invented"): readonly RecordContent[] =>
  [
    record("authority", "amt", { name: "Amt Probe", shortName: "AP", demonstration }),
    record("unit", "bau", { name: "Bauamt" }),
    record("system", "alpha", {
      ...{ name: "Alpha", summary: "Prüft.", kinds: ["chatbot"], personalData: "none", isAiSystem: "yes" },
    }),
    record("deployment", "eins", {
      ...{
        system: "system/alpha",
        unit: "unit/bau",
        task: "Prüfen",
        status: "pilot",
        startedOn: "2023-02-01",
      },
    }),
  ].map(content);

type Open = Context & { readonly actor: Actor };

async function write(
  context: Context,
  records: readonly RecordContent[],
  at: string | null,
  seen = 0,
): Promise<void> {
  const changes = records.map((one) => ({ content: one, reason: "Probe", expectedVersion: seen }));
  const how = at === null ? {} : { recordedAt: at };
  const done = await context.store.append({ authority: "amt", author: "Probe", changes, ...how });
  assert.ok(done.ok, JSON.stringify(done));
}

async function opened(
  t: TestContext,
  role: Role,
  demonstration: "none" | "invented" = "none",
): Promise<Open> {
  const context = await openForTest(t);
  await write(context, REGISTER(demonstration), "2024-01-10T09:00:00.000Z");
  const grants = [{ authority: "amt", role, unit: null, function: "Amtsleitung" }];
  return { ...context, now: () => "2025-02-01T09:00:00.000Z", actor: { account: "1", name: "", grants } };
}

const WISH: AdoptWish = {
  ...{ authority: "amt", kind: "annual", year: 2024, copy: "public", reason: "", baseUrl: null },
  asOf: "2025-01-20T09:00:00.000Z",
};

const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

test("an adopted report stays as it was, byte for byte, whatever the register says later", async (t) => {
  const context = await opened(t, "head");
  const done = await adoptReport(context, WISH);
  assert.ok(done.ok, JSON.stringify(done));
  const first = await readAdopted(context, "amt", done.value.key);
  assert.ok(first);
  const files = (paper: typeof first.paper) =>
    Promise.all((["html", "pdf", "docx", "md"] as const).map((format) => makeDocumentFile(paper, format)));
  const before = await files(first.paper);
  const [, , , use] = REGISTER("none");
  assert.ok(use);
  await write(context, [{ ...use, data: { ...use.data, status: "regular" } }], null, 1);
  const later = await readAdopted(context, "amt", done.value.key);
  assert.deepEqual(later, first);
  assert.deepEqual(await files(later?.paper ?? first.paper), before);
  assert.match(String(before[0]), /Festgestellt am 1\. Februar 2025 \(Amtsleitung\)/u);
  assert.equal((first.content as Report).chain?.hash, first.chain?.hash);
  assert.ok(first.chain);
});

test("next year's report compares with the adopted one and names what stands otherwise", async (t) => {
  const context = await opened(t, "head");
  assert.ok((await adoptReport(context, WISH)).ok);
  const [, , , use] = REGISTER("none");
  assert.ok(use);
  const stages = [{ status: "regular", from: "2025-04-01" }] as const;
  await write(context, [{ ...use, data: { ...use.data, status: "regular", stages } }], null, 1);
  const wish = { authority: "amt", year: 2025, copy: "public", kind: "annual" } as const;
  const made = await reportAnnual({ ...context, now: () => new Date().toISOString() }, wish);
  assert.ok(made.ok);
  assert.equal(made.value.report.previous?.asOf, WISH.asOf);
  const text = JSON.stringify(made.value.report.parts.find(({ id }) => id === "veraenderungen"));
  assert.match(text, /Der Bericht für das Jahr 2024 wurde am 1\. Februar 2025 festgestellt \(Amtsleitung\)/u);
  assert.match(text, /"Alpha \(Bauamt\)","Pilot","Regelbetrieb"/u);
});

test("only the head adopts, only when the year is over, and never from an example", async (t) => {
  assert.deepEqual(codes(await adoptReport(await opened(t, "coordination"), WISH)), [
    "actions.reports.refused",
  ]);
  const head = await opened(t, "head");
  const interim = { ...WISH, year: 2025, asOf: "2025-01-20T09:00:00.000Z" };
  assert.deepEqual(codes(await adoptReport(head, interim)), ["actions.reports.interim"]);
  const ahead = { ...WISH, asOf: "2026-01-20T09:00:00.000Z" };
  assert.deepEqual(codes(await adoptReport(head, ahead)), ["actions.reports.future"]);
  const example = await opened(t, "head", "invented");
  assert.deepEqual(codes(await adoptReport(example, WISH)), ["actions.reports.demonstration"]);
});

test("a second adoption needs a reason, and makes a new version beside the old one", async (t) => {
  const context = await opened(t, "head");
  assert.ok((await adoptReport(context, WISH)).ok);
  assert.deepEqual(codes(await adoptReport(context, WISH)), ["actions.reports.adopted"]);
  assert.ok((await adoptReport(context, { ...WISH, reason: "Zahl berichtigt" })).ok);
  const history = await context.store.history("amt", "report/annual-2024-public");
  assert.deepEqual(
    history.map(({ reason, author }) => [reason, author]),
    [
      ["Bericht festgestellt", "Amtsleitung"],
      ["Neufassung festgestellt: Zahl berichtigt", "Amtsleitung"],
    ],
  );
});

test("only what is published is public, only public copies can be, and it can be taken back", async (t) => {
  const context = await opened(t, "head");
  const council = await adoptReport(context, { ...WISH, copy: "council" });
  const open = await adoptReport(context, WISH);
  assert.ok(council.ok && open.ok);
  const at = (key: string, isPublic: boolean) => publishReport(context, { authority: "amt", key, isPublic });
  assert.deepEqual(codes(await at(council.value.key, true)), ["actions.reports.not-public"]);
  assert.equal(await readPublished(context, "amt", open.value.key), null);
  assert.ok((await at(open.value.key, true)).ok);
  assert.equal((await listPublished(context, ["amt"])).length, 1);
  const [kept, shown] = await Promise.all([
    readAdopted(context, "amt", open.value.key),
    readPublished(context, "amt", open.value.key),
  ]);
  assert.deepEqual(shown?.paper, kept?.paper);
  assert.ok((await at(open.value.key, false)).ok);
  assert.deepEqual(await listPublished(context, ["amt"]), []);
  assert.equal((await listAdopted(context, "amt")).length, 2);
  const reader = { ...context, actor: { ...context.actor, grants: [] } };
  const tried = await publishReport(reader, { authority: "amt", key: open.value.key, isPublic: true });
  assert.deepEqual(codes(tried), ["actions.reports.refused"]);
});
