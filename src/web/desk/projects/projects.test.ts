import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordContent } from "#records/record.ts";
import { actorWith, deskForTest, grantOf } from "#web/desk/testing.ts";

test("the council's members see projects meant for them, with what is asked of them; others do not", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("assembly")));
  const lists = {
    withhold: [],
    sources: [],
    attachments: [],
    unknown: {},
    notCollected: {},
    notApplicable: {},
  };
  const project = (key: string, visibility: "council" | "internal"): RecordContent => ({
    ...{ type: "project", key, visibility, ...lists },
    data: { title: `Vorhaben ${key}`, objective: "Prüfen", unit: "unit/amt", status: "idea" },
  });
  const contents: readonly RecordContent[] = [
    project("rat", "council"),
    project("amt", "internal"),
    {
      ...{ type: "involvement", key: "rat", visibility: "council", ...lists },
      data: { subject: "project/rat", rule: "Beratung", step: "idea", forum: "Ausschuss", status: "agreed" },
    },
  ];
  const changes = contents.map((content) => ({ content, reason: "Probe", expectedVersion: 0 }));
  const added = await desk.context.store.append({ authority: "probe", author: "KI-Koordination", changes });
  assert(added.ok);
  const { body, status } = await desk.open("/desk/probe/vorhaben");
  assert.equal(status, 200);
  assert.match(body, /href="\/desk\/probe\/register\/project\/rat"/u);
  assert.match(body, /Ausschuss/u);
  assert.doesNotMatch(body, /Vorhaben amt|rueckmeldung\?zu=/u);
  assert.doesNotMatch((await desk.open("/ki/probe/vorhaben")).body, /Vorhaben rat/u);
});
