import { referenceTo } from "#records/record.ts";
import type { Database, Schema } from "#store/driver.ts";
import { searchWordsOf } from "./indexing/columns-of.ts";
import { correct } from "./correct.ts";
import { indexFor } from "./index-for.ts";
import { codeMark, INNER_RANK, rankOf, scopesFor, typeMark } from "./marks.ts";
import { soughtIn } from "./passage.ts";
import { readQuery, type AskedQuery, type AskedTerm } from "./read-query.ts";
import { rankCandidates } from "./score.ts";
import { UNTIERED, type Found, type Question } from "./search-index.ts";
import { showHits, type Entry, type ShownHit } from "./show-hits.ts";
import { widen, type Vocabulary } from "./widen.ts";
import type { SearchResult, SearchWish } from "./wish.ts";

const EVERYTHING = 2 ** 31 - 1;
/** Only so many records are asked for one by one; of more, all of the authority are read. */
const FEW = 250;

type Searching = { readonly database: Database; readonly schema: Schema; readonly wish: SearchWish };

const NOTHING: SearchResult = { total: 0, hits: [], corrected: [], elsewhere: 0 };

function questionOf(
  { wish }: Searching,
  { terms, excluded }: AskedQuery,
): Omit<Question, "limit" | "offset"> {
  const { authority, reader, types, marks = [], ended = false } = wish;
  const restricted = [scopesFor(reader, ended), ...marks.map((mark) => [codeMark(mark)])];
  return {
    ...{ authority, excluded, inner: rankOf(reader) >= INNER_RANK },
    terms: terms.map(({ forms }) => forms),
    marks: types === undefined ? restricted : [...restricted, types.map(typeMark)],
  };
}

/** How many candidates have to be fetched, from the first, to show the page that is asked for. */
function reach({ among, limit, offset }: SearchWish): number {
  return among === undefined ? Math.max(UNTIERED, offset + limit) : EVERYTHING;
}

async function find(searching: Searching, asked: AskedQuery): Promise<Found> {
  const { database, schema, wish } = searching;
  const question = questionOf(searching, asked);
  if (question.marks.some((choice) => choice.length === 0)) return { positions: [], total: 0 };
  return indexFor(schema).find(database, {
    ...question,
    offset: 0,
    limit: Math.min(reach(wish), EVERYTHING),
  });
}

/** The same search without the restrictions that are no question of words or of who asks. */
function everywhere({ wish, ...rest }: Searching): Searching {
  return { ...rest, wish: { ...wish, types: undefined, marks: [], among: undefined } };
}

/** By which terms alone, by their place, does this reader find anything at all? */
async function foundTerms(searching: Searching, terms: readonly AskedTerm[]): Promise<ReadonlySet<number>> {
  const asked = terms.map((term) => questionOf(everywhere(searching), { terms: [term], excluded: [] }));
  const questions = asked.map((question) => ({ ...question, offset: 0, limit: 1 }));
  return indexFor(searching.schema).findsAny(searching.database, questions);
}

/** The query with words taken for those that find nothing; null if there is nothing to correct. */
async function corrected(
  searching: Searching,
  vocabulary: Vocabulary,
  { terms, excluded }: AskedQuery,
): Promise<AskedQuery | null> {
  const found = await foundTerms(searching, terms);
  const missed = terms.filter((_, at) => !found.has(at));
  const meant = await correct(vocabulary, missed);
  const others = terms.map((term) => meant.get(term) ?? term);
  return others.some(isCorrected) ? { terms: others, excluded } : null;
}

const isCorrected = ({ forms }: AskedTerm): boolean => forms.some(({ closeness }) => closeness === "error");

/** What the index tells of the records at these places, in their order. */
async function entriesAt(
  { database, wish }: Searching,
  positions: readonly number[],
): Promise<readonly Entry[]> {
  if (positions.length === 0) return [];
  const { authority, reader, among } = wish;
  const all = database
    .selectFrom("search_entry")
    .select(["position", "type", "key", "title", "summary"])
    .where("authority", "=", authority)
    .where("rank", "<=", rankOf(reader));
  const rows = await (positions.length > FEW ? all : all.where("position", "in", positions)).execute();
  const places = new Map(rows.map((row) => [row.position, row]));
  return positions.flatMap((position) => {
    const row = places.get(position);
    if (row === undefined) return [];
    const reference = referenceTo(row);
    const standsFor = among === undefined ? reference : among.get(reference);
    const { title, summary } = row;
    return standsFor === undefined ? [] : [{ position, reference, standsFor, title, summary }];
  });
}

/** The first 200 candidates by their score, behind them in the order of the index; of several that stand for the same record the best. */
function inOrder(entries: readonly Entry[], terms: readonly AskedTerm[]): readonly Entry[] {
  const ranked = [...rankCandidates(entries.slice(0, UNTIERED), terms), ...entries.slice(UNTIERED)];
  const best = new Map<string, Entry>();
  for (const entry of ranked) if (!best.has(entry.standsFor)) best.set(entry.standsFor, entry);
  return [...best.values()];
}

/** Words taken for those asked, as they are printed in the hits that this reader sees. */
function usedWords(used: AskedQuery, shown: readonly ShownHit[]): SearchResult["corrected"] {
  return used.terms.filter(isCorrected).flatMap((term) => {
    const tokens = new Set(term.forms.flatMap(({ phrases }) => phrases.flat()));
    const words = shown.flatMap(({ texts }) => texts.flatMap((text) => [...searchWordsOf(text)]));
    const printed = words.filter(({ token }) => tokens.has(token));
    const unlike = new Map(printed.map(({ token, text }) => [token, text]));
    return unlike.size === 0 ? [] : [{ asked: term.asked, used: [...unlike.values()] }];
  });
}

type Answered = { readonly found: Found; readonly used: AskedQuery };

async function answer(searching: Searching, asked: AskedQuery): Promise<Answered> {
  const { database, wish } = searching;
  const vocabulary = { database, authority: wish.authority, rank: rankOf(wish.reader) };
  const used = { ...asked, terms: await widen(vocabulary, asked.terms) };
  const found = await find(searching, used);
  if (found.total > 0) return { found, used };
  const other = await corrected(searching, vocabulary, used);
  return other === null ? { found, used } : { found: await find(searching, other), used: other };
}

/** How much the words find without any other restriction; asked only if there is one. */
async function countElsewhere(searching: Searching, used: AskedQuery): Promise<number> {
  const { types, marks, among } = searching.wish;
  if (types === undefined && marks === undefined && among === undefined) return 0;
  return (await find(everywhere(searching), used)).total;
}

/** Finds what a reader may open (see `Reading.search`). */
export async function search(database: Database, schema: Schema, wish: SearchWish): Promise<SearchResult> {
  const searching: Searching = { database, schema, wish };
  const asked = readQuery(wish.query);
  if (asked.terms.length === 0 && asked.excluded.length === 0) return NOTHING;
  const { found, used } = await answer(searching, asked);
  if (found.total === 0) return { ...NOTHING, elsewhere: await countElsewhere(searching, used) };
  const candidates = await entriesAt(searching, found.positions);
  const ordered = inOrder(candidates, used.terms);
  const entries = ordered.slice(wish.offset, wish.offset + wish.limit);
  const shown = await showHits(database, wish, { entries, sought: soughtIn(used.terms) });
  return {
    total: wish.among === undefined ? found.total : ordered.length,
    hits: shown.map(({ hit }) => hit),
    corrected: usedWords(used, shown),
    elsewhere: ordered.length === 0 ? await countElsewhere(searching, used) : 0,
  };
}
