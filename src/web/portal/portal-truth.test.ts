import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { RecordDataMap, RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { RecordContent } from "#records/record.ts";
import { SECRET, siteForTest } from "#web/testing.ts";

const textOf = (page: string): string => page.replaceAll(/<[^>]*>/gu, " ").replaceAll(/\s+/gu, " ");

function record<Type extends RecordTypeId>(
  type: Type,
  key: string,
  data: RecordDataMap[Type],
  more: Partial<RecordContent> = {},
): RecordContent {
  const lists = { withhold: [], sources: [], attachments: [] };
  const honest = { unknown: {}, notCollected: {}, notApplicable: {} };
  return { type, key, visibility: "public", ...lists, ...honest, data, ...more };
}

/** The site with these records besides, and the text of its pages. */
async function siteWith(t: TestContext, records: readonly RecordContent[]) {
  const { site, context } = await siteForTest(t);
  const changes = records.map((content) => ({ content, reason: "Probe", expectedVersion: 0 }));
  const added = await context.store.append({ authority: "probe", author: "KI-Koordination", changes });
  assert(added.ok, added.ok ? "" : added.problems.map(({ message }) => message).join(" "));
  return async (path: string) => textOf((await site.inject(path)).body);
}

const use = (key: string, data: RecordDataMap["deployment"]) =>
  record("deployment", key, { system: "system/beta", unit: "unit/amt", task: "Übersetzen", ...data });

test("nothing that is not public stands on any page of the portal, nor the key of it", async (t) => {
  const { site } = await siteForTest(t);
  const pages = ["", "?ansicht=karten", "?ansicht=zeitstrahl", "/betrifft-mich?thema=bauantrag", "/vorhaben"];
  const paths = [...pages, "/system/alpha", "/system/beta", "/rueckmeldung?zu=system/fuer-gremien"];
  for (const path of paths.flatMap((one) => [`/ki/probe${one}`, `/en/ki/probe${one}`])) {
    const { body, statusCode } = await site.inject(path);
    assert.equal(statusCode, 200, path);
    const main = /<main.*<\/main>/su.exec(body)?.[0] ?? "";
    assert.doesNotMatch(
      main,
      new RegExp(`${SECRET}|unit/versteckt|system/(?:fuer-gremien|vertraulich)`, "u"),
      path,
    );
    assert.doesNotMatch(main, /<script>alert|href="javascript:/u, path);
  }
});

test("only a use that goes on is said to be met by citizens; a planned one is said to be planned", async (t) => {
  const met = /Sie können dieser Anwendung begegnen/u;
  const ended = await siteWith(t, [
    use("alt", { status: "ended", citizenFacing: true, endedOn: "2024-01-31" }),
  ]);
  assert.doesNotMatch(await ended("/ki/probe/system/beta"), met);
  const planned = await siteWith(t, [use("neu", { status: "preparation", citizenFacing: true })]);
  const text = await planned("/ki/probe/system/beta");
  assert.doesNotMatch(text, met);
  assert.match(text, /Es ist geplant oder wird geprüft/u);
});

test("an area with an ended use is not said to have none entered, and a suspended use is shown", async (t) => {
  const open = await siteWith(t, [
    use("alt", { status: "ended", fields: ["housingBenefit"], endedOn: "2024-01-31" }),
    use("ruht", { status: "suspended", fields: ["traffic"] }),
  ]);
  const housing = await open("/ki/probe/betrifft-mich?thema=wohngeld");
  assert.match(housing, /kein laufender oder geplanter KI-Einsatz verzeichnet, nur ein beendeter/u);
  const traffic = await open("/ki/probe/betrifft-mich?thema=verkehr");
  assert.match(traffic, /Beta Ausgesetzt/u);
  assert.doesNotMatch(traffic, /kein KI-Einsatz/u);
});

test("amounts on an English page are written so that English readers do not take thousands for units", async (t) => {
  const money = { cents: 2_200_000, currency: "EUR" } as const;
  const open = await siteWith(t, [
    record("cost", "beta-2024", {
      subject: "system/beta",
      nature: "running",
      year: 2024,
      planned: money,
    }),
  ]);
  assert.match(await open("/ki/probe/system/beta"), /22\.000 Euro/u);
  const english = await open("/en/ki/probe/system/beta");
  assert.match(english, /€22,000/u);
  assert.doesNotMatch(english, /22\.000/u);
});

test("why a project has no day yet, and why a step has no result, is told", async (t) => {
  const project = record(
    "project",
    "idee",
    { title: "Idee", objective: "Prüfen", unit: "unit/amt", status: "idea" },
    { unknown: { startOn: "Der Antrag ist nicht entschieden." } },
  );
  const step = record(
    "involvement",
    "idee",
    { subject: "project/idee", rule: "Beratung", step: "idea", forum: "Ausschuss", status: "agreed" },
    { notApplicable: { result: "Die Beratung steht noch aus." } },
  );
  const text = await (await siteWith(t, [project, step]))("/ki/probe/vorhaben");
  assert.match(text, /nicht bekannt – Der Antrag ist nicht entschieden\./u);
  assert.match(text, /Was daraus wurde: entfällt – Die Beratung steht noch aus\./u);
});

test("what is called the latest result is the one of the latest period, whatever the order of the entries", async (t) => {
  const measurements = [
    { period: { from: "2024-01-01", to: "2024-03-31" }, value: 80 },
    { period: { from: "2023-01-01", to: "2023-12-31" }, value: 60 },
  ];
  const data = { name: "Quote", unitOfMeasure: "Prozent", better: "higher", subject: "system/beta" } as const;
  const open = await siteWith(t, [record("indicator", "quote", { ...data, measurements })]);
  assert.match(await open("/ki/probe/system/beta"), /80 Prozent \(01\.01\.2024 bis 31\.03\.2024\)/u);
});

test("the front counts the AI in use as the page of figures does: no use without its application, nothing that is no AI", async (t) => {
  const records = [
    record("system", "roboter", {
      ...{ name: "Roboter", summary: "Folgt festen Regeln.", kinds: ["rpa"], provider: "Amt", origin: "own" },
      ...{ personalData: "none", decisionRole: "assistive", isAiSystem: "no", aiActClass: "notAi" },
    }),
    use("roboter-amt", { system: "system/roboter", status: "regular", startedOn: "2023-01-01" }),
    use("verborgen", { system: "system/vertraulich", status: "regular", startedOn: "2023-01-01" }),
  ];
  const open = await siteWith(t, records);
  assert.match(await open("/ki/probe"), /KI-Anwendungen im Einsatz 1 /u);
});
