import { fieldOf } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import type { Field } from "#catalogue/fields.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { html, type Html } from "#documents/html/html.ts";
import { attachmentOf } from "#records/attachment.ts";
import { differenceOf, type Change } from "#records/difference.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Json } from "#values/json.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { honestWord } from "./field-list.ts";
import { fieldValue } from "./field-value.ts";

/** A changed place in readers' words. */
type Place = { readonly label: string; readonly show: (value: Json) => Html };

type Setting = { readonly type: RecordTypeId; readonly register: ShownRegister };

function shower(field: Field | undefined, register: ShownRegister) {
  return (value: Json): Html =>
    field === undefined ? html`${JSON.stringify(value)}` : fieldValue(field, value, register);
}

/** "Ort der Datenverarbeitung: Staat" for `hosting.country`. */
function labelOf(type: RecordTypeId, path: string): string {
  const steps = path.split(".");
  const paths = steps.map((_, at) => steps.slice(0, at + 1).join("."));
  return paths.map((one) => fieldOf(type, one)?.label ?? one).join(": ");
}

const ENVELOPE_FIELDS: Readonly<Record<string, Field>> = ENVELOPE;

function placeOf(path: string, { type, register }: Setting): Place {
  const at = path.indexOf(".");
  const [root, inner] = at < 0 ? [path, ""] : [path.slice(0, at), path.slice(at + 1)];
  if (root === "data") return { label: labelOf(type, inner), show: shower(fieldOf(type, inner), register) };
  if (root === "unknown" || root === "notCollected" || root === "notApplicable") {
    return {
      label: labelOf(type, inner),
      show: (value) => html`${honestWord(root)} – ${typeof value === "string" ? value : ""}`,
    };
  }
  if (root === "ended")
    return { label: "Eintrag", show: (value) => html`${value === true ? "beendet" : "geführt"}` };
  return envelopePlace([root, inner], { type, register });
}

/** Names of files, and of fields that are held back, as readers know them. */
const NAMED: Readonly<Record<string, (value: Json, type: RecordTypeId) => string>> = {
  attachments: (value) => (typeof value === "string" ? (attachmentOf(value)?.name ?? value) : ""),
  withhold: (value, type) => {
    const { field = "", ground = "" } = value as { field?: string; ground?: string };
    const words = ENVELOPE.withhold.fields.ground.list[ground as "statute"]?.[0] ?? ground;
    return `${labelOf(type, field)} (${words})`;
  },
};

/** A place outside the data: `visibility`, `confidentiality.ground`. */
function envelopePlace([root, inner]: readonly [string, string], { type, register }: Setting): Place {
  const whole = ENVELOPE_FIELDS[root];
  const part = inner !== "" && whole?.kind === "group" ? whole.fields[inner] : undefined;
  const label = [whole?.label ?? root, part?.label].filter(Boolean).join(": ");
  const name = NAMED[root];
  if (name === undefined) return { label, show: shower(part ?? whole, register) };
  return {
    label,
    show: (value) =>
      html`${(Array.isArray(value) ? value : [value]).map((one: Json) => name(one, type)).join(", ")}`,
  };
}

const LONG = 160;

/** A long or many-lined value stands behind a fold, so that the history stays readable. */
function side(word: string, value: Json, show: (value: Json) => Html): Html {
  if (value === null)
    return html`<li><span class="change__word">${word}:</span> <span class="muted">nichts eingetragen</span></li>
`;
  const shown = show(value);
  if (JSON.stringify(value).length <= LONG) {
    return html`<li><span class="change__word">${word}:</span> <span>${shown}</span></li>
`;
  }
  return html`<li><details><summary>${word}: Text anzeigen</summary><div>${shown}</div></details></li>
`;
}

function changeItem({ path, before, after }: Change, setting: Setting): Html {
  const { label, show } = placeOf(path, setting);
  return html`<li class="change"><strong>${label}</strong>
<ul class="change__sides">
${side("bisher", before, show)}${side("jetzt", after, show)}</ul></li>
`;
}

/** What a version says otherwise than the one before it, both redacted; nothing if they say the same. */
export function changeList(older: VersionedRecord, newer: VersionedRecord, register: ShownRegister): Html {
  // outside, what is held back shows by its own marks
  const isShown = (path: string): boolean => register.desk !== undefined || path !== "withhold";
  const changes = differenceOf(older, newer).filter(({ path }) => isShown(path));
  if (changes.length === 0) return html``;
  const setting = { type: newer.type, register };
  return html`<details class="changes">
<summary>${changes.length === 1 ? "Eine Änderung" : `${changes.length} Änderungen`} gegenüber der vorigen Fassung</summary>
<ul class="plain-list">
${changes.map((change) => changeItem(change, setting))}</ul>
</details>`;
}
