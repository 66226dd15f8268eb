import type { FacetId } from "#catalogue/facets.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { InquiryItem, Question } from "#inquiry/inquiry.ts";
import { wordsOf } from "#language/words.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import { areasIn, type Area } from "./areas.ts";
import { FIELD_WORDS, KIND_WORDS } from "./kind-words.ts";
import { namedRecords } from "./named-records.ts";
import { namedUnits, type NamedUnits } from "./named-units.ts";
import { speaksOf } from "./words-of-record.ts";

/** A kind of application, a field of use or any other matter to which a question is limited. */
export type Topic = Area & {
  readonly kinds: readonly NonNullable<RecordDataMap["system"]["kinds"]>[number][];
};

/** To what a question limits itself. Of several in one list any may be met, of the lists all must be. */
export type Narrowings = {
  readonly units: NamedUnits;
  /** Applications, projects and tools that are called by name. */
  readonly named: readonly VersionedRecord[];
  readonly topics: readonly Topic[];
  /** Only what is meant for citizens. */
  readonly forCitizens: boolean;
};

const BRACKETS = /\([^()]*\)/gu;
const EXAMPLES =
  /(?<!\p{L})(?:z\. ?B\.|zum Beispiel|beispielsweise|etwa|insbesondere|bspw\.|u\. ?a\.|unter anderem|wie)\s(?!(?:viel|hoch|oft|lang|wird|werden|ist|sind|weit)\p{L}*)[^?.;–]{1,120}?(?=,|\s(?:eingesetzt|genutzt|verwendet)|[?.;–]|$)/giu;

/** The words of a question without brackets and examples, which limit nothing. */
const limiting = (text: string): string => text.replaceAll(BRACKETS, " ").replaceAll(EXAMPLES, " ");

const THING =
  "(?:anwendung|system|angebot|dienst|chatbot|werkzeug|assistent|lösung|tool|programm|ki-einsatz)\\p{L}*";

/** Applications that are meant for citizens, not what use or harm they have of them. */
const FOR_CITIZENS = new RegExp(
  [
    `${THING}(?: (?:gibt es|werden|wird|sind|ist|bestehen|besteht|stehen|steht|existieren|existiert|bereits|derzeit|aktuell|im Einsatz|im \\p{L}+))* (?:für|gegenüber) (?:die |alle )?(?:bürger|einwohner)`,
    "bürger(?:innen und bürgern|n)? (?:direkt |unmittelbar )?(?:zur verfügung|angeboten|genutzt)",
    `${THING} mit (?:direktem |unmittelbarem )?bürgerkontakt`,
    "(?:an|sich an) bürger(?:innen und bürger)? (?:richten|richtet|wenden)",
  ].join("|"),
  "iu",
);

const topic = (name: string): Topic => {
  const kinds = KIND_WORDS.filter((word) => word.name === name || word.pattern.test(name));
  return { name, kinds: kinds.map(({ kind }) => kind), fields: FIELD_WORDS[name] ?? [], units: [] };
};

/** Kinds of application that the words limit the question to. */
function topicsIn(text: string): readonly Topic[] {
  return KIND_WORDS.filter(({ pattern }) => pattern.test(text)).map(({ name }) => topic(name));
}

const stemsOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map(({ stem }) => stem));

/** What the question's own words have told already. */
type Told = {
  readonly snapshot: Snapshot;
  readonly units: NamedUnits;
  readonly named: readonly VersionedRecord[];
};

/** Is a filter already said by another limit: is it a unit, a word of a unit's name, or the application named? */
function isSaid(filter: string, { snapshot, units, named }: Told): boolean {
  const unitNames = units.roots.map(({ data }) => data.name ?? "");
  const stems = stemsOf([...unitNames, ...units.unknown].join(" "));
  const isOfUnit = wordsOf(filter).every(({ stem }) => stems.has(stem));
  const isUnit = namedUnits(snapshot, filter).roots.length > 0;
  return isOfUnit || isUnit || named.some((record) => speaksOf(record, filter));
}

/** The authority's own name limits nothing. */
function isOwnName(snapshot: Snapshot, filter: string): boolean {
  return recordsOf(snapshot, "authority").some((record) => speaksOf(record, filter));
}

const byName = (topics: readonly Topic[]): readonly Topic[] => [
  ...new Map(topics.map((one) => [one.name, one])).values(),
];

/** Does a text name what the reader calls by this filter? */
function names(text: string, filter: string): boolean {
  const stems = stemsOf(text);
  const isWorded = wordsOf(filter).every(({ stem }) => stems.has(stem));
  return isWorded || KIND_WORDS.some((word) => word.pattern.test(filter) && word.pattern.test(text));
}

/** The reader's filters without those that only another sub-question names. */
function filtersFor({ text, items, filters }: Question, item: InquiryItem | null): readonly string[] {
  const others = items.filter((one) => one !== item && one.text !== item?.text);
  const own = [text, item?.text ?? ""].join("\n");
  return filters.filter((filter) => names(own, filter) || !others.some((one) => names(one.text, filter)));
}

/**
 * To what does a question limit itself, by its words and the names of this register? This is where the reading
 * of the question (its filters) and what only the register can tell (its units, applications, tools) meet.
 */
export function narrowingsOf(snapshot: Snapshot, question: Question, item: InquiryItem | null): Narrowings {
  const text = [question.text, item?.text ?? ""].map(limiting).join("\n");
  const filters = filtersFor(question, item).filter((filter) => !isOfFacet(question, filter));
  const own = namedUnits(snapshot, text);
  const units = own.roots.length > 0 ? own : { ...own, ...unitsIn(snapshot, filters) };
  const named = namedRecords(snapshot, own.rest);
  const open = filters
    .filter((filter) => !isSaid(filter, { snapshot, units, named }) && !isOwnName(snapshot, filter))
    .map(topic);
  // who calls an application by name does not limit it to its kind as well
  const topics =
    named.length > 0 ? open.filter(({ kinds }) => kinds.length === 0) : [...topicsIn(own.rest), ...open];
  const areas = areasIn(snapshot, own.rest).map((area) => ({ ...area, kinds: [] }));
  return { units, named, topics: byName([...topics, ...areas]), forCitizens: FOR_CITIZENS.test(text) };
}

/** Words that name what a facet is about, and so limit it to nothing. */
const OF_FACET: Readonly<Partial<Record<FacetId, RegExp>>> = {
  surveillance: /^(?:Gesichtserkennung|Biometrie|Videoüberwachung|Sicherheitsbehörden)$/u,
};

function isOfFacet({ facets }: Question, filter: string): boolean {
  return facets.some(({ id }) => OF_FACET[id]?.test(filter));
}

/** Units that the reader's filters name. */
function unitsIn(snapshot: Snapshot, filters: readonly string[]): Pick<NamedUnits, "roots" | "all"> {
  const { roots, all } = namedUnits(snapshot, filters.join("\n"));
  return { roots, all };
}
