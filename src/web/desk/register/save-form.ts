import { dropDraft, keepDraft, type DraftFields } from "#actions/editing/drafts.ts";
import { aimOf, functionFor } from "#actions/editing/read-desk-record.ts";
import { isFirstSending } from "#actions/editing/is-first-sending.ts";
import { saveRecord } from "#actions/editing/save-record.ts";
import { canonicalContent, recordFromContent, sameContent } from "#records/content.ts";
import { referenceTo } from "#records/record.ts";
import type { JsonObject } from "#values/json.ts";
import type { Reference } from "#values/key.ts";
import { TOKEN_FIELD } from "#web/parts/token-field.ts";
import type { DeskAnswer } from "#web/desk/asked.ts";
import { formFaults } from "#web/desk/forms/form-faults.ts";
import { formProblem } from "#web/desk/forms/form-problems.ts";
import { valueAt, type FormValues } from "#web/desk/forms/form-values.ts";
import { withMoreLines, withoutLine } from "#web/desk/forms/form-lines.ts";
import { inputOfValues, type FormInput } from "#web/desk/forms/input-of-values.ts";
import { conflictPage, mergedAsChosen } from "./conflict-page.ts";
import { deskRecordAddress } from "./desk-addresses.ts";
import { formAddress, formPage, proposedKey, titleOfForm } from "./form-page.ts";
import type { OpenForm } from "./open-form.ts";

/** The record that a form describes. */
function readRecordForm(form: OpenForm, values: FormValues): FormInput {
  const { type, base, hidden, mayDisclose, found, isDisclosure } = form;
  const key = found ? found.record.key : valueAt(values, "key").trim() || proposedKey(form, values);
  return inputOfValues(values, { type, key, base, hidden, mayDisclose, isDisclosure });
}

/** Notes that everything was looked at today, if the person says so. */
function confirmed(form: OpenForm, values: FormValues, input: JsonObject): JsonObject {
  if (valueAt(values, "bestaetigt") !== "ja") return input;
  const aim = aimOf(form.register, recordFromContent(input));
  const confirmedBy = functionFor(form.asked.actor, "record.confirm", aim);
  return confirmedBy === null ? input : { ...input, confirmedOn: form.today, confirmedBy };
}

/** The fields of a form as a draft keeps them. */
export function draftFields(values: FormValues): DraftFields {
  const passing = new Set([TOKEN_FIELD, "aktion", "still"]);
  return Object.fromEntries([...values].filter(([name]) => !passing.has(name)));
}

async function keepAsDraft(form: OpenForm, values: FormValues): Promise<DeskAnswer> {
  const { asked, register, type, place, base } = form;
  const { authority } = register;
  const isKept = await keepDraft(asked.context, {
    ...{ authority, type, place, version: base?.version ?? 0, title: titleOfForm(form, values) },
    fields: draftFields(values),
  });
  if (valueAt(values, "still") !== "") {
    const content = JSON.stringify({ gespeichert: isKept });
    return { file: { name: "entwurf.json", mediaType: "application/json", content } };
  }
  const problems = isKept ? [] : [formProblem("web.form.draft-too-big", "")];
  if (problems.length > 0)
    return formPage(form, { values, faults: formFaults(problems, { type, names: new Map() }) });
  const address = formAddress(form);
  return { goTo: `${address}${address.includes("?") ? "&" : "?"}weiter=ja&meldung=entwurf` };
}

/** A form whose fields are written down but that is not saved yet: a line more or less, words looked for. */
function stepped(values: FormValues, action: string): FormValues {
  const [step, ...rest] = action.split(":");
  const name = rest.join(":");
  if (step === "mehr") return withMoreLines(values, name);
  return step === "weniger" ? withoutLine(values, name) : values;
}

/** The record that this very form has made a moment ago, if it was sent twice; null: none. */
async function alreadyMade(form: OpenForm, input: JsonObject): Promise<Reference | null> {
  const { asked, register, type, place } = form;
  const { authority, snapshot } = register;
  if (form.found) return null;
  const { key: _key, ...said } = input;
  if (await isFirstSending(asked.context, { authority, type, place }, said)) return null;
  const twin = (snapshot.byType.get(type) ?? []).find((one) =>
    sameContent(one, recordFromContent({ ...input, key: one.key })),
  );
  return twin ? referenceTo(twin) : null;
}

/** Saves a record that was read, drops its draft and leads to it; on faults the form comes back. */
async function saveRead(
  form: OpenForm,
  values: FormValues,
  wish: { readonly input: JsonObject; readonly version: number; readonly names: FormInput["names"] },
): Promise<DeskAnswer> {
  const { asked, register, type, place, found } = form;
  const { authority } = register;
  const { version: expectedVersion, names } = wish;
  const input = confirmed(form, values, wish.input);
  const reason = valueAt(values, "grund");
  const made = await alreadyMade(form, input);
  if (made) return { goTo: deskRecordAddress(authority, made, { parameters: { meldung: "angelegt" } }) };
  const outcome = await saveRecord(asked.context, { authority, input, expectedVersion, reason });
  if (outcome.became === "faulty")
    return formPage(form, { values, faults: formFaults(outcome.problems, { type, names }) });
  if (outcome.became === "overtaken") return conflictPage(form, { values, mine: recordFromContent(input) });
  await dropDraft(asked.context, { authority, type, place });
  const meldung = found ? "gespeichert" : "angelegt";
  return { goTo: deskRecordAddress(authority, referenceTo(outcome.record), { parameters: { meldung } }) };
}

/** Does what the button of a form asks for. */
export async function sendForm(form: OpenForm, values: FormValues): Promise<DeskAnswer> {
  const action = valueAt(values, "aktion") || "speichern";
  // a form about who sees what has not all that a draft needs
  if (action === "entwurf" && !form.isDisclosure) return keepAsDraft(form, values);
  if (action === "zusammenfuehren") return sendMerge(form, values);
  if (action !== "speichern") return formPage(form, { values: stepped(values, action) });
  const { input, names, problems } = readRecordForm(form, values);
  if (problems.length > 0)
    return formPage(form, { values, faults: formFaults(problems, { type: form.type, names }) });
  return saveRead(form, values, { input, names, version: form.base?.version ?? 0 });
}

/** Saves what was made of two people's changes; who is overtaken again decides again. */
async function sendMerge(form: OpenForm, values: FormValues): Promise<DeskAnswer> {
  const { asked, register, type, place, found, base } = form;
  const against = found?.versions.find(({ version }) => version === Number(valueAt(values, "gegen")));
  const { input, names, problems } = readRecordForm(form, values);
  if (!against?.record || !base || problems.length > 0)
    return formPage(form, { values, faults: formFaults(problems, { type, names }) });
  const mine = recordFromContent(confirmed(form, values, input));
  const record = mergedAsChosen({ base, theirs: against.record, mine }, values);
  if (record === null) return conflictPage(form, { values, mine, isUndecided: true });
  const { authority } = register;
  const outcome = await saveRecord(asked.context, {
    ...{ authority, input: canonicalContent(record), expectedVersion: against.version },
    reason: valueAt(values, "grund"),
  });
  if (outcome.became === "overtaken") return conflictPage(form, { values, mine });
  if (outcome.became === "faulty")
    return formPage(form, { values, faults: formFaults(outcome.problems, { type, names }) });
  await dropDraft(asked.context, { authority, type, place });
  const parameters = { meldung: "zusammengefuehrt" };
  return { goTo: deskRecordAddress(authority, referenceTo(outcome.record), { parameters }) };
}
