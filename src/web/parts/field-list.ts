import { ENVELOPE } from "#catalogue/envelope.ts";
import { fieldOf } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { FieldState } from "#records/field-state.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { publicState } from "#web/record/public-state.ts";
import { tongueOf, type Tongue } from "#web/tongue/tongue.ts";
import { fieldValue, germanMark } from "./field-value.ts";

type Words = readonly [german: string, english: string];

const HONEST_WORDS: Readonly<Record<"unknown" | "notCollected" | "notApplicable", Words>> = {
  unknown: ["nicht bekannt", "not known"],
  notCollected: ["nicht erhoben", "not collected"],
  notApplicable: ["entfällt", "does not apply"],
};

/** The word for an honest value. */
export function honestWord(state: keyof typeof HONEST_WORDS): string {
  return HONEST_WORDS[state][0];
}

function heldBack(
  { ground, norm }: Extract<FieldState<unknown>, { state: "withheld" }>,
  { say }: Tongue,
): Html {
  const [german, english] = ENVELOPE.withhold.fields.ground.list[ground];
  const label = say(german, english);
  return html`<span class="honest">${say("nicht öffentlich", "not public")}</span> – ${label}${norm !== undefined && ` (${norm})`}`;
}

/** What stands in a field, if it is no value: why it does not. */
function withoutValue(
  state: Exclude<FieldState<unknown>, { state: "given" | "missing" }>,
  tongue: Tongue,
): Html {
  if (state.state === "withheld") return heldBack(state, tongue);
  const { reason } = state;
  const word = tongue.say(...HONEST_WORDS[state.state]);
  return html`<span class="honest">${word}</span>${reason !== "" && html` – ${tongue.german(reason)}`}`;
}

/** A field without an English name keeps its German one. */
function labelMark(register: ShownRegister, type: VersionedRecord["type"], id: string): Html | false {
  return tongueOf(register).label(type, id) === fieldOf(type, id)?.label && germanMark(register);
}

/** What stands in one field of a record: its value, why there is none, or that nobody has entered anything yet. */
export function fieldWords(register: ShownRegister, record: VersionedRecord, id: string): Html {
  const field = fieldOf(record.type, id);
  if (field === undefined) return html``;
  const state = publicState(record, id);
  const tongue = tongueOf(register);
  if (state.state === "given") return fieldValue(field, state.value, register);
  if (state.state === "missing")
    return html`<span class="muted">${tongue.say("noch keine Angabe", "nothing entered yet")}</span>`;
  return withoutValue(state, tongue);
}

function item(register: ShownRegister, record: VersionedRecord, id: string): Html {
  if (fieldOf(record.type, id) === undefined || publicState(record, id).state === "missing") return html``;
  const tongue = tongueOf(register);
  const value = fieldWords(register, record, id);
  return html`<div class="kern-description-list-item facts__item">
<dt class="kern-description-list-item__key"${labelMark(register, record.type, id)}>${tongue.label(record.type, id)}</dt>
<dd class="kern-description-list-item__value">${value}</dd>
</div>
`;
}

/** Fields of a record with what stands in them; empty ones come last, in one line. */
export function fieldList(register: ShownRegister, record: VersionedRecord, ids: readonly string[]): Html {
  const isMissing = (id: string): boolean => publicState(record, id).state === "missing";
  const [given, missing] = [ids.filter((id) => !isMissing(id)), ids.filter(isMissing)];
  const { label, say } = tongueOf(register);
  const labels = missing.map((id, at) => {
    const mark = labelMark(register, record.type, id);
    const name = label(record.type, id);
    return html`${at > 0 && ", "}${mark ? html`<span${mark}>${name}</span>` : name}`;
  });
  const rest =
    labels.length > 0 &&
    html`<p class="missing"><span class="muted">${say("Noch keine Angabe:", "Nothing entered yet:")}</span> ${labels}</p>
`;
  return html`${
    given.length > 0 &&
    html`<dl class="kern-description-list facts">
${given.map((id) => item(register, record, id))}</dl>
`
  }${rest}`;
}
