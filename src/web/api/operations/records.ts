import { searchRegister } from "#actions/search-register.ts";
import { readPublicRegister, type PublicRegister } from "#actions/read-public-register.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAt } from "#records/snapshot.ts";
import { parseDayOrInstant } from "#values/instant.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { cursorOf, placeOf, type Place } from "#web/api/cursor.ts";
import type { Answered, Operation, Question, Refused } from "#web/api/operation.ts";
import { AS_OF, CURSOR, LIMIT, PAGE, TEXT, TYPE } from "#web/api/parameter.ts";
import { apiProblem } from "#web/api/problems.ts";
import { authorityLink, recordView } from "#web/api/record-view.ts";
import { COUNT, listOf, named, NULLABLE_MOMENT, NULLABLE_URI, objectOf, STRING } from "#web/api/schemas.ts";
import { FILTER, recordFilter } from "./record-filter.ts";

const PARAMETERS = [TYPE, FILTER, TEXT, AS_OF, LIMIT, CURSOR];

/** A page of records, where it goes on (null: nowhere), and how many there are on all pages. */
type Found = {
  readonly records: readonly VersionedRecord[];
  readonly next: Place | null;
  readonly total: number;
  readonly corrected: readonly { readonly asked: string; readonly used: readonly string[] }[];
};

type Wish = {
  readonly register: PublicRegister;
  readonly wanted: (record: VersionedRecord) => boolean;
  readonly place: Place | null;
  readonly limit: number;
};

function inOrder({ register, wanted, place, limit }: Wish): Found {
  const all = register.snapshot.records.filter(wanted);
  const after = place !== null && "after" in place ? place.after : "";
  const rest = all.filter((record) => referenceTo(record) > after);
  const records = rest.slice(0, limit);
  const last = records.at(-1);
  const next = last && rest.length > records.length ? { after: referenceTo(last) } : null;
  return { records, next, total: all.length, corrected: [] };
}

async function searched({ site, asked }: Question, { register, wanted, place, limit }: Wish): Promise<Found> {
  const { snapshot, authority } = register;
  const type = asked.one("type");
  const chosen = snapshot.records.filter(wanted).map(referenceTo);
  const skip = place !== null && "skip" in place ? place.skip : 0;
  const { hits, total, corrected } = await searchRegister(site.context, {
    ...{ authority, reader: "public" as const, query: asked.one("q") ?? "" },
    types: type !== null && isRecordTypeId(type) ? [type] : undefined,
    among: new Map(chosen.map((one) => [one, one])),
    ...{ limit, offset: skip, passages: false },
  });
  const records = hits.flatMap(({ reference }) => recordAt(snapshot, reference) ?? []);
  const next = skip + hits.length < total && hits.length > 0 ? { skip: skip + hits.length } : null;
  return { records, next, total, corrected };
}

function placeIn({ asked }: Question): Place | null | Problem {
  const cursor = asked.one("cursor");
  if (cursor === null) return null;
  const place = placeOf(cursor);
  const isFitting = place !== null && "skip" in place === (asked.one("q") !== null);
  return isFitting ? place : apiProblem("web.api.cursor", "/cursor");
}

function nextAddress({ site, path, asked }: Question, next: Place | null): string | null {
  if (next === null) return null;
  const kept = PARAMETERS.filter(({ name }) => name !== "cursor").flatMap(({ name }) =>
    asked.all(name).map((value) => [name, value] as [string, string]),
  );
  const parameters = new URLSearchParams([...kept, ["cursor", cursorOf(next)]]);
  return `${authorityLink(site.baseUrl, path("authority"))}/records?${parameters.toString()}`;
}

/**
 * What the question asks of the register.
 * @problems web.api.filter, web.api.filter-type, web.api.filters, web.api.cursor, web.api.past-search
 */
function readWish(question: Question): Result<Omit<Wish, "register">> {
  const { asked } = question;
  const [filter, place] = [recordFilter(asked), placeIn(question)];
  if (!filter.ok) return filter;
  if (place !== null && "message" in place) return fail(place);
  if (asked.one("q") !== null && asked.one("as-of") !== null)
    return fail(apiProblem("web.api.past-search", "/q"));
  const type = asked.one("type");
  const wanted = (record: VersionedRecord): boolean =>
    (type === null || record.type === type) && filter.value(record);
  return succeed({ wanted, place, limit: Number(asked.one("limit") ?? PAGE.usual) });
}

function listed(question: Question, register: PublicRegister, found: Found): Answered {
  const { baseUrl } = question.site;
  const { authority, name, marking, snapshot } = register;
  const asOf = question.asked.one("as-of");
  const next = nextAddress(question, found.next);
  const head = { authority, name, marking, asOf: asOf === null ? null : parseDayOrInstant(asOf) };
  const around = { baseUrl, authority, snapshot };
  const records = found.records.map((record) => recordView(around, record));
  return {
    body: { ...head, total: found.total, corrected: found.corrected, records, next },
    next,
    isDemonstration: marking !== null,
  };
}

async function run(question: Question): Promise<Answered | Refused | null> {
  const { site, asked, path } = question;
  const read = readWish(question);
  if (!read.ok) return { status: 400, problems: read.problems };
  const asOf = parseDayOrInstant(asked.one("as-of") ?? "") ?? undefined;
  const register = await readPublicRegister(site.context, { authority: path("authority"), asOf });
  if (!register || register.snapshot.records.length === 0) return null;
  const wish = { register, ...read.value };
  const found = asked.one("q") === null ? inOrder(wish) : await searched(question, wish);
  return listed(question, register, found);
}

export const records: Operation = {
  id: "records",
  path: "/api/v1/authorities/{authority}/records",
  summary: "Einträge",
  description:
    "Die öffentlichen Einträge eines Registers nach Art und Kennung, mit „q“ nach Güte der Treffer, seitenweise: Die nächste Seite nennen „next“ und der Link-Kopf. An einem Tag, an dem noch nichts öffentlich war, gibt es nichts (404).",
  parameters: PARAMETERS,
  answer: objectOf({
    authority: STRING,
    name: STRING,
    marking: named("Marking"),
    asOf: NULLABLE_MOMENT,
    total: { ...COUNT, description: "Einträge auf allen Seiten." },
    corrected: {
      ...listOf(objectOf({ asked: STRING, used: listOf(STRING) })),
      description: "Wörter, die nicht vorkommen, und wofür sie genommen wurden.",
    },
    records: listOf(named("Record")),
    next: NULLABLE_URI,
  }),
  example: "/api/v1/authorities/musterstadt/records?type=system&filter=kinds%3Achatbot&limit=1",
  run,
};
