import { fieldOf } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import { html, type Html } from "#documents/html/html.ts";
import { redact } from "#records/disclosure/redact.ts";
import type { VersionedRecord } from "#records/record.ts";
import { HONEST_MAPS } from "#web/desk/forms/values-of-record.ts";
import { badge } from "#web/parts/badge.ts";
import { honestWord } from "#web/parts/field-list.ts";
import { fieldValue } from "#web/parts/field-value.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { fieldGroups } from "#web/record/field-groups.ts";

type Setting = {
  readonly register: ShownRegister;
  readonly record: VersionedRecord;
  /** What is held back from others, also because few people stand behind a number. */
  readonly withheld: ReadonlySet<string>;
};

function honestPart(record: VersionedRecord, id: string): Html | null {
  const map = HONEST_MAPS.find((one) => record[one][id] !== undefined);
  if (map === undefined) return null;
  const reason = record[map][id] ?? "";
  return html`${badge(honestWord(map), "warning")}${reason !== "" && ` ${reason}`}`;
}

function said({ register, record, withheld }: Setting, id: string): Html | null {
  const field = fieldOf(record.type, id);
  const value = (record.data as Readonly<Record<string, unknown>>)[id];
  const shown =
    value === undefined || value === null || !field
      ? honestPart(record, id)
      : fieldValue(field, value, register);
  if (!withheld.has(id)) return shown;
  const held = record.withhold.find((one) => one.field.split(".")[0] === id);
  const ground = held ? ENVELOPE.withhold.fields.ground.list[held.ground][0] : "kleine Zahlen";
  return html`${shown} ${badge("wird zurückgehalten", "info")} <span class="muted">${ground}</span>`;
}

function item(setting: Setting, id: string): Html {
  const value = said(setting, id);
  if (value === null) return html``;
  return html`<div class="kern-description-list-item facts__item">
<dt class="kern-description-list-item__key">${fieldOf(setting.record.type, id)?.label ?? id}</dt>
<dd class="kern-description-list-item__value">${value}</dd>
</div>
`;
}

function group(setting: Setting, title: string, ids: readonly string[]): Html {
  const [given, missing] = [true, false].map((isGiven) =>
    ids.filter((id) => (said(setting, id) !== null) === isGiven),
  );
  const { type } = setting.record;
  return html`<section class="chapter">
<h2 class="kern-heading-medium">${title}</h2>
<dl class="kern-description-list facts">
${(given ?? []).map((id) => item(setting, id))}</dl>
${
  (missing ?? []).length > 0 &&
  html`<p class="missing"><span class="muted">Noch nichts eingetragen:</span> ${(missing ?? []).map((id) => fieldOf(type, id)?.label ?? id).join(", ")}</p>
`
}</section>
`;
}

/** All that a record says, with marks of what is held back from others and of what is not known. */
export function recordFacts(register: ShownRegister, record: VersionedRecord): Html {
  const withheld = new Set(redact(record).withhold.map(({ field }) => field));
  const setting = { register, record, withheld };
  const groups = fieldGroups(record.type);
  const named = new Set(groups.flatMap(({ fields }) => fields));
  const lead = Object.keys({ ...record.data }).filter((id) => !named.has(id));
  const all = lead.length === 0 ? groups : [{ title: "Auf einen Blick", fields: lead }, ...groups];
  return html`${all.map(({ title, fields }) => group(setting, title, fields))}`;
}
