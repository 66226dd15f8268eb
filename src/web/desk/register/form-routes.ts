import { dropDraft, keepDraft } from "#actions/editing/drafts.ts";
import { readDeskRecord } from "#actions/editing/read-desk-record.ts";
import { findCandidates } from "#actions/editing/find-candidates.ts";
import { mayAnywhere, typesFor } from "#actions/access/may.ts";
import { isRecordTypeId, recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import { CHAPTERS } from "#catalogue/record-type.ts";
import { html } from "#documents/html/html.ts";
import type { Asked, DeskAnswer, DeskRoute } from "#web/desk/asked.ts";
import { PREFIX, valueAt, valuesOfForm, type FormValues } from "#web/desk/forms/form-values.ts";
import { valuesOfRecord } from "#web/desk/forms/values-of-record.ts";
import { absentPage, refusedPage } from "#web/desk/refusals.ts";
import { deskRecordAddress, deskRegisterAddress } from "./desk-addresses.ts";
import { deskView, registerDeskPage } from "./desk-view.ts";
import { formPage } from "./form-page.ts";
import { openNewForm, openRecordForm, type OpenForm } from "./open-form.ts";
import { referenceIn } from "./open-record.ts";
import { draftFields, sendForm } from "./save-form.ts";

const textIn = (query: Asked["query"], name: string): string => {
  const value = query[name];
  return typeof value === "string" ? value : "";
};

/** The form with somebody's draft in it, if they want to go on with it; else as the record stands. */
function openWith(form: OpenForm, asked: Asked, usual: FormValues): DeskAnswer | Promise<DeskAnswer> {
  const { draft } = form;
  if (draft === null || textIn(asked.query, "weiter") !== "ja") return formPage(form, { values: usual });
  return formPage(form, { values: valuesOfForm(draft.fields), isFromDraft: true });
}

async function openEdit(asked: Asked): Promise<DeskAnswer> {
  const form = await openRecordForm(asked, new Map());
  if (!form?.base) return { page: absentPage() };
  const { draft } = form;
  const isDraft = draft !== null && textIn(asked.query, "weiter") === "ja";
  // a draft goes on from the version that it began with
  const began = isDraft ? await openRecordForm(asked, valuesOfForm(draft.fields)) : form;
  const reason = form.isDisclosure ? "Sichtbarkeit geändert" : "Angaben aktualisiert";
  const usual = new Map([...valuesOfRecord(form.base, form.hidden), ["grund", [reason]]]);
  return openWith(began ?? form, asked, usual);
}

async function sendEdit(asked: Asked): Promise<DeskAnswer> {
  const values = valuesOfForm(asked.form);
  const form = await openRecordForm(asked, values);
  return form ? sendForm(form, values) : goneMeanwhile(asked, values);
}

/** Somebody ended the record while it was edited: what was typed is kept as a draft for the day it lives again. */
async function goneMeanwhile(asked: Asked, values: FormValues): Promise<DeskAnswer> {
  const { context, authority } = asked;
  const reference = referenceIn(asked);
  const found = await readDeskRecord(context, { authority, reference });
  if (!found?.isEnded || !found.mayDo("record.write")) return { page: absentPage() };
  const { type, key } = found.record;
  const version = Number(valueAt(values, "fassung"));
  await keepDraft(context, {
    ...{ authority, type, place: `key:${key}`, version, title: key },
    fields: draftFields(values),
  });
  return { goTo: deskRecordAddress(authority, reference, { parameters: { meldung: "ueberholt" } }) };
}

/** Values that a link to a new record brings along, such as what it is about. */
function broughtAlong({ query }: Asked): FormValues {
  const start: FormValues = new Map([
    [`${PREFIX.envelope}.visibility`, ["internal"]],
    ["grund", ["Neu aufgenommen"]],
  ]);
  return new Map([
    ...start,
    ...Object.entries(query).flatMap(([name, value]): [string, readonly string[]][] =>
      name.startsWith(`${PREFIX.data}.`) && typeof value === "string" ? [[name, [value]]] : [],
    ),
  ]);
}

async function openNew(asked: Asked): Promise<DeskAnswer> {
  const [type, place] = [textIn(asked.query, "type"), textIn(asked.query, "entwurf")];
  if (!isRecordTypeId(type)) return chooseType(asked);
  const form = await openNewForm(asked, { type, place });
  return form ? openWith(form, asked, broughtAlong(asked)) : { page: absentPage() };
}

async function sendNew(asked: Asked): Promise<DeskAnswer> {
  const values = valuesOfForm(asked.form);
  const form = await openNewForm(asked, { type: valueAt(values, "art"), place: valueAt(values, "platz") });
  return form ? sendForm(form, values) : { page: absentPage() };
}

/** Which kind of record shall be made? */
async function chooseType(asked: Asked): Promise<DeskAnswer> {
  const view = await deskView(asked);
  if (!view) return { page: refusedPage() };
  const { authority } = asked;
  const { actor } = asked;
  const makeable = recordTypeIds().filter((type) => type !== "authority");
  const types = typesFor(actor, "record.write", { authority, types: makeable });
  const chapters = Object.entries(CHAPTERS).map(([chapter, title]) => {
    const own = types.filter((type) => recordType(type).chapter === chapter);
    if (own.length === 0) return html``;
    return html`<section class="chapter">
<h2 class="kern-heading-medium">${title}</h2>
<ul class="form-types">
${own.map(
  (
    type,
  ) => html`<li><a class="kern-link" href="${deskRegisterAddress(authority)}/neu?type=${type}">${recordType(type).label.one}</a><br /><span class="muted">${recordType(type).help}</span></li>
`,
)}</ul>
</section>
`;
  });
  const title = "Was möchten Sie eintragen?";
  const report = mayAnywhere(actor, "use.report", authority);
  return registerDeskPage(view, {
    title,
    trail: [{ label: "Neuer Eintrag", address: null }],
    body: html`<h1 class="kern-heading-x-large">${title}</h1>
${
  report &&
  html`<p class="kern-body">Wird KI neu eingesetzt? Dann führt Sie <a class="kern-link" href="/desk/${authority}/meldung">Neuer KI-Einsatz</a> Schritt für Schritt durch alle Angaben.</p>
`
}${chapters}`,
  });
}

async function throwAway(asked: Asked): Promise<DeskAnswer> {
  const values = valuesOfForm(asked.form);
  const [type, place] = [valueAt(values, "art"), valueAt(values, "platz")];
  const { authority } = asked;
  if (!isRecordTypeId(type)) return { page: absentPage() };
  await dropDraft(asked.context, { authority, type, place });
  return { goTo: deskRegisterAddress(authority, { meldung: "verworfen" }) };
}

const MOST_OFFERED = 12;

/** Records that somebody may refer to, by what they have typed of their names. */
async function lookUp(asked: Asked): Promise<DeskAnswer> {
  const view = await deskView({ ...asked, query: {} });
  if (!view) return { page: refusedPage() };
  const types = textIn(asked.query, "typ").split(",").filter(isRecordTypeId);
  const words = textIn(asked.query, "q").trim();
  const found =
    words === "" ? [] : findCandidates(view.register.snapshot, types, { words, most: MOST_OFFERED });
  const content = JSON.stringify(
    found.map(({ reference, type, title }) => ({
      wert: reference,
      titel: types.length === 1 ? title : `${title} (${recordType(type).label.one})`,
    })),
  );
  return { file: { name: "verweise.json", mediaType: "application/json", content } };
}

/** Forms of records: new ones and changes, drafts, and the records that they may refer to. */
export const formRoutes: readonly DeskRoute[] = [
  { method: "get", path: "/desk/:authority/register/neu", deed: "record.write", handle: openNew },
  { method: "post", path: "/desk/:authority/register/neu", deed: "record.write", handle: sendNew },
  { method: "post", path: "/desk/:authority/register/entwurf", deed: "record.write", handle: throwAway },
  {
    method: "get",
    path: "/desk/:authority/register/:type/:key/bearbeiten",
    deed: "record.write",
    handle: openEdit,
  },
  {
    method: "post",
    path: "/desk/:authority/register/:type/:key/bearbeiten",
    deed: "record.write",
    handle: sendEdit,
  },
  {
    method: "get",
    path: "/desk/:authority/register/:type/:key/sichtbarkeit",
    deed: "record.disclose",
    handle: openEdit,
  },
  {
    method: "post",
    path: "/desk/:authority/register/:type/:key/sichtbarkeit",
    deed: "record.disclose",
    handle: sendEdit,
  },
  { method: "get", path: "/desk/:authority/verweise", deed: "record.write", handle: lookUp },
];
