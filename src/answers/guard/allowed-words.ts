const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Prepositions with which a phrase may open that moves as a whole. */
export const PREPOSITIONS = words(`
an auf aus bei bis durch für hinter in mit nach neben seit über um unter von vor während wegen zu zwischen innerhalb
außerhalb
`);

/** Articles that may be added where a noun begins an entry of a list. */
export const OPENING_ARTICLES = words("der die das");

/** Articles that may be added between a preposition and a quoted name. */
export const QUOTE_ARTICLES = words("der die das dem den");

/** What may join two sentences to one. */
export const JOINING = words("und sowie");

/** Words that only lead on; they may be added right behind a finite verb of `PIVOTS`. */
export const LEADING_ON = words("zudem ferner außerdem");

/** Each may stand in place of a colon. */
export const IN_PLACE_OF_COLON = words("ist sind");

/** Finite verbs of clauses with one subject: around them a phrase may move from the front to the middle. */
export const PIVOTS = words(
  "ist sind war waren wird werden wurde wurden besteht bestehen gilt gelten liegt liegen lag lagen",
);

/**
 * Words that decide what a sentence claims: no, perhaps, planned, so far, only, all. Where one stands, sentences are
 * not joined and phrases do not move, so that it governs the same words as before.
 */
export const DECIDING = words(`
nicht nichts nie niemals niemand nirgends kein keine keinen keinem keiner keines weder noch ohne kaum nein ja gegen
geplant plant planen vorgesehen beabsichtigt beantragt soll sollen sollte sollten kann können könnte könnten darf
dürfen durfte durften muss müssen musste mussten will wollen mag möchte würde würden wäre wären sei seien hätte hätten
voraussichtlich vermutlich möglicherweise wohl etwa rund circa ungefähr bisher bislang derzeit zurzeit schon bereits
teilweise teils überwiegend weitgehend nur ausschließlich lediglich allein mindestens höchstens maximal minimal
insgesamt zusammen jeweils davon alle alles sämtliche jede jeder jedes einige manche viele wenige mehrere beide oder
falls sofern wenn außer statt
`);

/** Words whose capital tells nothing but that a sentence begins. */
export const SMALL_WORDS: ReadonlySet<string> = new Set([
  ...[...PREPOSITIONS, ...QUOTE_ARTICLES, ...JOINING, ...PIVOTS, ...DECIDING],
  ...words(
    "ein eine einen einem einer eines des es hierfür hierzu dafür dazu hierbei dabei zudem ferner außerdem",
  ),
]);

/** Words that say the same. */
const ALIKE: readonly ReadonlySet<string>[] = [
  ...[JOINING, words("nutzt verwendet"), words("nutzen verwenden"), words("genutzt verwendet")],
  ...[words("hierfür dafür"), words("hierzu dazu"), words("hierbei dabei")],
];

/** May one word stand for the other? */
export function saysTheSame(one: string, other: string): boolean {
  return one === other || ALIKE.some((set) => set.has(one) && set.has(other));
}
