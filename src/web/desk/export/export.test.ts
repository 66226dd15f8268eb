import assert from "node:assert/strict";
import { test } from "node:test";
import { readTableFile } from "#exchange/table-files/read-table-file.ts";
import { findTables } from "#exchange/tables/finding/find-tables.ts";
import { suggestColumns } from "#exchange/tables/mapping/suggest-columns.ts";
import { actorWith, deskForTest, grantOf } from "#web/desk/testing.ts";
import { SECRET } from "#web/testing.ts";

const file = (query: string): string => `/desk/probe/register/ausgabe?${query}`;

test("a list is written with the filters of its page, in words that people read", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("reader")));
  const { body, status } = await desk.open(file("art=deployment&status=pilot&als=csv"));
  assert.equal(status, 200);
  const lines = body.split("\r\n").filter((line) => line !== "");
  assert.equal(lines.length, 2);
  assert.match(lines[0] ?? "", /KI-Anwendung;Organisationseinheit/u);
  assert.match(lines[1] ?? "", /Pilot;/u);
});

test("a list holds what its reader may open and no more, whatever the format", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("assembly")));
  for (const als of ["csv", "json"]) {
    const { body } = await desk.open(file(`als=${als}`));
    assert.match(body, /fuer-gremien/u);
    assert.doesNotMatch(body, /vertraulich|unit\/versteckt/u);
    assert.equal(
      body.split(SECRET).length - 1,
      als === "csv" ? 3 : 2,
      "only title and summary of the council's record",
    );
  }
});

test("what was written can be read in again: every column finds its field", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const { body } = await desk.open(file("art=deployment&als=csv"));
  const book = await readTableFile(Buffer.from(body));
  assert.ok(book.ok);
  const [table] = findTables(book.value);
  assert.ok(table);
  const columns = suggestColumns(table, "deployment");
  assert.equal(columns["KI-Anwendung"], "deployment.system");
  assert.equal(columns["Einsatzbereich/Fachaufgabe"], "deployment.task");
});
