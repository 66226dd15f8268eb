import { sql, type RawBuilder } from "kysely";
import { SHORTEST_PART, splitsOf, type Split } from "#language/compounds.ts";
import { isStopWord } from "#language/stop-words.ts";
import { tokenOf, type TokenWord } from "#language/tokens.ts";
import { inBatches } from "#store/batches.ts";
import type { Database } from "#store/driver.ts";
import type { Key } from "#values/key.ts";
import type { AskedTerm } from "./read-query.ts";
import type { Form } from "./search-index.ts";
import { reversed } from "./indexing/write-entries.ts";

/** Whose vocabulary, and the highest rank that its reader may open. */
export type Vocabulary = { readonly database: Database; readonly authority: Key; readonly rank: number };

const SHORTEST_BEGINNING = 3;
/** The shortest words that begin or end with a word asked; of more, the others are not looked for. */
const MOST_WORDS = 20;
const LAST_LETTER = "\u{10ffff}";

type Row = { readonly kind: "begins" | "ends" | "known"; readonly nth: number; readonly stem: string };

type Asked = { readonly at: number; readonly word: TokenWord; readonly splits: readonly Split[] };

/** The words of one sort that the vocabulary has; no word asked stands at `at`. */
function begins({ authority, rank }: Vocabulary, { at, word }: Asked): RawBuilder<unknown> {
  return sql`select * from (select distinct 'begins' as kind, ${sql.lit(at)} as nth, stem, length(stem)
    from search_word where authority = ${authority} and word >= ${word.folded} and word < ${word.folded + LAST_LETTER}
    and rank <= ${sql.lit(rank)} order by length(stem), stem limit ${sql.lit(MOST_WORDS)}) as beginning`;
}

function ends({ authority, rank }: Vocabulary, { at, word }: Asked): RawBuilder<unknown> {
  const ending = reversed(word.stem);
  return sql`select * from (select distinct 'ends' as kind, ${sql.lit(at)} as nth, stem, length(reversed), reversed
    from search_word where authority = ${authority} and reversed >= ${ending} and reversed < ${ending + LAST_LETTER}
    and rank <= ${sql.lit(rank)} order by length(reversed), reversed limit ${sql.lit(MOST_WORDS)}) as ending`;
}

function partsOf({ authority, rank }: Vocabulary, asked: readonly Asked[]): readonly RawBuilder<unknown>[] {
  const stems = new Set(
    asked.flatMap(({ splits }) => splits.flatMap(({ firsts, head }) => [...firsts, head])),
  );
  return inBatches([...stems]).map(
    (batch) => sql`select distinct 'known' as kind, 0 as nth, stem from search_word
      where authority = ${authority} and reversed in (${sql.join(batch.map(reversed))}) and rank <= ${sql.lit(rank)}`,
  );
}

const columns = (query: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select kind, nth, stem from (${query}) as words`;

/** What of the vocabulary may match the words asked, in one statement. */
async function lookUp(vocabulary: Vocabulary, asked: readonly Asked[]): Promise<readonly Row[]> {
  const queries = [
    ...asked
      .filter(({ word }) => word.folded.length >= SHORTEST_BEGINNING)
      .map((one) => begins(vocabulary, one)),
    ...asked.filter(({ word }) => word.stem.length >= SHORTEST_PART).map((one) => ends(vocabulary, one)),
    ...partsOf(vocabulary, asked),
  ];
  if (queries.length === 0) return [];
  const all = sql<Row>`${sql.join(queries.map(columns), sql` union all `)}`;
  const { rows } = await all.execute(vocabulary.database);
  return rows;
}

function splitForms({ splits }: Asked, known: ReadonlySet<string>): readonly Form[] {
  return splits.flatMap(({ firsts, head }) => {
    if (!known.has(head)) return [];
    return firsts
      .filter((first) => first !== head && known.has(first))
      .map((first): Form => ({ phrases: [[tokenOf(first)], [tokenOf(head)]], closeness: "part" }));
  });
}

const nameOf = ({ phrases }: Form): string => phrases.map((tokens) => tokens.join(" ")).join("&");

/**
 * The terms with the other words of the register that may be meant: words that begin with the word asked, compounds
 * that end with it, and the parts of the word asked if it is a compound itself.
 */
export async function widen(
  vocabulary: Vocabulary,
  terms: readonly AskedTerm[],
): Promise<readonly AskedTerm[]> {
  const asked = terms.flatMap(({ word }, at): Asked[] =>
    word === null || isStopWord(word.folded) ? [] : [{ at, word, splits: splitsOf(word.folded) }],
  );
  const rows = await lookUp(vocabulary, asked);
  const known = new Set(rows.filter(({ kind }) => kind === "known").map(({ stem }) => stem));
  return terms.map((term, at) => {
    const mine = asked.find((one) => one.at === at);
    if (mine === undefined) return term;
    const words = rows.filter((row) => row.kind !== "known" && row.nth === at);
    const wider = words.map(({ stem }): Form => ({ phrases: [[tokenOf(stem)]], closeness: "part" }));
    const forms = [...term.forms, ...wider, ...splitForms(mine, known)];
    const unlike = new Map(forms.toReversed().map((form) => [nameOf(form), form]));
    return { ...term, forms: [...unlike.values()].toReversed() };
  });
}
