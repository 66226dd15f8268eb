import assert from "node:assert/strict";
import { test } from "node:test";
import { readHead } from "./read-head.ts";

const headOf = (text: string, leadIn = "Wir fragen die Verwaltung:") => {
  const lines = text.split("\n");
  return readHead({ lines, leadIn, all: lines }, "");
};

test("a title loses the kind and the day printed behind it", () => {
  const head = headOf("Einsatz lernender Systeme im Amt Große Anfrage vom 03.02.2025");
  assert.equal(head.title, "Einsatz lernender Systeme im Amt");
  assert.equal(head.kind, "Große Anfrage");
  assert.equal(head.date, "2025-02-03");
});

test("labelled head data are read, sittings do not give the day", () => {
  const head = headOf(
    "Stadtrat Musterstadt\nDrucksache 12 / 3 456\nDatum: 04.05.2025\nKleine Anfrage\nBetreff: Lernende Systeme\nBeratung: 01.06.2025 Stadtrat Ö 4",
  );
  assert.deepEqual(head, {
    title: "Lernende Systeme",
    kind: "Kleine Anfrage",
    number: "12/3456",
    date: "2025-05-04",
    body: "Stadtrat Musterstadt",
    addressee: "Verwaltung",
    consultations: [{ date: "2025-06-01", body: "Stadtrat", item: "Ö 4" }],
  });
});

test("a letter names whom it asks in its address", () => {
  assert.equal(
    headOf("An den\nOberbürgermeister der Stadt Musterstadt", "Wir fragen:").addressee,
    "Oberbürgermeister",
  );
});

test("the lead-in names whom it asks without title and article", () => {
  assert.equal(headOf("", "Daher frage ich den Herrn Bezirksamtsleiter:").addressee, "Bezirksamtsleiter");
  assert.equal(
    headOf("", "Wir bitten den Magistrat um die Beantwortung folgender Fragen:").addressee,
    "Magistrat",
  );
});

test("what the paper does not say is null", () => {
  assert.deepEqual(headOf("", "Fragen:"), {
    title: null,
    kind: null,
    number: null,
    date: null,
    body: null,
    addressee: null,
    consultations: [],
  });
});
