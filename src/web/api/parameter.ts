import { isRecordTypeId, recordTypeIds } from "#catalogue/catalogue.ts";
import type { JsonSchema } from "#records/schema-of-field.ts";
import { dayOf, parseDayOrInstant, type Instant } from "#values/instant.ts";
import { isLocalDate } from "#values/local-date.ts";
import type { Problem } from "#values/problem.ts";
import { readText, type Query } from "#web/input/query.ts";
import { apiProblem } from "./problems.ts";

/** A parameter of a question: what it means, what it may be, and what is wrong with a text. */
export type Parameter = {
  readonly name: string;
  readonly description: string;
  readonly schema: JsonSchema;
  /** May be given several times. */
  readonly isMany?: boolean;
  readonly check: (text: string, now: Instant) => Problem | null;
};

/** Entries of a list that are sent at once, unless told otherwise, and at most. */
export const PAGE = { usual: 50, most: 200 } as const;

const fits = (): null => null;

export const LIMIT: Parameter = {
  name: "limit",
  description: `Wie viele Einträge eine Antwort höchstens enthält; ohne Angabe ${PAGE.usual}.`,
  schema: { type: "integer", minimum: 1, maximum: PAGE.most, default: PAGE.usual },
  check: (text) =>
    /^[1-9]\d{0,3}$/u.test(text) && Number(text) <= PAGE.most
      ? null
      : apiProblem("web.api.limit", "/limit", { value: text, most: PAGE.most }),
};

export const CURSOR: Parameter = {
  name: "cursor",
  description: "Wo die Liste weitergeht: aus „next“ der vorigen Antwort oder ihrem Link-Kopf.",
  schema: { type: "string", maxLength: 200 },
  check: fits,
};

export const AS_OF: Parameter = {
  name: "as-of",
  description:
    "Was das Register zu diesem Zeitpunkt sagte: ein Tag (sein Ende in Berlin) oder ein Zeitpunkt mit Zone; ohne Angabe der heutige Stand. Was heute zurückgehalten wird, fehlt auch im früheren Stand.",
  schema: { type: "string", maxLength: 40 },
  check: (text, now) => {
    const moment = parseDayOrInstant(text);
    if (moment === null) return apiProblem("web.api.moment", "/as-of", { value: text });
    const isFuture = isLocalDate(text) ? text > dayOf(now) : moment > now;
    return isFuture ? apiProblem("web.api.future", "/as-of", { value: text }) : null;
  },
};

export const TYPE: Parameter = {
  name: "type",
  description: "Nur Einträge dieser Art.",
  schema: { type: "string", enum: recordTypeIds() },
  check: (text) =>
    isRecordTypeId(text)
      ? null
      : apiProblem("web.api.type", "/type", { value: text, types: recordTypeIds().join(", ") }),
};

export const TEXT: Parameter = {
  name: "q",
  description:
    "Wörter, die alle vorkommen (auch gebeugt oder in Zusammensetzungen), „Wortfolgen“ in Anführungszeichen und -Ausschlüsse; Treffer stehen nach Güte. Nur im heutigen Stand.",
  schema: { type: "string", maxLength: 200 },
  check: fits,
};

export const VERSION: Parameter = {
  name: "version",
  description: "Die Fassung, von 1 an gezählt; ohne Angabe die geltende.",
  schema: { type: "integer", minimum: 1 },
  check: (text) =>
    /^[1-9]\d{0,8}$/u.test(text) ? null : apiProblem("web.api.version", "/version", { value: text }),
};

/** A question's parameters that have been checked. */
export type Asked = {
  readonly one: (name: string) => string | null;
  readonly all: (name: string) => readonly string[];
};

function checkOne(parameter: Parameter, query: Query, now: Instant): readonly Problem[] {
  const { name, isMany, check } = parameter;
  const given = query[name];
  const texts = isMany && Array.isArray(given) ? (given as readonly string[]) : [given];
  return texts.flatMap((text) => {
    const read = readText({ [name]: text }, name);
    if (!read.ok) return read.problems;
    const problem = read.value === null ? null : check(read.value, now);
    return problem === null ? [] : [problem];
  });
}

/** What is wrong with a question's parameters; those that nobody knows are told as well. */
export function checkParameters(
  parameters: readonly Parameter[],
  query: Query,
  now: Instant,
): readonly Problem[] {
  const names = parameters.map(({ name }) => name);
  const strangers = Object.keys(query).filter((name) => !names.includes(name));
  const told = { names: names.length === 0 ? "keine" : names.join(", ") };
  return [
    ...strangers.map((name) =>
      apiProblem("web.api.parameter", `/${name.slice(0, 60)}`, { name: name.slice(0, 60), ...told }),
    ),
    ...parameters.flatMap((parameter) => checkOne(parameter, query, now)),
  ];
}

/** The parameters of a question, once they have been checked. */
export function askedIn(query: Query): Asked {
  const all = (name: string): readonly string[] =>
    [query[name] ?? []]
      .flat()
      .map((one) => one.trim())
      .filter((one) => one !== "");
  return { all, one: (name) => all(name)[0] ?? null };
}

/** Whether a catalogue offers the demonstrations in place of the real registers. */
export const DEMONSTRATIONS: Parameter = {
  name: "beispiele",
  description: "„ja“: statt der echten Register die Beispiele.",
  schema: { type: "string", enum: ["ja"] },
  check: (text) =>
    text === "ja" ? null : apiProblem("web.api.choice", "/beispiele", { value: text, choices: "ja" }),
};
