import { codeLabels, isRecordTypeId, recordTypeIds } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { CHAPTERS } from "#catalogue/record-type.ts";
import type { LocalDate } from "#values/local-date.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { readChoice, readCount, readText, type Query } from "./query.ts";
import { readStand } from "./read-stand.ts";

/** Which records the list shows: one type, one chapter, or all. */
export type Scope =
  | { readonly kind: "type"; readonly type: RecordTypeId }
  | { readonly kind: "chapter"; readonly chapter: keyof typeof CHAPTERS }
  | { readonly kind: "all" };

/** Orders of the list: best hits of a search first, by name, by start (youngest first), by last change (youngest first). */
export const ORDERS = ["treffer", "name", "beginn", "aenderung"] as const;
export type Order = (typeof ORDERS)[number];

/** How the list is shown: as a table, as cards, on a timeline. */
export const VIEWS = ["liste", "karten", "zeitstrahl"] as const;
export type View = (typeof VIEWS)[number];

/** What the list of the register is asked to show; codes are those of the catalogue. */
export type RegisterQuery = {
  readonly scope: Scope;
  readonly text: string | null;
  readonly status: string | null;
  readonly kind: string | null;
  /** Key of the unit (or of the authority itself). */
  readonly unit: string | null;
  readonly field: string | null;
  readonly personalData: string | null;
  /** Class of the AI Act. */
  readonly risk: string | null;
  /** Only what citizens meet, or only what they do not; null: both. */
  readonly forCitizens: boolean | null;
  readonly view: View;
  readonly order: Order;
  readonly page: number;
  readonly stand: LocalDate | null;
};

const codesOf = (type: RecordTypeId, path: string): readonly string[] =>
  codeLabels(type, path).map(({ code }) => code);

const isOneOf =
  <Name extends string>(names: readonly Name[]) =>
  (text: string): text is Name =>
    (names as readonly string[]).includes(text);

const isChapter = isOneOf(Object.keys(CHAPTERS) as (keyof typeof CHAPTERS)[]);
const isOrder = isOneOf(ORDERS);
const isView = isOneOf(VIEWS);

/** The value of the parameter `art` for a scope. */
export function scopeCode(scope: Scope): string {
  if (scope.kind === "type") return scope.type;
  return scope.kind === "chapter" ? scope.chapter : "alle";
}

function scopeOf(code: string): Scope {
  if (isRecordTypeId(code)) return { kind: "type", type: code };
  return isChapter(code) ? { kind: "chapter", chapter: code } : { kind: "all" };
}

const SCOPES = ["alle", ...Object.keys(CHAPTERS), ...recordTypeIds()];

type Read = Readonly<Record<string, Result<string | number | null>>>;

function choicesIn(query: Query, today: LocalDate) {
  return {
    stand: readStand(query, today),
    art: readChoice(query, "art", SCOPES),
    suche: readText(query, "suche"),
    status: readChoice(query, "status", codesOf("deployment", "status")),
    ki: readChoice(query, "ki", codesOf("system", "kinds")),
    einheit: readText(query, "einheit"),
    feld: readChoice(query, "feld", codesOf("deployment", "fields")),
    personenbezug: readChoice(query, "personenbezug", codesOf("system", "personalData")),
    risiko: readChoice(query, "risiko", codesOf("system", "aiActClass")),
    buerger: readChoice(query, "buerger", ["ja", "nein"]),
    ansicht: readChoice(query, "ansicht", VIEWS),
    sortierung: readChoice(query, "sortierung", ORDERS),
    seite: readCount(query, "seite", "web.page.invalid"),
  } satisfies Read;
}

/** The order of a list that is not asked for another: hits by how well they fit, everything else by name. */
export function usualOrder({ text, stand }: Pick<RegisterQuery, "text" | "stand">): Order {
  return text !== null && stand === null ? "treffer" : "name";
}

const valueOf = <Value>(read: Result<Value | null>): Value | null => (read.ok ? read.value : null);

const viewOf = (code: string | null): View => (code !== null && isView(code) ? code : "liste");

const asked = (read: ReturnType<typeof choicesIn>): Pick<RegisterQuery, "text" | "stand"> => ({
  text: valueOf(read.suche),
  stand: valueOf(read.stand),
});

/**
 * What the list of the register is asked to show; without parameters the applications by name.
 * @problems web.parameter.twice, web.parameter.long, web.choice.unknown, web.page.invalid, web.stand.invalid,
 * web.stand.future
 */
export function readRegisterQuery(query: Query, today: LocalDate): Result<RegisterQuery> {
  const read = choicesIn(query, today);
  const problems = Object.values(read).flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return fail(...problems);
  const [order, usual] = [valueOf(read.sortierung) ?? "", usualOrder(asked(read))];
  return succeed({
    scope: scopeOf(valueOf(read.art) ?? "system"),
    ...asked(read),
    status: valueOf(read.status),
    kind: valueOf(read.ki),
    unit: valueOf(read.einheit),
    field: valueOf(read.feld),
    personalData: valueOf(read.personenbezug),
    risk: valueOf(read.risiko),
    forCitizens: read.buerger.ok && read.buerger.value !== null ? read.buerger.value === "ja" : null,
    view: viewOf(valueOf(read.ansicht)),
    order: isOrder(order) && (order !== "treffer" || usual === "treffer") ? order : usual,
    page: valueOf(read.seite) ?? 1,
  });
}

const citizenCode = (forCitizens: boolean): string => (forCitizens ? "ja" : "nein");

/** The parameters of an address that asks for this; defaults leave no trace. */
export function registerParameters(query: RegisterQuery): Readonly<Record<string, string | number | null>> {
  const art = scopeCode(query.scope);
  return {
    art: art === "system" ? null : art,
    suche: query.text,
    status: query.status,
    ki: query.kind,
    einheit: query.unit,
    feld: query.field,
    personenbezug: query.personalData,
    risiko: query.risk,
    buerger: query.forCitizens === null ? null : citizenCode(query.forCitizens),
    ansicht: query.view === "liste" ? null : query.view,
    sortierung: query.order === usualOrder(query) ? null : query.order,
    seite: query.page === 1 ? null : query.page,
    stand: query.stand,
  };
}
