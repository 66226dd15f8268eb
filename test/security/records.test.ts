import assert from "node:assert/strict";
import { test } from "node:test";
import { ROLES, type Role } from "../../src/actions/access/actor.ts";
import { POLICY, READS, type Deed } from "../../src/actions/access/policy.ts";
import { confirmRecords } from "../../src/actions/editing/confirm-records.ts";
import type { DeskContext } from "../../src/actions/editing/desk-context.ts";
import { detachFromRecord } from "../../src/actions/editing/files/detach-from-record.ts";
import { endRecord } from "../../src/actions/editing/end-record.ts";
import { readDeskRecord } from "../../src/actions/editing/read-desk-record.ts";
import { saveRecord } from "../../src/actions/editing/save-record.ts";
import { planUndo } from "../../src/actions/editing/undo-record.ts";
import { recordType } from "../../src/catalogue/catalogue.ts";
import type { RecordTypeId } from "../../src/catalogue/record-types.generated.ts";
import { canonicalContent } from "../../src/records/content.ts";
import type { RecordContent, Visibility } from "../../src/records/record.ts";
import type { Fields } from "../../src/catalogue/fields.ts";
import type { JsonObject } from "../../src/values/json.ts";
import type { Problem } from "../../src/values/problem.ts";
import { actorWith, deskForTest, grantOf } from "../../src/web/desk/testing.ts";

const ORDER: readonly Visibility[] = ["public", "council", "internal", "confidential"];
const EVERY_ROLE = Object.keys(ROLES) as readonly Role[];
const DEEDS = [
  "record.write",
  "record.confirm",
  "record.end",
  "record.undo",
  "record.disclose",
  "file.attach",
] as const satisfies readonly Deed[];

/** A record of a unit; what its type asks for besides is not known. */
type Sample = { readonly content: RecordContent; readonly isOwn: boolean };

const reasons = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, "Wird erfragt."]));

function sample(
  type: RecordTypeId,
  { isOwn, visibility }: { readonly isOwn: boolean; readonly visibility: Visibility },
): Sample {
  const place = isOwn ? "eigen" : "fremd";
  const named = isOwn ? "unit/amt" : "unit/anderes";
  const fields: Fields = recordType(type).fields;
  const data: JsonObject = {
    ...("system" in fields && { system: "system/beta" }),
    ...("unit" in fields ? { unit: named } : { subject: `deployment/${place}-internal` }),
  };
  const asked = Object.entries(recordType(type).fields).filter(
    ([id, { required }]) => required && !(id in data),
  );
  const lists = { withhold: [], sources: [], attachments: [], notCollected: {}, notApplicable: {} };
  const content = {
    ...{ type, key: `${place}-${visibility}`, visibility, data, ...lists },
    unknown: reasons(asked.map(([id]) => id)),
    ...(visibility === "confidential" && { confidentiality: { ground: "statute" } }),
  };
  return { content: content as unknown as RecordContent, isOwn };
}

const SAMPLES: readonly Sample[] = [true, false].flatMap((isOwn) => [
  ...ORDER.map((visibility) => sample("deployment", { isOwn, visibility })),
  ...(["assessment", "incident", "documentation", "feedback", "cost"] as const).map((type) =>
    sample(type, { isOwn, visibility: "internal" }),
  ),
]);

/** As the policy says, without asking the program. */
function isAllowed(deed: Deed, role: Role, about: Sample & { readonly isLimited: boolean }): boolean {
  const rights: Partial<Record<Role, { units: string; types?: readonly string[] }>> = POLICY[deed];
  const right = rights[role];
  if (right === undefined || right.types?.includes(about.content.type) === false) return false;
  const isForUnit = right.units === "own" || (right.units === "all" && about.isLimited);
  return !isForUnit || about.isOwn;
}

const isRefused = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => code === "actions.editing.refused" || code === "actions.editing.absent");

const problemsOf = (result: { readonly ok: boolean; readonly problems?: readonly Problem[] }) =>
  result.problems ?? [];

/** Tries each deed in a way that fails for another reason where it is allowed, so that nothing is written. */
async function tried(context: DeskContext, { content }: Sample): Promise<Readonly<Record<string, boolean>>> {
  const authority = "probe";
  const reference = `${content.type}/${content.key}`;
  const saved = await saveRecord(context, {
    ...{ authority, reason: "", expectedVersion: 1 },
    input: { ...canonicalContent(content), internalNote: "Geändert" },
  });
  return {
    "record.write": !isRefused(saved.became === "faulty" ? saved.problems : []),
    "record.confirm": !isRefused(
      problemsOf(await confirmRecords(context, { authority, seen: [{ reference, version: 9 }] })),
    ),
    "record.end": !isRefused(
      problemsOf(await endRecord(context, { authority, reference, expectedVersion: 9, reason: "" })),
    ),
    "record.undo": !isRefused(problemsOf(await planUndo(context, { authority, reference, back: 1 }))),
    "file.attach": !isRefused(
      problemsOf(await detachFromRecord(context, { authority, reference, entry: "keine" })),
    ),
  };
}

type Person = { readonly role: Role; readonly isLimited: boolean };

/** Every role for the whole authority and for one unit; contributors only for that. */
const PEOPLE: readonly Person[] = EVERY_ROLE.flatMap((role) => [
  { role, isLimited: true },
  ...(role === "contributor" ? [] : [{ role, isLimited: false }]),
]);

/** What the program allows or refuses somebody otherwise than the policy says. */
async function wrongAbout(context: DeskContext, person: Person, one: Sample): Promise<readonly string[]> {
  const { type, key, visibility } = one.content;
  const reference = `${type}/${key}`;
  const { role, isLimited } = person;
  const isReadable = ORDER.indexOf(visibility) <= ORDER.indexOf(READS[role]);
  const found = await readDeskRecord(context, { authority: "probe", reference });
  const done = await tried(context, one);
  const wrong = DEEDS.flatMap((deed) => {
    const expected = isReadable && isAllowed(deed, role, { ...one, isLimited });
    const isTold = (found?.mayDo(deed) ?? false) === expected;
    const isDone = (done[deed] ?? expected) === expected;
    return isTold && isDone ? [] : [`${role}${isLimited ? " of a unit" : ""}: ${deed} ${reference}`];
  });
  return (found !== null) === isReadable ? wrong : [...wrong, `${role}: reading ${reference}`];
}

const moved = (to: string): JsonObject => ({ data: { system: "system/beta", unit: `unit/${to}` } });

test("what a role may do with a record follows from its unit, its type and its visibility, and from nothing else", async (t) => {
  const desk = await deskForTest(t, null);
  const unit = { ...sample("deployment", { isOwn: true, visibility: "internal" }).content, type: "unit" };
  const other = {
    ...unit,
    key: "anderes",
    data: { name: "Anderes Amt" },
    unknown: {},
  } as unknown as RecordContent;
  const contents = [other, ...SAMPLES.map(({ content }) => content)];
  const changes = contents.map((content) => ({ content, reason: "Probe", expectedVersion: 0 }));
  const added = await desk.context.store.append({ authority: "probe", author: "Probe", changes });
  assert.ok(added.ok, JSON.stringify(added));
  const wrong: string[] = [];
  for (const person of PEOPLE) {
    const actor = actorWith(grantOf(person.role, { unit: person.isLimited ? "amt" : null }));
    for (const one of SAMPLES) wrong.push(...(await wrongAbout({ ...desk.context, actor }, person, one)));
  }
  assert.deepEqual(wrong, []);
});

test("nobody gets a foreign record by making it one of their unit, or into the open by saving it", async (t) => {
  const desk = await deskForTest(t, null);
  const unit = { ...sample("deployment", { isOwn: true, visibility: "internal" }).content, type: "unit" };
  const other = {
    ...unit,
    key: "anderes",
    data: { name: "Anderes Amt" },
    unknown: {},
  } as unknown as RecordContent;
  const [own, foreign] = [true, false].map(
    (isOwn) => sample("deployment", { isOwn, visibility: "internal" }).content,
  );
  assert.ok(own && foreign);
  const changes = [other, own, foreign].map((content) => ({ content, reason: "Probe", expectedVersion: 0 }));
  assert.ok((await desk.context.store.append({ authority: "probe", author: "Probe", changes })).ok);
  const context = { ...desk.context, actor: actorWith(grantOf("contributor", { unit: "amt" })) };
  const save = async (content: RecordContent, change: JsonObject, expectedVersion = 1) => {
    const input = { ...canonicalContent(content), ...change };
    const saved = await saveRecord(context, { authority: "probe", input, expectedVersion, reason: "Probe" });
    return saved.became === "faulty" ? saved.problems.map(({ code }) => code).join() : saved.became;
  };
  assert.equal(await save(foreign, moved("amt")), "actions.editing.refused");
  assert.equal(await save(own, moved("anderes")), "actions.editing.refused");
  for (const visibility of ["public", "council", "confidential"])
    assert.match(
      await save(own, { visibility, confidentiality: { ground: "statute" } }),
      /disclosure|records\./u,
      visibility,
    );
  assert.equal(
    await save(own, { withhold: [{ field: "task", ground: "publicInterest" }] }),
    "actions.editing.disclosure",
  );
  const fresh = { ...own, key: "neu" };
  assert.equal(await save(fresh, { visibility: "public" }, 0), "actions.editing.disclosure");
  assert.equal(await save({ ...foreign, key: "neu" }, {}, 0), "actions.editing.refused");
  assert.equal(await save(fresh, {}, 0), "saved");
});
