import { may } from "#actions/access/may.ts";
import { searchRegister } from "#actions/search-register.ts";
import { foldGerman } from "#language/folding.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import type { Reference } from "#values/key.ts";
import type { Asked } from "#web/desk/asked.ts";
import { textIn } from "#web/reading/data-of.ts";
import { deskRecordAddress } from "#web/desk/register/desk-addresses.ts";
import type { DeskView } from "#web/desk/register/desk-view.ts";
import { COLUMNS } from "./list-columns.ts";
import { factsOf, type RecordFacts } from "./list-facts.ts";
import type { ListQuery } from "./list-query.ts";

/** A line of the list. */
export type ListRow = RecordFacts & {
  readonly record: VersionedRecord;
  readonly address: string;
  readonly isDue: boolean;
  readonly isEnded: boolean;
  readonly mayConfirm: boolean;
};

const EVERYTHING = 1_000_000;

function rowOf(view: DeskView, record: VersionedRecord, asked: Asked): ListRow {
  const { register, today, stand } = view;
  const { authority } = register;
  const facts = factsOf(register, record);
  const { reference, review } = facts;
  const aim = { authority, type: record.type, units: facts.unitKeys };
  const isEnded = record.ended === true;
  return {
    ...facts,
    ...{ record, isEnded },
    address: deskRecordAddress(authority, reference, { parameters: { stand } }),
    isDue: !isEnded && review !== null && review <= today,
    mayConfirm: stand === null && !isEnded && may(asked.actor, "record.confirm", aim),
  };
}

/** What can be told of a record without making its line; most are left out by it. */
function isAsked({ type, status, visibility }: ListQuery, record: VersionedRecord): boolean {
  return (
    (type === null || record.type === type) &&
    (status === null || textIn(record, "status") === status) &&
    (visibility === null || record.visibility === visibility)
  );
}

function isInCare({ care }: ListQuery, row: ListRow): boolean {
  if (care === "faellig") return row.isDue;
  return care !== "unvollstaendig" || row.gaps.length > 0;
}

const collator = new Intl.Collator("de-DE", { numeric: true });

function sorted(rows: readonly ListRow[], { order, isDescending }: ListQuery): readonly ListRow[] {
  const { sortKey } = COLUMNS[order];
  const turn = isDescending ? -1 : 1;
  return rows.toSorted(
    (a, b) => turn * collator.compare(sortKey(a), sortKey(b)) || collator.compare(a.title, b.title),
  );
}

/** Which of the records the words find, as search ranks them; on past days those whose titles hold them all. */
async function foundBy(asked: Asked, view: DeskView, query: ListQuery): Promise<readonly Reference[] | null> {
  const { words, type } = query;
  if (words === "" || view.stand !== null) return null;
  const { hits } = await searchRegister(asked.context, {
    ...{ authority: asked.authority, reader: view.register.rank, query: words },
    ...(type !== null && { types: [type] }),
    ...{ ended: query.care === "beendet", passages: false, limit: EVERYTHING, offset: 0 },
  });
  return hits.map(({ reference }) => reference);
}

function inTitle({ words }: ListQuery, { title }: ListRow): boolean {
  return foldGerman(words)
    .split(/\s+/u)
    .every((word) => foldGerman(title).includes(word));
}

/** The lines that a query asks for; found ones in the order of the search unless another was asked for. */
export async function listRows(asked: Asked, view: DeskView, query: ListQuery): Promise<readonly ListRow[]> {
  const { snapshot } = view.register;
  const records = query.care === "beendet" ? [...snapshot.ended.values()] : snapshot.records;
  const found = await foundBy(asked, view, query);
  const places = found && new Map(found.map((reference, at) => [reference, at]));
  const rows = records
    .filter((record) => isAsked(query, record) && (places === null || places.has(referenceTo(record))))
    .map((record) => rowOf(view, record, asked))
    .filter((row) => query.unit === null || row.unitKeys.includes(query.unit))
    .filter((row) => isInCare(query, row) && (places !== null || query.words === "" || inTitle(query, row)));
  if (places === null || asked.query["sortierung"] !== undefined) return sorted(rows, query);
  return rows.toSorted((a, b) => (places.get(a.reference) ?? 0) - (places.get(b.reference) ?? 0));
}
