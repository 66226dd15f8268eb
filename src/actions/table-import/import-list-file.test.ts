import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { addAuthority } from "#actions/add-authority.ts";
import type { Context } from "#actions/context.ts";
import { openForTest } from "#actions/testing.ts";
import type { RecordContent } from "#records/record.ts";
import type { Result } from "#values/result.ts";
import { importListFile, suggestMapFile } from "./import-list-file.ts";
import { undoList } from "./undo-import.ts";

const FIRST =
  "Name;Kurzbeschreibung;Fachamt;Status;Aufgabe\nLotse;Hilft;Bauamt;Pilot;Pläne\nScanner;Liest;Bauamt;Test;Akten\n";

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(" "));
  return result.value;
}

async function office(t: TestContext): Promise<Context> {
  const context = await openForTest(t);
  valueOf(await addAuthority(context, { key: "amt", data: { name: "Amt", shortName: "A" } }));
  return context;
}

async function bring(context: Context, text: string, more: { readonly isDryRun?: boolean } = {}) {
  const bytes = Buffer.from(text);
  const map = valueOf(await suggestMapFile({ bytes }, "use"));
  const order = {
    authority: "amt",
    name: "liste.csv",
    bytes,
    map,
    isDryRun: false,
    onlyGood: false,
    ...more,
  };
  return valueOf(await importListFile(context, order));
}

const idOf = ({ id }: { readonly id: string | null }): string => id ?? "";

test("a dry run says what would happen and writes nothing", async (t) => {
  const context = await office(t);
  const report = await bring(context, FIRST, { isDryRun: true });
  assert.deepEqual([report.added, report.good, report.id], [5, 2, null]);
  assert.equal((await context.store.snapshot("amt")).records.length, 1);
});

test("the same list brought again changes nothing, and a changed cell changes only its record", async (t) => {
  const context = await office(t);
  await bring(context, FIRST);
  const again = await bring(context, FIRST);
  assert.deepEqual([again.added, again.changed, again.unchanged], [0, 0, 4]);
  const changed = await bring(context, FIRST.replace("Pilot", "Regelbetrieb"));
  assert.deepEqual([changed.added, changed.changed, changed.unchanged], [0, 1, 3]);
});

test("taking a list back restores what it changed, ends what it brought, and leaves what others changed since", async (t) => {
  const context = await office(t);
  await bring(context, FIRST);
  const text = FIRST.replace("Hilft", "Hilft sehr").replace("Liest", "Liest viel");
  const second = await bring(context, `${text}Bot;Spricht;Bauamt;Idee;Telefon\n`);
  const record = (await context.store.snapshot("amt")).byReference.get("system/scanner");
  assert.ok(record);
  const { version: expectedVersion, recordedAt: _at, ...content } = record;
  const change = { content: { ...content, internalNote: "geprüft" }, reason: "Prüfung", expectedVersion };
  valueOf(await context.store.append({ authority: "amt", author: "KI-Koordination", changes: [change] }));

  const undone = valueOf(await undoList(context, { authority: "amt", id: idOf(second) }, "KI-Koordination"));
  assert.deepEqual([undone.restored, undone.ended], [1, 2]);
  assert.deepEqual(
    undone.kept.map(({ code, record: kept }) => [code, kept]),
    [["actions.list.changed-since", "system/scanner"]],
  );
  const { byReference } = await context.store.snapshot("amt");
  const lotse = byReference.get("system/lotse") as RecordContent<"system"> | undefined;
  assert.equal(lotse?.data.summary, "Hilft");
  assert.equal(byReference.has("system/bot"), false);
  const twice = await undoList(context, { authority: "amt", id: idOf(second) }, "KI-Koordination");
  assert.equal(twice.ok, false);
});

test("a new record that others refer to by now stays when its list is taken back", async (t) => {
  const context = await office(t);
  const first = await bring(context, FIRST);
  await bring(context, "Name;Kurzbeschreibung;Fachamt;Status;Aufgabe\nBot;Spricht;Bauamt;Idee;Telefon\n");
  const undone = valueOf(await undoList(context, { authority: "amt", id: idOf(first) }, "KI-Koordination"));
  assert.deepEqual(
    undone.kept.map(({ code, record }) => [code, record]),
    [["actions.list.referred", "unit/bauamt"]],
  );
});
