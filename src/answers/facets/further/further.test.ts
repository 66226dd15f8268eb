import assert from "node:assert/strict";
import { test } from "node:test";
import { answerFacet } from "#answers/answer-facet.ts";
import { aiAct } from "#answers/facets/traits/risk-class.ts";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import type { FacetId } from "#catalogue/facets.ts";
import type { VersionedRecord } from "#records/record.ts";
import { accessibility } from "./accessibility.ts";
import { complaints } from "./complaints.ts";
import { copyright } from "./copyright.ts";
import { procurement } from "./procurement.ts";
import { security } from "./security.ts";
import { surveillance } from "./surveillance.ts";
import { workforceImpact } from "./workforce-impact.ts";

const unit = record("unit", "it", { name: "Fachamt IT" });
const system = (key: string, more: object = {}) =>
  record("system", key, { name: key.toLocaleUpperCase("de-DE"), provider: "P", ...more });
const use = (of: string, more: object = {}) =>
  record("deployment", of, {
    ...{ system: `system/${of}`, unit: "unit/it", task: "Aufgabe", status: "regular" },
    ...more,
  } as never);
const text = (question: string) => ({ question: { text: question } });

function outcome(facet: FacetId, question: string, records: readonly VersionedRecord[]) {
  const { state, blocks, gaps } = answerFacet(askOf(records, text(question)), facet);
  return { state, gaps, texts: blocks.map((block) => (block.kind === "table" ? block.title : block.text)) };
}

const statement = (facet: FacetId) =>
  record("statement", "s", {
    ...{ facet, text: "Freigegeben.", purpose: "answer", approvedBy: "Leitung", approvedOn: "2026-01-01" },
  });

test("what applications tell of their data is told with what the register does not record", () => {
  const records = [unit, system("a", { dataSources: ["Aktenplan"] }), use("a")];
  const { state, texts, gaps } = outcome("dataReadiness", "Wie ist die Qualität der Daten?", records);
  assert.equal(state, "partly");
  assert.equal(texts.at(-1), "Nicht verzeichnet sind hierzu: Angaben zur Qualität der Daten.");
  assert(!texts.includes("Hierzu liegen im Register keine Angaben vor."));
  assert.equal(gaps[0]?.what, "Angaben zur Qualität der Daten fehlen");
});

test("an approved statement answers what records only border on", () => {
  const records = [unit, system("a", { dataSources: ["Aktenplan"] }), use("a"), statement("dataReadiness")];
  const { state, texts } = outcome("dataReadiness", "Wie ist die Datenqualität?", records);
  assert.deepEqual([state, texts], ["answered", ["Freigegeben."]]);
});

test("without anything that borders on it a facet is a gap and says nothing", () => {
  for (const facet of ["dataReadiness", "copyright", "workforceImpact", "surveillance"] as const) {
    assert.deepEqual(outcome(facet, "Was?", [unit]), {
      ...{ state: "gap", texts: [] },
      gaps: outcome(facet, "Was?", [unit]).gaps,
    });
  }
});

test("effects on work are told by benefits, time saved and relief, not by other feedback", () => {
  const records = [
    ...[unit, system("a"), use("a", { benefitStaff: "Weniger Abtippen" })],
    record("feedback", "e", {
      ...{ subject: "deployment/a", period: { from: "2025-01-01", to: "2025-02-01" }, method: "survey" },
      ...{ participants: 20, theme: "relief", sentiment: "positive", statement: "Entlastet." },
    } as never),
    record("feedback", "q", {
      ...{ subject: "deployment/a", period: { from: "2025-01-01", to: "2025-02-01" }, method: "survey" },
      ...{ participants: 20, theme: "usability", sentiment: "mixed", statement: "Umständlich." },
    } as never),
  ];
  const part = workforceImpact(askOf(records));
  assert(textsOf(part).includes("Weniger Abtippen") && textsOf(part).includes("Entlastet."));
  assert(!textsOf(part).includes("Umständlich."));
  assert.deepEqual(unprovenIn(part), []);
  assert.match(part.unrecorded?.[0] ?? "", /weggefallenen, neuen oder veränderten Stellen/u);
});

test("rules on copyright are named; without any the register says that it records none", () => {
  const rule = record("policy", "da", { title: "Dienstanweisung", topics: ["Urheberrecht"] });
  const records = [unit, system("a", { licence: "MIT", trainsOnInputs: false }), use("a")];
  const withRule = copyright(askOf([...records, rule]));
  assert.equal(textsOf(withRule)[0], "Mit dem Urheberrecht befasst sich: „Dienstanweisung“.");
  assert.equal(withRule.unrecorded, undefined);
  assert(copyright(askOf(records)).unrecorded);
});

test("evaluating images for other ends is told as that and does not stand against a nil return", () => {
  const images = [unit, system("wege", { kinds: ["imageAnalysis"] }), use("wege")];
  const part = surveillance(askOf(images));
  assert.match(textsOf(part)[0] ?? "", /^Bilder oder Videos wertet ein Einsatz/u);
  assert(part.unrecorded && part.verdict === undefined);
  const nil = record("nilReturn", "n", { facet: "surveillance", asOf: "2026-01-01", confirmedBy: "Leitung" });
  assert.equal(outcome("surveillance", "Werden Kameras mit KI eingesetzt?", [...images, nil]).state, "nil");
});

test("recognising people is told even beside a nil return; a description that denies it is none", () => {
  const direct = [unit, system("tor", { functions: ["Gesichtserkennung am Eingang"] }), use("tor")];
  const nil = record("nilReturn", "n", { facet: "surveillance", asOf: "2026-01-01", confirmedBy: "Leitung" });
  assert.equal(rowsOf(surveillance(askOf([...direct, nil]))).length, 1);
  const denied = [unit, system("weg", { summary: "Zählt Räder ohne Gesichtserkennung." }), use("weg")];
  assert.deepEqual(surveillance(askOf(denied)).says, []);
  const planned = [unit, system("tor", { functions: ["Gesichtserkennung"] }), use("tor", { status: "idea" })];
  assert.deepEqual(textsOf(surveillance(askOf(planned))), ["In Vorbereitung hierzu: TOR (Fachamt IT)."]);
});

test("complaints received are counted; who asks for them hears if none is recorded, unless one may be hidden", () => {
  const ways = [unit, system("a", { redress: "Ein Anruf genügt." }), use("a")];
  const incident = record("incident", "b", {
    ...{ on: "2025-05-05", kind: "complaint", tool: "system/a", description: "Falsche Auskunft." },
  } as never);
  const question = text("Wie viele Beschwerden gab es?");
  assert.equal(
    textsOf(complaints(askOf([...ways, incident], question)))[0],
    "Verzeichnet ist eine Beschwerde.",
  );
  assert.deepEqual(complaints(askOf(ways, question)).unrecorded, ["Angaben zu eingegangenen Beschwerden"]);
  const secret = record("incident", "g", incident.data, { visibility: "confidential" });
  assert.equal(complaints(askOf([...ways, secret], question)).unrecorded, undefined);
});

test("security is told by its checks and, where asked for, its incidents", () => {
  const check = record("assessment", "s", {
    ...{
      subject: "system/a",
      kind: "securityConcept",
      status: "completed",
      on: "2025-01-01",
      result: "Gut.",
    },
  } as never);
  const incident = record("incident", "i", {
    ...{ on: "2025-05-05", kind: "securityIncident", description: "Angriff." },
  } as never);
  const records = [unit, system("a"), use("a"), check, incident];
  assert.equal(
    textsOf(security(askOf(records)))[0],
    "Abgeschlossen wurde eine Prüfung der Informationssicherheit.",
  );
  const asked = security(askOf(records, text("Gab es Angriffe auf KI-Systeme?")));
  assert.match(textsOf(asked)[0] ?? "", /^Ja, festgestellt wurde ein Sicherheitsvorfall\./u);
});

test("accessibility names what translates only where languages are asked for", () => {
  const records = [unit, system("dolmetsch", { kinds: ["translation"] }), use("dolmetsch")];
  assert.deepEqual(accessibility(askOf(records)).says, []);
  const asked = accessibility(askOf(records, text("Wie werden Sprachbarrieren abgebaut?")));
  assert.deepEqual(textsOf(asked), ["Übersetzungen leisten: „DOLMETSCH“."]);
});

test("procurement tells the criteria of projects besides those of applications, and whose are missing", () => {
  const records = [
    ...[unit, system("a", { procurement: "Ausschreibung" }), use("a"), system("b"), use("b")],
    record("project", "p", {
      ...{ title: "Lotse", objective: "Hilfe", unit: "unit/it", status: "approved" },
      selectionCriteria: "Nutzen vor Preis",
    } as never),
  ];
  const part = procurement(askOf(records));
  assert(textsOf(part).includes("Nutzen vor Preis"));
  assert(textsOf(part).some((one) => one.includes("zu einer von zwei eingesetzten Anwendungen")));
  assert.deepEqual(part.lacks, ["Angaben zu Beschaffung und Auswahl fehlen bei „B“"]);
});

test("high risk is answered first: none of those classed, those of high risk, and those only prepared", () => {
  const classed = [
    unit,
    system("a", { aiActClass: "minimal" }),
    use("a"),
    system("b", { aiActClass: "minimal" }),
    use("b"),
  ];
  const question = text("Welche Systeme sind Hochrisiko-KI-Systeme?");
  assert.equal(
    textsOf(aiAct(askOf(classed, question)))[0],
    "Von den zwei eingesetzten Anwendungen, die eingestuft sind, ist keine ein Hochrisiko-KI-System.",
  );
  const high = [system("h", { aiActClass: "highRiskAnnexIII" }), use("h")];
  assert.equal(
    textsOf(aiAct(askOf([...classed, ...high], question)))[0],
    "Als Hochrisiko-KI-System eingestuft ist: „H“.",
  );
  const plan = [system("v", { aiActClass: "highRiskAnnexIII" }), use("v", { status: "preparation" })];
  assert(
    textsOf(aiAct(askOf([...classed, ...plan], question))).includes(
      "In Vorbereitung und als Hochrisiko-KI-System eingestuft ist: „V“.",
    ),
  );
});
