import assert from "node:assert/strict";
import { test } from "node:test";
import { FACETS, type FacetId } from "#catalogue/facets.ts";
import { CUE_TABLE } from "./cues/cue-table.ts";
import { chooseFacets, gatherEvidence } from "./route.ts";

const route = (text: string): readonly string[] => chooseFacets(gatherEvidence(text)).map(({ id }) => id);

const CASES: readonly (readonly [text: string, ...facets: readonly FacetId[]])[] = [
  ["Gibt es eine Dienstanweisung zum Umgang mit Textgeneratoren?", "policies"],
  ["Welches Amt ist federführend?", "responsibility"],
  ["Welche KI-Anwendungen werden derzeit genutzt?", "systems"],
  ["Welche Projekte befinden sich in Vorbereitung?", "projects"],
  ["Welche Fördermittel wurden bewilligt?", "funding"],
  ["Wie viele Stunden konnten eingespart werden?", "outcomes"],
  ["Wurde eine Datenschutz-Folgenabschätzung durchgeführt?", "assessments"],
  ["Dürfen personenbezogene Daten eingegeben werden?", "dataRules"],
  ["Auf welcher Rechtsgrundlage geschieht das?", "legalBasis"],
  ["Dürfen Beschäftigte frei zugängliche Chatbots nutzen?", "publicTools"],
  ["Wie wurde der Personalrat beteiligt?", "participation"],
  ["Was haben die Systeme gekostet?", "costs"],
  ["Welche Mittel sind im nächsten Haushalt veranschlagt?", "budget"],
  ["Wie oft wird der Ausschuss unterrichtet?", "reporting"],
  ["Auf welchen Servern läuft die Verarbeitung?", "hosting"],
  ["Wie viele Beschäftigte nutzen das Werkzeug?", "usage"],
  ["Welche Kosten entstehen, und wer ist dafür zuständig?", "costs", "responsibility"],
];

for (const [text, ...facets] of CASES) {
  test(`"${text}" asks for ${facets.join(" and ")}`, () => {
    assert.deepEqual(route(text), facets);
  });
}

test("every facet has cues that are enough by themselves", () => {
  for (const id of Object.keys(FACETS) as FacetId[]) assert.ok((CUE_TABLE[id].decisive ?? []).length > 0, id);
});

test("a cue has no empty alternative and neither begins nor ends with a gap", () => {
  const cues = Object.values(CUE_TABLE).flatMap((one) =>
    [one.decisive, one.strong, one.weak, one.against].flatMap((all) => all ?? []),
  );
  for (const cue of cues) assert.ok(!/^\||\|$|\|\||\| |\s\||\s\s|^[…_]|[…_]$/u.test(cue), cue);
});

test("examples in brackets do not make a subject", () => {
  assert.ok(!route("Welche Leitlinien gelten (z. B. zu Kosten, Datenschutz)?").includes("costs"));
});

test("a facet tells by which words it was chosen", () => {
  const [first] = chooseFacets(gatherEvidence("Wurde der Personalrat gehört?"));
  assert.deepEqual(first?.because, ["Personalrat"]);
});

test("a text without any cue has no facet", () => {
  assert.deepEqual(route("Wie ist das Wetter?"), []);
});
