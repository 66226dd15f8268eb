import { may } from "#actions/access/may.ts";
import { canonicalContent, sameContent } from "#records/content.ts";
import { differenceOf } from "#records/difference.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import { isVersionConflict } from "#store/store.ts";
import { canonicalJson, type JsonObject } from "#values/json.ts";
import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { checkRecord } from "./check-record.ts";
import type { DeskContext } from "./desk-context.ts";
import { knownFor } from "./known-for.ts";
import { editingProblem } from "./problems.ts";
import { aimOf, functionFor } from "./read-desk-record.ts";
import { readDeskRegister, type DeskRegister } from "./read-desk-register.ts";

/** A record as somebody wants it to be. */
export type SaveWish = {
  readonly authority: Key;
  /** In the shape of the register file. */
  readonly input: JsonObject;
  /** The version that they have seen; 0: the record is new. */
  readonly expectedVersion: number;
  readonly reason: string;
};

/** What only those who may disclose decide. */
function disclosureOf(record: RecordContent | undefined): string {
  const { visibility, confidentiality, withhold } = canonicalContent(
    record ?? ({ visibility: "internal", withhold: [] } as unknown as RecordContent),
  );
  return canonicalJson([visibility ?? "internal", confidentiality ?? {}, withhold ?? []]);
}

const DISCLOSURE: ReadonlySet<string> = new Set(["visibility", "confidentiality", "withhold"]);

/** Does the change decide only who sees what? That needs no right to write. */
function onlyDiscloses(before: VersionedRecord, after: RecordContent): boolean {
  return differenceOf(before, after).every(({ path }) => DISCLOSURE.has(path.split(".")[0] ?? ""));
}

type Compared = {
  readonly before: VersionedRecord | undefined;
  readonly after: RecordContent;
  /** Somebody else's version has come in between: what it changed is not this person's doing. */
  readonly isOvertaken: boolean;
};

function rightsProblems(
  { actor }: DeskContext,
  register: DeskRegister,
  { before, after, isOvertaken }: Compared,
): readonly Problem[] {
  const aims = [after, ...(before ? [before] : [])].map((one) => aimOf(register, one));
  const mayWrite = aims.every((aim) => may(actor, "record.write", aim));
  if (!mayWrite && !(before && (isOvertaken || onlyDiscloses(before, after))))
    return [editingProblem("actions.editing.refused", "")];
  const isDisclosing = !isOvertaken && disclosureOf(before) !== disclosureOf(after);
  if (isDisclosing && !aims.every((aim) => may(actor, "record.disclose", aim)))
    return [editingProblem("actions.editing.disclosure", "/visibility")];
  return [];
}

/** The newest version of the record, if it exists and this person may open it. */
function standing(register: DeskRegister, input: JsonObject): VersionedRecord | undefined {
  const { type, key } = input as { type?: string; key?: string };
  return register.snapshot.byReference.get(`${type ?? ""}/${key ?? ""}`);
}

type Opened = { readonly register: DeskRegister; readonly before: VersionedRecord | undefined };

/** The register and the record as it stands, if something can be written at all. */
async function opened(context: DeskContext, wish: SaveWish): Promise<Result<Opened>> {
  const { authority, input } = wish;
  const register = await readDeskRegister(context, { authority });
  if (!register) return fail(editingProblem("actions.editing.refused", ""));
  if ((await context.store.authorityOf(authority))?.record?.ended)
    return fail(editingProblem("actions.editing.closed", ""));
  const before = standing(register, input);
  return wish.expectedVersion > 0 && !before
    ? fail(editingProblem("actions.editing.absent", ""))
    : succeed({ register, before });
}

/** The function that answers for the change; null if none may. */
function authorOf({ actor }: DeskContext, register: DeskRegister, content: RecordContent): string | null {
  const aim = aimOf(register, content);
  return functionFor(actor, "record.write", aim) ?? functionFor(actor, "record.disclose", aim);
}

async function prepared(
  context: DeskContext,
  wish: SaveWish,
): Promise<Result<{ readonly content: RecordContent; readonly author: string }>> {
  const { authority, input, reason } = wish;
  const open = await opened(context, wish);
  if (!open.ok) return open;
  const { register, before } = open.value;
  const known = knownFor(register, before);
  const checked = await checkRecord(context, input, { authority, known });
  const reasonless = reason.trim() === "" ? [editingProblem("actions.editing.reason", "/reason")] : [];
  if (!checked.ok) return fail(...checked.problems, ...reasonless);
  const content = checked.value;
  // only an older version can never be written any more; one still to come could, and must not spare the rights
  const isOvertaken = before !== undefined && before.version > wish.expectedVersion;
  const compared = { before, after: content, isOvertaken };
  const problems = [...rightsProblems(context, register, compared), ...reasonless];
  if (problems.length > 0) return fail(...problems);
  if (before?.version === wish.expectedVersion && sameContent(before, content))
    return fail(editingProblem("actions.editing.unchanged", ""));
  const author = authorOf(context, register, content);
  return author === null ? fail(editingProblem("actions.editing.refused", "")) : succeed({ content, author });
}

/** What became of the wish: the new version, the faults, or that somebody else was faster and nothing was kept. */
export type SaveOutcome =
  | { readonly became: "saved"; readonly record: VersionedRecord }
  | { readonly became: "overtaken" }
  | { readonly became: "faulty"; readonly problems: readonly Problem[] };

/**
 * Keeps a record as its next version, after the checks of an import and of this person's rights.
 * @problems actions.editing.*, records.*, exchange.authority.*, those of Store.append
 */
export async function saveRecord(context: DeskContext, wish: SaveWish): Promise<SaveOutcome> {
  const ready = await prepared(context, wish);
  if (!ready.ok) return { became: "faulty", problems: ready.problems };
  const { content, author } = ready.value;
  const { authority, expectedVersion, reason } = wish;
  const changes = [{ content, reason: reason.trim(), expectedVersion }];
  const kept = await context.store.append({ authority, author, changes });
  const [record] = kept.ok ? kept.value.versions : [];
  if (record) return { became: "saved", record };
  const problems = kept.ok ? [] : kept.problems;
  if (!problems.every(isVersionConflict)) return { became: "faulty", problems };
  if (expectedVersion > 0) return { became: "overtaken" };
  const taken = editingProblem("actions.editing.key-taken", "/key", { key: content.key });
  return { became: "faulty", problems: [taken] };
}
