import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf } from "#answers/facets/testing.ts";
import { citedNorms, namesNorm, type CitedNorm } from "./cited-norms.ts";

const cited = (text: string): readonly CitedNorm[] => citedNorms(askOf([], { question: { text } }));

test("a provision is read with its number and act; one in brackets is an example", () => {
  assert.deepEqual(cited("Welche Einsätze stützen sich auf Art. 6 Abs. 1 DSGVO?"), [
    { cite: "Art. 6 Abs. 1 DSGVO", article: "6", act: "DSGVO" },
  ]);
  assert.deepEqual(
    cited("Wie wird § 4 HmbDSG beachtet?").map(({ article, act }) => [article, act]),
    [["4", "HmbDSG"]],
  );
  assert.deepEqual(cited("Auf welcher Grundlage (etwa Art. 6 DSGVO)?"), []);
});

test("a legal basis is on a provision if it names its number and its act", () => {
  const [norm] = cited("Was stützt sich auf Art. 6 DSGVO?");
  assert(norm);
  assert(namesNorm("Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 4 HmbDSG", norm));
  assert(!namesNorm("Art. 66 DSGVO", norm));
  assert(!namesNorm("Art. 6 KI-VO", norm));
});
