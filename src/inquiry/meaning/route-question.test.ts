import assert from "node:assert/strict";
import { test } from "node:test";
import { FACETS, type FacetId } from "#catalogue/facets.ts";
import { CUE_TABLE } from "./cues/cue-table.ts";
import { chooseFacets } from "./choose-facets.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { routeQuestion } from "./route-question.ts";
import { CUE_SHARE, shippedRouting } from "./shipped-routing.ts";
import { weighFacets, type Routing } from "./weigh-facets.ts";

const chosen = (text: string, routing: Routing = shippedRouting()) =>
  routeQuestion({ no: null, text, items: [], whole: text }, { routing, theme: [], before: null });
const route = (text: string): readonly string[] => chosen(text).facets.map(({ id }) => id);

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
  assert.deepEqual(chosen("Wurde der Personalrat gehört?").facets[0]?.because, ["Personalrat"]);
});

test("a wording that no cue knows is explained by the words the model learned from", () => {
  const text = "Wie rege wird der Dienst von den Leuten in Anspruch genommen?";
  assert.deepEqual(gatherEvidence(text), []);
  const [first] = chosen(text).facets;
  assert.equal(first?.id, "usage");
  assert.ok(first.because.length > 0 && first.because.every((word) => text.includes(word)));
});

test("facets that came close are offered with less than the threshold's score", () => {
  const { facets, alternatives } = chosen("Wie viele KI-Systeme wurden seit 2023 eingeführt?");
  assert.ok(alternatives.length > 0);
  for (const { id, score } of alternatives) {
    assert.ok(score < 0.5, id);
    assert.ok(!facets.some((match) => match.id === id), id);
  }
});

test("of two certain facets that of the earlier clause comes first", () => {
  assert.deepEqual(route("Wer ist dafür zuständig, und welche Kosten entstehen?"), [
    "responsibility",
    "costs",
  ]);
});

test("an opinion asked for stands before what it is about", () => {
  assert.equal(route("Wie bewertet der Senat die Videoüberwachung?")[0], "assessmentOpinion");
});

test("how many applications there are is a question about systems, how many people use them is not", () => {
  assert.equal(route("Wie viele KI-Anwendungen gibt es?")[0], "systems");
  assert.equal(route("Wie viele Menschen nutzen die KI-Anwendungen täglich?")[0], "usage");
});

test("without the model the cues alone choose", () => {
  const cues = { model: null, cueShare: CUE_SHARE };
  assert.deepEqual(
    chooseFacets(
      weighFacets("Was hat der Chatbot gekostet?", gatherEvidence("Was hat der Chatbot gekostet?"), cues),
    )
      .facets.map(({ id }) => id)
      .includes("costs"),
    true,
  );
  assert.deepEqual(chosen("Wie ist das Wetter?", cues).facets, []);
});

test("the same question is routed the same way each time", () => {
  const text = "Welche Lehren werden aus dem Versuch gezogen?";
  assert.deepEqual(chosen(text), chosen(text));
});
