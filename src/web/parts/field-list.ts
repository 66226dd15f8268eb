import { ENVELOPE } from "#catalogue/envelope.ts";
import { fieldOf } from "#catalogue/catalogue.ts";
import { html, type Html } from "#documents/html/html.ts";
import type { FieldState } from "#records/field-state.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { publicState } from "#web/record/public-state.ts";
import { fieldValue } from "./field-value.ts";

const HONEST_WORDS = {
  unknown: "nicht bekannt",
  notCollected: "nicht erhoben",
  notApplicable: "entfällt",
} as const;

/** The word for an honest value. */
export function honestWord(state: keyof typeof HONEST_WORDS): string {
  return HONEST_WORDS[state];
}

function heldBack({ ground, norm }: Extract<FieldState<unknown>, { state: "withheld" }>): Html {
  const [label] = ENVELOPE.withhold.fields.ground.list[ground];
  return html`<span class="honest">nicht öffentlich</span> – ${label}${norm !== undefined && ` (${norm})`}`;
}

/** What stands in a field, if it is no value: why it does not. */
function withoutValue(state: Exclude<FieldState<unknown>, { state: "given" | "missing" }>): Html {
  if (state.state === "withheld") return heldBack(state);
  const { reason } = state;
  return html`<span class="honest">${HONEST_WORDS[state.state]}</span>${reason !== "" && ` – ${reason}`}`;
}

function item(register: ShownRegister, record: VersionedRecord, id: string): Html {
  const field = fieldOf(record.type, id);
  if (field === undefined) return html``;
  const state = publicState(record, id);
  if (state.state === "missing") return html``;
  const value = state.state === "given" ? fieldValue(field, state.value, register) : withoutValue(state);
  return html`<div class="kern-description-list-item facts__item">
<dt class="kern-description-list-item__key">${field.label}</dt>
<dd class="kern-description-list-item__value">${value}</dd>
</div>
`;
}

/** Fields of a record with what stands in them; empty ones come last, in one line. */
export function fieldList(register: ShownRegister, record: VersionedRecord, ids: readonly string[]): Html {
  const isMissing = (id: string): boolean => publicState(record, id).state === "missing";
  const [given, missing] = [ids.filter((id) => !isMissing(id)), ids.filter(isMissing)];
  const labels = missing.map((id) => fieldOf(record.type, id)?.label ?? id);
  const rest =
    labels.length > 0 &&
    html`<p class="missing"><span class="muted">Nicht angegeben:</span> ${labels.join(", ")}</p>
`;
  return html`${
    given.length > 0 &&
    html`<dl class="kern-description-list facts">
${given.map((id) => item(register, record, id))}</dl>
`
  }${rest}`;
}
