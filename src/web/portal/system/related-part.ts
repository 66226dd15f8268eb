import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { html, type Html } from "#documents/html/html.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { titleOf } from "#reports/record-title.ts";
import { recordAddress } from "#web/addresses.ts";
import { statusBadge } from "#web/parts/record-table.ts";
import { chapter, nothingEntered } from "#web/portal/chapter.ts";
import { textIn } from "#web/reading/data-of.ts";
import { relatedOf, type SystemView } from "./system-view.ts";

/** A chapter that tells what other records say of the application. */
type Related = {
  readonly id: string;
  readonly title: string;
  /** Types of records, and for each the fields whose text is worth reading here. */
  readonly types: Readonly<Partial<Record<RecordTypeId, readonly string[]>>>;
  readonly none: string;
  /** Stands before the list. */
  readonly before?: Html;
};

/** A title without the name of the application, which stands above. */
function shortTitle({ register, record }: SystemView, one: VersionedRecord): string {
  const name = titleOf(register.snapshot, record);
  const others = titleOf(register.snapshot, one)
    .split(" – ")
    .filter((part) => part !== name);
  return others.length === 0 ? titleOf(register.snapshot, one) : others.join(" – ");
}

const MAIN_CODE: Readonly<Partial<Record<RecordTypeId, string>>> = {
  assessment: "kind",
  participation: "body",
  intervention: "kind",
  incident: "kind",
  biasMeasure: "kind",
};

/** What the entry is called: where a closed list says it, in the language of the page. */
function nameOf(view: SystemView, one: VersionedRecord): Html {
  const path = MAIN_CODE[one.type];
  const code = path === undefined ? null : textIn(one, path);
  if (path === undefined || code === null) return view.tongue.german(shortTitle(view, one));
  return html`${view.tongue.code(one.type, path, code)}`;
}

function item(view: SystemView, one: VersionedRecord, fields: readonly string[]): Html {
  const { register, tongue } = view;
  const on = textIn(one, "on") ?? textIn(one, "lastOn") ?? textIn(one, "checkedOn");
  const texts = fields.flatMap((id) => textIn(one, id) ?? []);
  const address = recordAddress(register.authority, referenceTo(one), { stand: register.stand });
  return html`<li><a class="kern-link" href="${address}">${nameOf(view, one)}</a> ${statusBadge(one, tongue)}${
    on !== null && html` <span class="muted">${tongue.day(on)}</span>`
  }${texts.map((text) => html`<br />${tongue.german(text)}`)}</li>
`;
}

/** What other records of these types say of the application; says so if there are none. */
export function relatedPart(view: SystemView, { id, title, types, none, before }: Related): Html {
  const items = (Object.entries(types) as [RecordTypeId, readonly string[]][]).flatMap(([type, fields]) =>
    relatedOf(view, type).map((one) => item(view, one, fields)),
  );
  const list =
    items.length === 0
      ? nothingEntered(none)
      : html`<ul class="plain-list told">
${items}</ul>`;
  return chapter(id, title, html`${before}${list}`);
}
