import { may, typesFor } from "#actions/access/may.ts";
import { logConfidentialRead } from "#actions/access/read-log.ts";
import { findDraft, type Draft } from "#actions/editing/drafts.ts";
import { knownLaws } from "#actions/editing/known-laws.ts";
import { readDeskRecord, type DeskRecord } from "#actions/editing/read-desk-record.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import type { Asked } from "#web/desk/asked.ts";
import { hiddenReferences, type HiddenReferences } from "#web/desk/forms/hidden-references.ts";
import { valueAt, type FormValues } from "#web/desk/forms/form-values.ts";
import type { FieldFaults, FormView } from "#web/desk/forms/form-view.ts";
import { deskView, type DeskView } from "./desk-view.ts";

/** The form of a record that somebody has before them. */
export type OpenForm = DeskView & {
  readonly asked: Asked;
  readonly type: RecordTypeId;
  /** The record as it stands; null: it is new. */
  readonly found: DeskRecord | null;
  /** The version that the person began with; null: the record is new. */
  readonly base: VersionedRecord | null;
  readonly hidden: HiddenReferences;
  readonly mayDisclose: boolean;
  /** The form asks only who sees what. */
  readonly isDisclosure: boolean;
  /** Where the person's draft is kept. */
  readonly place: string;
  readonly draft: Draft | null;
};

/** The version that a sent form began with; the newest if it does not say. */
function baseOf(found: DeskRecord, values: FormValues): VersionedRecord {
  const version = Number(valueAt(values, "fassung") || found.record.version);
  return found.versions.find((one) => one.version === version)?.record ?? found.record;
}

/** Does an address ask for the form about who sees what? */
function asksForDisclosure({ request }: Asked): boolean {
  return request.url.split("?")[0]?.endsWith("/sichtbarkeit") === true;
}

/** The form for changing a record; null if it is not there for this person or they may not change it. */
export async function openRecordForm(asked: Asked, values: FormValues): Promise<OpenForm | null> {
  const isDisclosure = asksForDisclosure(asked);
  const { authority, parameters, context } = asked;
  const reference = `${parameters["type"] ?? ""}/${parameters["key"] ?? ""}`;
  const view = await deskView({ ...asked, query: {} });
  const found = await readDeskRecord(context, { authority, reference });
  if (!view || !found || found.isEnded || !found.mayDo(isDisclosure ? "record.disclose" : "record.write"))
    return null;
  const { type, key } = found.record;
  await logConfidentialRead(context, authority, [found.record]);
  const base = baseOf(found, values);
  const place = `key:${key}`;
  const draft = isDisclosure ? null : await findDraft(context, { authority, type, place });
  const { snapshot: open, current: whole } = view.register;
  return {
    ...view,
    ...{ asked, type, found, base, place, draft, isDisclosure },
    hidden: hiddenReferences(base, { open, whole }),
    mayDisclose: found.mayDo("record.disclose"),
  };
}

const RANDOM = /^new:[\w-]{8,40}$/u;

/** The form for a new record of a type; null if there is no such type. */
export async function openNewForm(
  asked: Asked,
  wanted: { readonly type: string; readonly place: string },
): Promise<OpenForm | null> {
  const { authority, context, actor } = asked;
  const { type } = wanted;
  const view = await deskView({ ...asked, query: {} });
  if (!view || !isRecordTypeId(type) || type === "authority") return null;
  // told before anything is typed, not when it is saved
  if (typesFor(actor, "record.write", { authority, types: [type] }).length === 0) return null;
  const place = RANDOM.test(wanted.place) ? wanted.place : `new:${crypto.randomUUID()}`;
  return {
    ...view,
    ...{ asked, type, found: null, base: null, place, hidden: [], isDisclosure: false },
    mayDisclose: may(actor, "record.disclose", { authority }),
    draft: await findDraft(context, { authority, type, place }),
  };
}

/** The form with these values and faults in it. */
export function formViewOf(form: OpenForm, values: FormValues, faults: FieldFaults): FormView {
  const { type, register, hidden, mayDisclose } = form;
  const authority: Key = register.authority;
  return { authority, type, values, faults, register, hidden, laws: knownLaws(), mayDisclose };
}
