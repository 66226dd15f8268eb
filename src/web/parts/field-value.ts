import { FACETS, isFacetId } from "#catalogue/facets.ts";
import type { Field, FieldKind, FieldOf, Fields } from "#catalogue/fields.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { blocksToHtml } from "#documents/html/blocks-to-html.ts";
import { html, type Html } from "#documents/html/html.ts";
import { blocksFromMarkdown } from "#documents/markdown-blocks.ts";
import { safeHref } from "#documents/safe-href.ts";
import { periodInFigures } from "#language/dates.ts";
import { recordAt } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import { isObject } from "#values/json.ts";
import { splitReference } from "#values/key.ts";
import type { Money } from "#values/money.ts";
import type { Period } from "#values/period.ts";
import { recordAddress } from "#web/addresses.ts";
import { citationOf } from "#reports/citation.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { tongueOf } from "#web/tongue/tongue.ts";

/** Marks what the register says as German where the page speaks another language. */
export function germanMark({ language }: Pick<ShownRegister, "language">): Html | false {
  return language === "en" && html` lang="de"`;
}

/** A link out of the site; an address that is not safe stays text. */
export function outerLink(label: string, address: string): Html {
  const href = safeHref(address);
  return href === null
    ? html`${label}`
    : html`<a class="kern-link" href="${href}" rel="noreferrer">${label}</a>`;
}

function plainText(field: FieldOf<"text">, value: string, lang: Html | false): Html {
  if (field.format === "url") return outerLink(value, value);
  if (field.format === "email") return outerLink(value, `mailto:${value}`);
  return html`<span class="as-written"${lang}>${value}</span>`;
}

/** Years have no dot between their digits; they are the integers that begin at a year. */
function whole(field: FieldOf<"integer">, value: number, register: ShownRegister): string {
  return (field.min ?? 0) >= 1900 ? String(value) : tongueOf(register).number(value);
}

/** A record that is named: its title as a link, "nicht öffentlich" if it is not, plain text if it is no name. */
export function referenceLink(register: ShownRegister, value: string): Html {
  const parts = splitReference(value);
  const { say } = tongueOf(register);
  if (!parts || !isRecordTypeId(parts.type)) return html`${value}`;
  const record = recordAt(register.snapshot, value);
  const hidden = register.desk?.hidden ?? say("nicht öffentlich", "not public");
  if (!record) return html`<span class="muted">${hidden}</span>`;
  const address =
    register.desk?.addressOf(value) ?? recordAddress(register.authority, value, { stand: register.stand });
  return html`<a class="kern-link" href="${address}"${germanMark(register)}>${titleOf(register.snapshot, record)}</a>`;
}

function groupValue(fields: Fields, value: object, register: ShownRegister): Html {
  const held: Readonly<Record<string, unknown>> = { ...value };
  const items = Object.entries(fields).flatMap(([id, field]) => {
    const inner = held[id];
    return inner === null || inner === undefined
      ? []
      : [
          html`<div class="group__item"><dt${germanMark(register)}>${field.label}</dt><dd>${fieldValue(field, inner, register)}</dd></div>
`,
        ];
  });
  return html`<dl class="group">
${items}</dl>`;
}

type Show<Kind extends FieldKind> = (field: FieldOf<Kind>, value: unknown, register: ShownRegister) => Html;

const SHOWN: { readonly [Kind in FieldKind]: Show<Kind> } = {
  text: (field, value, register) => plainText(field, String(value), germanMark(register)),
  markdown: (_, value, register) =>
    html`<div class="prose"${germanMark(register)}>${blocksToHtml(blocksFromMarkdown(String(value)), 4)}</div>`,
  yesNo: (_, value, register) => {
    const { say } = tongueOf(register);
    return html`${value === true ? say("Ja", "Yes") : say("Nein", "No")}`;
  },
  integer: (field, value, register) => html`${whole(field, Number(value), register)}`,
  decimal: (_, value, register) => html`${tongueOf(register).number(Number(value))}`,
  date: (_, value, register) => html`${tongueOf(register).day(String(value))}`,
  period: (_, value, register) => tongueOf(register).german(periodInFigures(value as Period)),
  money: (_, value, register) => html`${tongueOf(register).money(value as Money)}`,
  code: ({ list }, value, { language }) =>
    html`${list[String(value)]?.[language === "en" ? 1 : 0] ?? String(value)}`,
  reference: (_, value, register) => referenceLink(register, String(value)),
  law: (_, value) => html`${citationOf(String(value))}`,
  facet: (_, value) => {
    const id = String(value);
    return html`${isFacetId(id) ? FACETS[id].title : id}`;
  },
  group: ({ fields }, value, register) => (isObject(value) ? groupValue(fields, value, register) : html``),
};

function oneValue(field: Field, value: unknown, register: ShownRegister): Html {
  // the table holds the function for exactly this kind; TypeScript cannot follow the pairing
  const show = SHOWN[field.kind] as (field: Field, value: unknown, register: ShownRegister) => Html;
  return show(field, value, register);
}

/** What a field holds, as readers see it. */
export function fieldValue(field: Field, value: unknown, register: ShownRegister): Html {
  if (!field.many || !Array.isArray(value)) return oneValue(field, value, register);
  const values: readonly unknown[] = value;
  const [only] = values;
  if (values.length === 1) return oneValue(field, only, register);
  return html`<ul class="values">
${values.map(
  (one) => html`<li>${oneValue(field, one, register)}</li>
`,
)}</ul>`;
}
