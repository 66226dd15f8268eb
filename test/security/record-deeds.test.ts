import assert from "node:assert/strict";
import { test } from "node:test";
import { saveRecord } from "../../src/actions/editing/save-record.ts";
import { canonicalContent } from "../../src/records/content.ts";
import type { RecordContent } from "../../src/records/record.ts";
import type { JsonObject } from "../../src/values/json.ts";
import { fieldsOf, plain } from "../../src/web/desk/forms/testing.ts";
import { actorWith, deskForTest, grantOf } from "../../src/web/desk/testing.ts";
import { SECRET } from "../../src/web/testing.ts";
import { BETA, COORDINATION, newest, SYSTEM } from "../../src/web/desk/register/testing.ts";

test("a version that is still to come spares nobody the check of their rights", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("contributor", { unit: "amt" })));
  const { content } = (await newest(desk, "deployment/alpha-versteckt")) ?? {};
  assert.ok(content);
  const input = {
    ...canonicalContent(content),
    internalNote: "Meins",
    data: { ...content.data, unit: "unit/amt" },
  };
  const actor = actorWith(grantOf("contributor", { unit: "amt" }));
  const visible = { ...input, key: "fremd" } as JsonObject;
  const { unit: _unit, ...data } = content.data as { unit?: string };
  const foreign = {
    ...content,
    key: "fremd",
    visibility: "internal" as const,
    data: { ...data, unit: "unit/versteckt" },
  };
  await desk.context.store.append({
    ...{ authority: "probe", author: "Probe" },
    changes: [{ content: foreign, reason: "Probe", expectedVersion: 0 }],
  });
  const wish = { authority: "probe", input: visible, reason: "Probe" };
  const save = async (expectedVersion: number) =>
    saveRecord({ ...desk.context, actor }, { ...wish, expectedVersion });
  for (const version of [1, 2, 99]) {
    const outcome = await save(version);
    assert.equal(outcome.became, "faulty", String(version));
    const codes = outcome.became === "faulty" ? outcome.problems.map(({ code }) => code) : [];
    assert.ok(codes.includes("actions.editing.refused"), codes.join());
  }
});

test("undoing keeps what a version referred to and shows no key that its reader may not know", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const beta = `${BETA}/bearbeiten`;
  const form = fieldsOf((await desk.open(beta)).body);
  await desk.send(beta, { ...form, "d.replaces": "system/vertraulich", grund: "Nachfolge" });
  await desk.send(beta, { ...fieldsOf((await desk.open(beta)).body), "d.replaces": "", grund: "Ohne" });
  desk.sitDown(actorWith(grantOf("dataProtection")));
  assert.equal((await desk.open(`${BETA}/zurueck?fassung=2`)).status, 404, "not one of their types");
  desk.sitDown(actorWith(grantOf("contributor", { unit: "amt" })));
  const use = await newest(desk, "deployment/alpha-amt");
  assert.ok(use?.content);
  const data = { ...use.content.data, system: "system/beta" };
  const content = { ...use.content, key: "beta-amt", data } as RecordContent;
  const changes = [{ content, reason: "Einsatz", expectedVersion: 0 }];
  await desk.context.store.append({ authority: "probe", author: "Probe", changes });
  const { status, body } = await desk.open(`${BETA}/zurueck?fassung=2`);
  assert.equal(status, 200);
  assert.doesNotMatch(body, new RegExp(`${SECRET}|system/vertraulich`, "u"));
  const sent = await desk.send(`${BETA}/zurueck`, { auf: "2", fassung: "3", grund: "Doch" });
  assert.equal(sent.status, 303, sent.body);
});

test("an earlier version is shown as it was, and one that cannot be had is told", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const form = { ...fieldsOf((await desk.open(`${BETA}/bearbeiten`)).body), grund: "Prüfung" };
  await desk.send(`${BETA}/bearbeiten`, { ...form, "d.summary": "Später gesagt." });
  const old = (await desk.open(`${BETA}?fassung=1`)).body;
  assert.match(old, /Sie sehen Fassung 1[\s\S]*Beta fasst zusammen\./u);
  assert.doesNotMatch(old, /Später gesagt\.|Bearbeiten/u);
  assert.match((await desk.open(`${BETA}?fassung=9`)).body, /nicht einsehbar[\s\S]*Sie sehen Fassung 2/u);
});

test("an attachment is taken away as a new version, by who may attach, and comes back by undoing", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  await desk.send(`${BETA}/anlagen`, {}, [{ field: "datei", name: "Vermerk.txt", content: "Text" }]);
  const anlage = plain(/name="anlage" value="([^"]*)"/u.exec((await desk.open(BETA)).body)?.[1] ?? "");
  assert.match(anlage, /^sha256-.*Vermerk\.txt$/u);
  desk.sitDown(actorWith(grantOf("staffCouncil")));
  const refused = await desk.send(`${BETA}/anlagen/entfernen`, { anlage });
  assert.match(refused.body, /Ihre Rolle erlaubt das bei diesem Eintrag nicht/u);
  desk.sitDown(COORDINATION);
  const sent = await desk.send(`${BETA}/anlagen/entfernen`, { anlage });
  assert.equal(sent.location, `${BETA}?meldung=abgehaengt`);
  const gone = await newest(desk, "system/beta");
  assert.deepEqual([gone?.content?.attachments, gone?.reason], [[], "Anlage „Vermerk.txt“ entfernt"]);
  assert.equal((await desk.send(`${BETA}/anlagen/entfernen`, { anlage })).status, 422);
  await desk.send(`${BETA}/zurueck`, { auf: "2", fassung: "3", grund: "Doch" });
  assert.deepEqual((await newest(desk, "system/beta"))?.content?.attachments, [anlage]);
});

test("roles for some types only are offered these, and led away before they type in vain", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("staffCouncil")));
  const { body } = await desk.open("/desk/probe/register/neu");
  const offered = [...body.matchAll(/neu\?type=(\w+)/gu)].map(([, type]) => type);
  assert.deepEqual(new Set(offered), new Set(["feedback", "participation"]));
  assert.equal((await desk.open("/desk/probe/register/neu?type=system")).status, 404);
  assert.equal((await desk.open("/desk/probe/register/neu?type=participation")).status, 200);
});

test("a new record that is sent twice is made once", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const addresses: (string | undefined)[] = [];
  for (let nth = 0; nth < 2; nth += 1)
    addresses.push(
      (await desk.send("/desk/probe/register/neu", { ...SYSTEM, platz: "new:0123456789" })).location,
    );
  assert.ok(addresses[0]);
  assert.equal(addresses[0], addresses[1]);
  assert.equal(await newest(desk, "system/gamma-2"), undefined);
  const other = await desk.send("/desk/probe/register/neu", { ...SYSTEM, platz: "new:9876543210" });
  assert.match(other.location ?? "", /system\/gamma-2/u, "the same in another form is meant");
});

test("a view with any signs in its address is kept without breaking the answer", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const sent = await desk.send("/desk/probe/register/ansichten", { name: "Ä", abfrage: "suche=Ü ß\r\nX: 1" });
  assert.equal(sent.status, 303);
  assert.doesNotMatch(sent.location ?? "", /[\r\n ü]/iu);
});
