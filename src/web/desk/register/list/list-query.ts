import { isRecordTypeId } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import type { Visibility } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Parameters } from "#web/addresses.ts";
import type { Asked } from "#web/desk/asked.ts";
import { COLUMN_IDS, USUAL_COLUMNS, type ColumnId } from "./list-columns.ts";

/** What state of care records must be in to be listed. */
export const CARE = {
  faellig: "Bestätigung fällig",
  unvollstaendig: "Pflichtangaben fehlen",
  beendet: "beendet",
} as const;

/** A state of care. */
export type Care = keyof typeof CARE;

/** What somebody at the desk wants to see of the register. */
export type ListQuery = {
  readonly type: RecordTypeId | null;
  readonly words: string;
  readonly unit: Key | null;
  readonly status: string | null;
  readonly visibility: Visibility | null;
  readonly care: Care | null;
  readonly order: ColumnId;
  readonly isDescending: boolean;
  readonly columns: readonly ColumnId[];
  readonly page: number;
  readonly stand: LocalDate | null;
};

const LONGEST_WORDS = 200;

const isColumn = (text: string): text is ColumnId => (COLUMN_IDS as readonly string[]).includes(text);

function one(query: Asked["query"], name: string): string {
  const value = query[name];
  return typeof value === "string" ? value.trim().slice(0, LONGEST_WORDS) : "";
}

function columnsIn(query: Asked["query"]): readonly ColumnId[] {
  const asked = [query["spalten"] ?? []].flat().flatMap((text) => text.split(","));
  const known = COLUMN_IDS.filter((id) => asked.includes(id));
  return known.length > 0 ? known : USUAL_COLUMNS;
}

function orderIn(query: Asked["query"]): Pick<ListQuery, "order" | "isDescending"> {
  const asked = one(query, "sortierung");
  const isDescending = asked.startsWith("-");
  const order = isDescending ? asked.slice(1) : asked;
  return isColumn(order) ? { order, isDescending } : { order: "title", isDescending: false };
}

/** Reads the parameters of the list; what makes no sense counts as not asked. */
export function readListQuery(query: Asked["query"], stand: LocalDate | null): ListQuery {
  const [type, visibility, care] = [one(query, "art"), one(query, "sicht"), one(query, "pflege")];
  const page = Number(one(query, "seite"));
  return {
    type: isRecordTypeId(type) ? type : null,
    words: one(query, "suche"),
    unit: one(query, "einheit") || null,
    status: one(query, "status") || null,
    visibility: Object.hasOwn(ENVELOPE.visibility.list, visibility) ? (visibility as Visibility) : null,
    care: Object.hasOwn(CARE, care) ? (care as Care) : null,
    ...orderIn(query),
    columns: columnsIn(query),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    stand,
  };
}

/** The parameters that lead to this list again; usual ones leave no trace. */
export function listParameters(query: ListQuery): Parameters {
  const { type, words, unit, status, visibility, care, order, isDescending, columns, page, stand } = query;
  const isUsual = columns.join(",") === USUAL_COLUMNS.join(",");
  const sorted = `${isDescending ? "-" : ""}${order}`;
  return {
    art: type,
    suche: words,
    einheit: unit,
    status,
    sicht: visibility,
    pflege: care,
    sortierung: sorted === "title" ? null : sorted,
    spalten: isUsual ? null : columns.join(","),
    seite: page === 1 ? null : page,
    stand,
  };
}
